import type { ContentLibrary } from '@atendimento-ativo/content';
import type { FieldProblem, IngestResult, SessionClaims } from '@atendimento-ativo/domain';
import { sql, type Transaction } from 'kysely';
import type { Partner } from '../partners/partner-directory.js';
import type { RegistrationQueue } from '../registration/registration-queue.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import type { Tables } from '../store/tables.js';
import { inTransaction } from '../store/transaction.js';
import { AttendanceIntake, type IntakeContext, type Verdict } from './attendance-intake.js';
import { readEvent, type IncomingEvent } from './incoming-event.js';

export interface EventIntakeParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly content: ContentLibrary;
  readonly queue: RegistrationQueue;
  readonly now: () => Date;
}

/** An entry of the request, with the id that the envelope already checked. */
export interface RawEvent {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Ids that are free for this partner's eyes and taken all the same: by another partner, or by a request beside this one. */
class EventIdsTakenError extends Error {
  override readonly name = 'EventIdsTakenError';
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('Event ids are taken.');
    this.ids = ids;
  }
}

/**
 * Stores the events of one request: all that may be stored, in one transaction together with what
 * they add up to and the job that registers it. The answer comes after they are durable.
 */
export class EventIntake {
  readonly #parts: EventIntakeParts;

  constructor(parts: EventIntakeParts) {
    this.#parts = parts;
  }

  async receive(raw: readonly RawEvent[], session: SessionClaims, partner: Partner): Promise<IngestResult[]> {
    const verdicts = new Map<number, Verdict>();
    const incoming: IncomingEvent[] = [];
    for (const [index, entry] of raw.entries()) {
      const read = await readEvent(entry, index);
      if ('event' in read) incoming.push(read);
      else verdicts.set(index, { status: 'rejected', errors: read });
    }
    const receivedAt = this.#parts.now();
    if (incoming.length > 0) {
      const stored = await this.#store(incoming, session, partner, receivedAt);
      for (const [index, verdict] of stored) verdicts.set(index, verdict);
      await this.#parts.database.makeDurable();
    }
    return raw.map(({ id }, index) => describeVerdict(id, index, verdicts.get(index), receivedAt));
  }

  async #store(
    incoming: readonly IncomingEvent[],
    session: SessionClaims,
    partner: Partner,
    receivedAt: Date,
  ): Promise<ReadonlyMap<number, Verdict>> {
    const taken = new Set<string>();
    for (;;) {
      try {
        return await inTransaction(this.#parts.database, (transaction) =>
          this.#storeIn(transaction, incoming, { session, partner, receivedAt, taken }),
        );
      } catch (error) {
        if (!(error instanceof EventIdsTakenError)) throw error;
        for (const id of error.ids) taken.add(id);
      }
    }
  }

  async #storeIn(
    transaction: Transaction<Tables>,
    incoming: readonly IncomingEvent[],
    request: Pick<IntakeContext, 'session' | 'partner' | 'receivedAt' | 'taken'>,
  ): Promise<ReadonlyMap<number, Verdict>> {
    const { content, openStore, queue } = this.#parts;
    const store = openStore(transaction, request.partner.id);
    const attendanceIds = [...new Set(incoming.map(({ event }) => event.attendanceId))].sort();
    await lockAttendances(transaction, attendanceIds);

    const rows = await store.attendances.findAll(attendanceIds);
    const eventIds = incoming.map(({ event }) => event.id);
    const stored = await store.events.related(eventIds, attendanceIds);
    const context: IntakeContext = {
      ...request,
      content,
      store,
      known: new Map(stored.map((event) => [event.id, event])),
    };

    const verdicts = new Map<number, Verdict>();
    for (const id of attendanceIds) {
      const row = rows.find((candidate) => candidate.id === id);
      const intake = new AttendanceIntake(
        id,
        row,
        stored.filter((event) => event.attendanceId === id),
        context,
      );
      const own = incoming.filter(({ event }) => event.attendanceId === id);
      own.sort((left, right) => left.event.sequence - right.event.sequence);
      for (const event of own) verdicts.set(event.index, await intake.take(event));

      const isToRegister = await intake.project();
      const appended = await store.events.append(intake.accepted, request.receivedAt);
      const taken = intake.accepted.map(({ event }) => event.id).filter((eventId) => !appended.has(eventId));
      if (taken.length > 0) throw new EventIdsTakenError(taken);
      if (isToRegister) await queue.add(transaction, store, { partnerId: request.partner.id, attendanceId: id });
    }
    return verdicts;
  }
}

/** Requests for one attendance take turns, even before its row exists. In one order, so that none waits in a circle. */
async function lockAttendances(transaction: Transaction<Tables>, sortedIds: readonly string[]): Promise<void> {
  for (const id of sortedIds) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`attendance:${id}`}, 0))`.execute(transaction);
  }
}

function describeVerdict(id: string, index: number, verdict: Verdict | undefined, now: Date): IngestResult {
  if (!verdict) throw new Error('An event was left without a verdict.');
  switch (verdict.status) {
    case 'accepted':
      return { id, status: 'accepted', receivedAt: now.toISOString() };
    case 'duplicate':
      return { id, status: 'duplicate', receivedAt: verdict.receivedAt.toISOString() };
    case 'rejected':
      return { id, status: 'rejected', ...explain(verdict.errors, index) };
  }
}

/**
 * The first problem names the rejection. `attendance_incomplete` only does that: the missing parts
 * after it are what there is to correct.
 */
function explain(errors: readonly FieldProblem[], index: number): { code: string; errors: FieldProblem[] } {
  const code = errors[0]?.code ?? 'event_invalid';
  const listed = code === 'attendance_incomplete' ? errors.slice(1) : errors;
  return { code, errors: listed.map((error) => ({ ...error, pointer: `/events/${index}${error.pointer}` })) };
}
