import type { ContentLibrary } from '@atendimento-ativo/content';
import type { FieldProblem, IngestResult } from '@atendimento-ativo/domain';
import { sql, type Transaction } from 'kysely';
import type { Projection } from '../attendances/attendance-store.js';
import { projectScoreChanges } from '../attendances/score-change.js';
import type { EnsuredClients } from '../clients/client-store.js';
import type { Log } from '../http/log.js';
import type { Partner } from '../partners/partner-directory.js';
import type { RegistrationQueue } from '../registration/registration-queue.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore, PartnerStore } from '../store/partner-store.js';
import type { Tables } from '../store/tables.js';
import { inTransaction } from '../store/transaction.js';
import { isPersonal, type SubjectKey, type SubjectVault } from '../subjects/subject-vault.js';
import { AttendanceIntake, needsHistory, type IntakeContext, type Sender, type Verdict } from './attendance-intake.js';
import { clockError } from './device-clock.js';
import type { EventDigest } from './event-digest.js';
import type { KnownEvent, NewEvent } from './event-store.js';
import { readEvent, type IncomingEvent } from './incoming-event.js';
import { excuseWhatWaits, isRetryable } from './retryable-rejections.js';
import { EventIdsTakenError, UnstorableEventsError, writing } from './storing-problems.js';

