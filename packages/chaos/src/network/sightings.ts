import { canonicalJson } from '@atendimento-ativo/domain';

/** Each event as it first left the device, and whether it ever left it differently. */
export class Sightings {
  readonly #first = new Map<string, string>();
  readonly #changed = new Set<string>();

  /** @param body of a request to `POST /v1/events` */
  add(body: string): void {
    const { events } = JSON.parse(body) as { events: { id: string }[] };
    for (const event of events) {
      const text = canonicalJson(event);
      const before = this.#first.get(event.id);
      if (before === undefined) this.#first.set(event.id, text);
      else if (before !== text) this.#changed.add(event.id);
    }
  }

  /** Canonical JSON by event id. */
  get first(): ReadonlyMap<string, string> {
    return this.#first;
  }

  /** Ids of events that were sent again with other content. */
  get changed(): readonly string[] {
    return [...this.#changed];
  }
}
