import { ungroundedDelivery, type AttendanceEvent, type AttendanceEventOf } from '@atendimento-ativo/domain';
import type { KnownEvent } from './event-store.js';
import type { RuleResult } from './incoming-event.js';

/** Whether an event is a delivery that names what a diagnostic found. */
export function answersFinding({ type, payload }: AttendanceEvent): boolean {
  return type === 'tool.delivered' && payload.basis.kind === 'finding';
}

/** What the deliveries of one attendance can rest on: its diagnostics, each from its place on. */
export class DeliveryGround {
  readonly #diagnostics: AttendanceEventOf<'diagnostic.completed'>[] = [];
  /** Places of events that cannot be read, since their person was erased: each may be a diagnostic. */
  readonly #unreadable: number[] = [];

  /** @param stored with their bodies, where a delivery is to be checked */
  constructor(stored: readonly KnownEvent[]) {
    for (const { body, sequence } of stored) {
      if (body) this.add(body);
      else this.#unreadable.push(sequence);
    }
  }

  add(event: AttendanceEvent): void {
    if (event.type === 'diagnostic.completed') this.#diagnostics.push(event);
  }

  /** What a delivery names must have been asked before it. */
  check(event: AttendanceEvent): RuleResult {
    if (!answersFinding(event)) return [];
    const { sequence } = event;
    if (this.#unreadable.some((place) => place < sequence)) return [];
    const [latest] = this.#diagnostics
      .filter((diagnostic) => diagnostic.sequence < sequence)
      .sort((left, right) => right.sequence - left.sequence);
    return ungroundedDelivery(event, { diagnostic: latest?.payload });
  }
}