export interface EventIntakeParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly content: ContentLibrary;
  readonly queue: RegistrationQueue;
  readonly vault: SubjectVault;
  readonly digest: EventDigest;
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

  async receive(raw: readonly RawEvent[], session: Sender, partner: Partner): Promise<IngestResult[]> {
    const verdicts = new Map<number, Verdict>();
    const incoming: IncomingEvent[] = [];
    for (const [index, entry] of raw.entries()) {
      const read = readEvent(entry, index, this.#parts.digest);
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
    session: Sender,
    partner: Partner,
    receivedAt: Date,
  ): Promise<ReadonlyMap<number, Verdict>> {
    const findings: Findings = { taken: new Set(), suspects: new Set(), unstorable: new Set() };
    for (;;) {
      try {
        const storable = incoming.filter((event) => !findings.unstorable.has(event));
        const verdicts = await inTransaction(this.#parts.database.ofPartner(partner.id), (transaction) =>
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
    const { content, openStore, digest } = this.#parts;
    const store = openStore(transaction, request.partner.id);
    const attendanceIds = [...new Set(incoming.map(({ event }) => event.attendanceId))].sort();
    const { sid } = request.session;
    await lockAttendances(transaction, [...attendanceIds, ...(sid === undefined ? [] : [sid])].sort());

    const { rows, taken: takenAttendances } = await store.attendances.findAll(attendanceIds);
    const known = rows.map(({ id }) => id);
    const stored: readonly KnownEvent[] = incoming.some(({ event }) => needsHistory(event))
      ? await store.events.ofAttendances(known)
      : await store.events.withoutBodies(known);
    const isOpening = incoming.some(({ event }) => event.type === 'attendance.started');
    const agent = isOpening ? await store.agents.find(request.session.sub) : undefined;
    const attendanceId = sid === undefined ? undefined : await store.attendances.idOfSession(sid);
    const context: IntakeContext = {
      ...request,
      visit: { attendanceId },
      content,
      store,
      takenAttendances,
      known: new Map(
        stored.map(({ id, receivedAt, digest: kept }) => [id, { receivedAt, digest: digest.ofStored(kept) }]),
      ),
      agentName: agent?.name,
    };

    const verdicts = new Map<number, Verdict>();
    const eventsOf = groupBy(incoming, ({ event }) => event.attendanceId);
    const storedOf = groupBy(stored, ({ attendanceId }) => attendanceId);
    const intakes: AttendanceIntake[] = [];
    for (const id of attendanceIds) {
      const row = rows.find((candidate) => candidate.id === id);
      const intake = new AttendanceIntake(id, row, storedOf.get(id) ?? [], context);
      const own = eventsOf.get(id) ?? [];
      own.sort((left, right) => left.event.sequence - right.event.sequence);
      let isHeldUp = false;
      for (const event of own) {
        const verdict = await writing([event], () => intake.take(event, isHeldUp));
        verdicts.set(event.index, verdict);
        isHeldUp ||= isRetryable(verdict);
      }
      excuseWhatWaits(own, verdicts);
      if (intake.accepted.length > 0) intakes.push(intake);
    }

    const clients = await store.clients.ensure(intakes.flatMap((intake) => intake.foldAnew()));
    const sealed = await this.#seal(intakes, clients, store);
    const { suspects } = request;
    for (const group of groupsOf(
      intakes.flatMap(({ accepted }) => accepted),
      (event) => suspects.has(event),
    )) {
      const appended = await writing(group, () => store.events.append(group.map(sealed), request.receivedAt));
      const taken = group.map(({ event }) => event.id).filter((id) => !appended.has(id));
      if (taken.length > 0) throw new EventIdsTakenError(taken);
    }
    for (const group of groupsOf(intakes, ({ accepted }) => accepted.some((event) => suspects.has(event)))) {
      const events = group.flatMap(({ accepted }) => accepted);
      await writing(events, () => this.#project(group, clients, context, transaction));
    }
    return verdicts;
  }

  /** How each accepted event is stored: what is about persons under their keys, or that of the attendance. */
  async #seal(
    intakes: readonly AttendanceIntake[],
    clients: EnsuredClients,
    { subjects }: PartnerStore,
  ): Promise<(incoming: IncomingEvent) => NewEvent> {
    const { vault } = this.#parts;
    const keys = new Map<IncomingEvent, SubjectKey>();
    const keyless: IncomingEvent[] = [];
    for (const intake of intakes) {
      for (const incoming of intake.accepted.filter(({ event }) => isPersonal(event))) {
        const key = intake.keyFor(incoming.event, clients, vault);
        if (key) keys.set(incoming, key);
        else keyless.push(incoming);
      }
    }
    const attendanceIds = new Set(keyless.map(({ event }) => event.attendanceId));
    const ofAttendances = await subjects.keysOfAttendances([...attendanceIds]);
    return (incoming) => {
      const { event, json, digest } = incoming;
      const key = keys.get(incoming) ?? ofAttendances.get(event.attendanceId);
      return { event, digest, stored: vault.seal(event, json, key) };
    };
  }

  /** Writes what attendances now add up to, and puts those that came to their end in line for the registries. */
  async #project(
    intakes: readonly AttendanceIntake[],
    clients: EnsuredClients,
    { store, content, partner }: IntakeContext,
    transaction: Transaction<Tables>,
  ): Promise<void> {
    const projections = intakes.flatMap((intake) => intake.projection(clients) ?? []);
    await store.attendances.save(projections);
    const ended = intakes.filter(({ isToRegister }) => isToRegister).map(({ id }) => id);
    await projectScoreChanges(
      projections
        .filter((projection) => mayHaveRounds(projection, ended, clients))
        .map(({ attendance }) => attendance.id),
      store,
      content,
    );
    const receipts = await Promise.all(intakes.map((intake) => intake.receipts(clients)));
    await store.consent.append(
      receipts.filter((given) => given !== undefined),
      clients,
    );
    const { queue } = this.#parts;
    await queue.add(transaction, store, partner, ended);
    const renewed = intakes.filter(({ isToRenew }) => isToRenew).map(({ id }) => id);
    const consenting = intakes.flatMap((intake) => intake.consentingPerson(clients) ?? []);
    await queue.renew(transaction, store, partner, [
      ...new Set([...renewed, ...(await store.registrations.lastOf(consenting))]),
    ]);
  }
}

/** A visit that ends now with a client of whom nothing else is stored has no round before or after it. */
function mayHaveRounds(
  { attendance, client }: Projection,
  ended: readonly string[],
  { isFresh }: EnsuredClients,
): boolean {
  const clientId = client.companyId ?? client.personId;
  const isAlone = clientId !== null && isFresh(clientId) && ended.includes(attendance.id);
  return attendance.status === 'concluded' && !isAlone;
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
function groupsOf<Entry>(entries: readonly Entry[], isSuspect: (entry: Entry) => boolean): readonly Entry[][] {
  const others = entries.filter((entry) => !isSuspect(entry));
  const alone = entries.filter(isSuspect).map((entry) => [entry]);
  return others.length > 0 ? [others, ...alone] : alone;
}

function groupBy<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
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
