import type { ContentLibrary } from '@atendimento-ativo/content';
import type { FieldProblem, IngestResult, SessionClaims } from '@atendimento-ativo/domain';
import { sql, type Transaction } from 'kysely';
import type { Log } from '../http/log.js';
import type { Partner } from '../partners/partner-directory.js';
import type { RegistrationQueue } from '../registration/registration-queue.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import type { Tables } from '../store/tables.js';
import { inTransaction } from '../store/transaction.js';
import { AttendanceIntake, type IntakeContext, type Verdict } from './attendance-intake.js';
import { clockError } from './device-clock.js';
import { readEvent, type IncomingEvent } from './incoming-event.js';
import { excuseWhatWaits, isRetryable } from './retryable-rejections.js';
import { EventIdsTakenError, UnstorableEventsError, writing } from './storing-problems.js';

export interface EventIntakeParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly content: ContentLibrary;
  readonly queue: RegistrationQueue;
  readonly log: Log;
  readonly now: () => Date;
}

/** An entry of the request, with the id that the envelope already checked. */
export interface RawEvent {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What earlier tries of the same request found out. */
interface Findings {
  /** Ids that the log refused because somebody else has used them. */
  readonly taken: Set<string>;
  /** Events of which one, or more, holds a value that the database refuses: written one by one, to see which. */
  readonly suspects: Set<IncomingEvent>;
  /** Events that hold one: left out. */
  readonly unstorable: Set<IncomingEvent>;
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
      this.#flagClocks(incoming, stored, receivedAt);
    }
    return raw.map(({ id }, index) => describeVerdict(id, index, verdicts.get(index), receivedAt));
  }

  /** A wrong clock refuses nothing, but somebody should set it right. */
  #flagClocks(incoming: readonly IncomingEvent[], verdicts: ReadonlyMap<number, Verdict>, receivedAt: Date): void {
    const accepted = incoming.filter(({ index }) => verdicts.get(index)?.status === 'accepted');
    const wrong = new Map<string, number>();
    for (const { event } of accepted) {
      const error = clockError(event, receivedAt);
      if (error !== 0) wrong.set(event.attendanceId, error);
    }
    for (const [attendanceId, error] of wrong) {
      this.#parts.log({ level: 'info', event: 'device-clock', attendanceId, seconds: Math.round(error / 1000) });
    }
  }

  async #store(
    incoming: readonly IncomingEvent[],
    session: SessionClaims,
    partner: Partner,
    receivedAt: Date,
  ): Promise<ReadonlyMap<number, Verdict>> {
    const findings: Findings = { taken: new Set(), suspects: new Set(), unstorable: new Set() };
    for (;;) {
      try {
        const storable = incoming.filter((event) => !findings.unstorable.has(event));
        const verdicts = await inTransaction(this.#parts.database, (transaction) =>
          this.#storeIn(transaction, storable, { session, partner, receivedAt, ...findings }),
        );
        for (const { index } of findings.unstorable) verdicts.set(index, { status: 'rejected', errors: [UNSTORABLE] });
        return verdicts;
      } catch (error) {
        learn(findings, error);
      }
    }
  }

  async #storeIn(
    transaction: Transaction<Tables>,
    incoming: readonly IncomingEvent[],
    request: Pick<IntakeContext, 'session' | 'partner' | 'receivedAt' | 'taken'> & Pick<Findings, 'suspects'>,
  ): Promise<Map<number, Verdict>> {
    if (incoming.length === 0) return new Map();
    const { content, openStore, queue } = this.#parts;
    const store = openStore(transaction, request.partner.id);
    const attendanceIds = [...new Set(incoming.map(({ event }) => event.attendanceId))].sort();
    await lockAttendances(transaction, attendanceIds);

    const rows = await store.attendances.findAll(attendanceIds);
    const stored = await store.events.ofAttendances(attendanceIds);
    const context: IntakeContext = {
      ...request,
      content,
      store,
      known: new Map(stored.map((event) => [event.id, event])),
    };

    const verdicts = new Map<number, Verdict>();
    const intakes: AttendanceIntake[] = [];
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
      let isHeldUp = false;
      for (const event of own) {
        const verdict = await writing([event], () => intake.take(event, isHeldUp));
        verdicts.set(event.index, verdict);
        isHeldUp ||= isRetryable(verdict);
      }
      excuseWhatWaits(own, verdicts);
      intakes.push(intake);
    }

    const accepted = intakes.flatMap((intake) => intake.accepted);
    for (const group of groupsOf(accepted, request.suspects)) {
      const appended = await writing(group, () => store.events.append(group, request.receivedAt));
      const taken = group.map(({ event }) => event.id).filter((eventId) => !appended.has(eventId));
      if (taken.length > 0) throw new EventIdsTakenError(taken);
    }

    const clientIds = await store.clients.ensure(intakes.flatMap((intake) => intake.foldAnew()));
    for (const intake of intakes) {
      const isToRegister = await writing(intake.accepted, () => intake.project(clientIds));
      if (isToRegister) await queue.add(transaction, store, request.partner, intake.id);
    }
    return verdicts;
  }
}

/** Keeps what a try that was rolled back has shown, for the next one. */
function learn({ taken, suspects, unstorable }: Findings, error: unknown): void {
  if (error instanceof EventIdsTakenError) {
    for (const id of error.ids) taken.add(id);
    return;
  }
  if (!(error instanceof UnstorableEventsError) || error.events.length === 0) throw error;
  // One event, or several of which writing one by one did not tell: none of them can be stored.
  const isSettled = error.events.length === 1 || error.events.every((event) => suspects.has(event));
  for (const event of error.events) (isSettled ? unstorable : suspects).add(event);
}

/** Suspects alone, all others together. */
function groupsOf(events: readonly IncomingEvent[], suspects: ReadonlySet<IncomingEvent>): readonly IncomingEvent[][] {
  const others = events.filter((event) => !suspects.has(event));
  const alone = events.filter((event) => suspects.has(event)).map((event) => [event]);
  return others.length > 0 ? [others, ...alone] : alone;
}

/** Requests for one attendance take turns, even before its row exists. In one order, so that none waits in a circle. */
async function lockAttendances(transaction: Transaction<Tables>, sortedIds: readonly string[]): Promise<void> {
  const names = sortedIds.map((id) => `attendance:${id}`);
  await sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0))
    from unnest(${names}::text[]) with ordinality as given (name, place) order by place`.execute(transaction);
}

function describeVerdict(id: string, index: number, verdict: Verdict | undefined, now: Date): IngestResult {
  if (!verdict) throw new Error('An event was left without a verdict.');
  switch (verdict.status) {
    case 'accepted':
      return { id, status: 'accepted', receivedAt: now.toISOString() };
    case 'duplicate':
      return { id, status: 'duplicate', receivedAt: verdict.receivedAt.toISOString() };
    case 'rejected':
      return {
        id,
        status: 'rejected',
        ...explain(verdict.errors, index),
        ...(isRetryable(verdict) ? { retryable: true } : {}),
      };
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

const UNSTORABLE: FieldProblem = {
  pointer: '',
  code: 'event_unstorable',
  message: 'The database cannot hold a value of this event, though its schema allows it. Report it to the gateway.',
};
