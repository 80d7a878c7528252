import {
  canonicalJson,
  eventSchema,
  fieldProblems,
  foldAttendance,
  mayFollowTheEnd,
  standsBeforeTheEnd,
  ungroundedDelivery,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventType,
  type ClientHistory,
  type FieldProblem,
  type IngestResult,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import { replacesPhoneScore } from '@atendimento-ativo/domain/phone-links';
import { problem } from '../attendance/content-rules.js';
import type { Environment } from '../environment.js';
import { uuidv7 } from '../uuidv7.js';
import { checkConclusion, checkEvent, type EventRules } from './event-rules.js';
import type { PhoneLinks } from './phone-links.js';
import { REPORTING_INPUT } from './problems.js';

/** Why a test wants an event refused. */
export interface Refusal {
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
  /** Whether the gateway says that the same event may be accepted later. */
  readonly retryable?: boolean;
}

export interface IntakeRules extends EventRules {
  readonly phoneLinks: PhoneLinks;
  readonly refuse: (event: AttendanceEvent) => Refusal | undefined;
}

interface StoredEvent {
  readonly event: AttendanceEvent;
  readonly receivedAt: string;
  /** For the diagnostics among them. */
  readonly questionnaire: Questionnaire;
}

/** Rejections that end when partners or content are corrected, or when the right agent signs in. */
const RETRYABLE =
  /^earlier_event_waits$|^(actor|network|state)_mismatch$|^(approach|channel|mode)_not_offered$|^(anamnesis|catalogue|guidance|journeys|practice|questionnaire|term|theme|unit)_unknown$/;

/** Rejections for want of another event, and of which type it is; `undefined`: of any. */
const FOLLOWS_FROM: ReadonlyMap<string, AttendanceEventType | undefined> = new Map([
  ['attendance_unknown', 'attendance.started'],
  ['finding_unknown', 'diagnostic.completed'],
  ['attendance_incomplete', undefined],
]);

/** What a gateway has stored, and the rules by which it takes more. */
export class EventLog {
  readonly #environment: Environment;
  readonly #stored = new Map<string, StoredEvent>();
  /** Opaque ids of clients by their document's number. */
  readonly #clientIds = new Map<string, string>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  get events(): readonly AttendanceEvent[] {
    return [...this.#stored.values()].map(({ event }) => event);
  }

  /** Takes each event that may be stored; in order of their sequence, whatever their order in the request. */
  take(raw: readonly unknown[], rules: IntakeRules): IngestResult[] {
    const results = new Map<unknown, IngestResult>();
    const bySequence = raw.toSorted((one, other) => sequenceOf(one) - sequenceOf(other));
    const heldUp = new Set<string>();
    for (const entry of bySequence) {
      const { attendanceId } = entry as AttendanceEvent;
      const result = this.#takeOne(entry, raw.indexOf(entry), rules, heldUp.has(attendanceId));
      results.set(entry, result);
      if (result.status === 'rejected' && result.retryable) heldUp.add(attendanceId);
    }
    const outcomes = [...results].map(([entry, result]) => ({ event: entry as AttendanceEvent, result }));
    return raw.map((entry) => excused(entry as AttendanceEvent, results.get(entry) as IngestResult, outcomes));
  }

  /** What the events of an attendance add up to; `undefined` for one that was never started here. */
  attendance(id: string): Attendance | undefined {
    const events = this.#own(id);
    return events.length === 0 ? undefined : foldAttendance(id, events);
  }

  clientId(documentNumber: string): string | undefined {
    return this.#clientIds.get(documentNumber);
  }

  /**
   * Concluded attendances of a client, newest first; `undefined` when there is no such client.
   *
   * @param publish gives the hash under which a questionnaire can be fetched
   */
  async history(
    clientId: string,
    publish: (questionnaire: Questionnaire) => Promise<string>,
  ): Promise<ClientHistory['attendances'] | undefined> {
    const number = [...this.#clientIds].find(([, id]) => id === clientId)?.[0];
    if (number === undefined) return undefined;
    const ids = new Set(this.events.map(({ attendanceId }) => attendanceId));
    const all = [...ids].flatMap((id) => this.attendance(id) ?? []);
    const own = all.filter(({ status, client }) => {
      const numbers: (string | undefined)[] = [client?.person.cpf, client?.company?.cnpj];
      return status === 'concluded' && numbers.includes(number);
    });
    return Promise.all(own.reverse().map((attendance) => this.#describe(attendance, publish)));
  }

  async #describe(
    { id, endedAt, agent, deliveries, diagnostic }: Attendance,
    publish: (questionnaire: Questionnaire) => Promise<string>,
  ): Promise<ClientHistory['attendances'][number]> {
    const stored = [...this.#stored.values()].find(
      ({ event }) => event.attendanceId === id && event.type === 'diagnostic.completed',
    );
    const described = diagnostic &&
      stored && {
        questionnaire: diagnostic.questionnaire,
        hash: await publish(stored.questionnaire),
        round: diagnostic.round,
        answers: diagnostic.answers,
      };
    return {
      attendanceId: id,
      endedAt: endedAt ?? '',
      agentName: agent?.name ?? '',
      deliveredTools: [...new Set(deliveries.map(({ toolId }) => toolId))],
      ...(described ? { diagnostic: described } : {}),
    };
  }

  #takeOne(raw: unknown, index: number, rules: IntakeRules, isHeldUp: boolean): IngestResult {
    const { id } = raw as { id: string };
    const reject = ({ code, errors = [], retryable }: Refusal): IngestResult => ({
      id,
      status: 'rejected',
      code,
      errors: errors.map((error) => ({ ...error, pointer: `/events/${index}${error.pointer}` })),
      ...((retryable ?? RETRYABLE.test(code)) ? { retryable: true } : {}),
    });
    const parsed = eventSchema.safeParse(raw, REPORTING_INPUT);
    if (!parsed.success) {
      const errors = fieldProblems(parsed.error.issues);
      return reject({ code: errors[0]?.code ?? 'event_invalid', errors });
    }
    const event = parsed.data;
    const stranger = this.#strangerIn(event, rules);
    if (stranger) return reject(stranger);
    const known = this.#stored.get(event.id);
    if (known && canonicalJson(known.event) === canonicalJson(event)) {
      return { id, status: 'duplicate', receivedAt: known.receivedAt };
    }
    const refusal = rules.refuse(event) ?? this.#conflictOf(event) ?? this.#breachOf(event, rules, isHeldUp);
    if (refusal) return reject(refusal);
    const receivedAt = new Date(this.#environment.now()).toISOString();
    this.#stored.set(event.id, { event, receivedAt, questionnaire: rules.content.questionnaire });
    if (event.type === 'attendance.concluded') this.#recognise(event.attendanceId);
    return { id, status: 'accepted', receivedAt };
  }

  /** A missing attendance and one of another agent look the same. */
  #strangerIn({ actor, attendanceId, type }: AttendanceEvent, { session }: IntakeRules): Refusal | undefined {
    if (actor.kind === 'agent' && actor.id !== session.sub) return because('/actor/id', 'actor_mismatch');
    const agent = this.attendance(attendanceId)?.agent;
    const isOwn = agent ? agent.id === session.sub : type === 'attendance.started';
    return isOwn ? undefined : because('/attendanceId', 'attendance_unknown');
  }

  #conflictOf(event: AttendanceEvent): Refusal | undefined {
    const { id, attendanceId, sequence, type, corrects } = event;
    if (this.#stored.has(id)) return because('/id', 'event_id_reused');
    const own = this.#own(attendanceId);
    if (own.some((stored) => stored.sequence === sequence)) return because('/sequence', 'sequence_conflict');
    if (corrects !== undefined && this.#stored.has(corrects)) return because('/corrects', 'corrects_accepted');
    const end = own.find((stored) => /^attendance\.(concluded|interrupted)$/.test(stored.type));
    const mayCome = !end || mayFollowTheEnd(type) || standsBeforeTheEnd(event, end.sequence);
    return mayCome ? undefined : because('/attendanceId', 'attendance_closed');
  }

  #breachOf(event: AttendanceEvent, rules: IntakeRules, isHeldUp: boolean): Refusal | undefined {
    const before = this.#own(event.attendanceId).filter(({ sequence }) => sequence < event.sequence);
    const content = checkEvent(event, rules);
    const errors = content[0] ? content : ungroundedDelivery(event, foldAttendance(event.attendanceId, before));
    if (errors[0]) return { code: errors[0].code, errors };
    const unproven = rules.phoneLinks.breachOf(event, this.#own(event.attendanceId));
    if (unproven !== undefined) return because('/payload/act/confirmationId', unproven);
    if (replacesPhoneScore(event, () => this.#own(event.attendanceId))) return because('/payload/score', 'score_given');
    const ended = foldAttendance(event.attendanceId, [...this.#own(event.attendanceId), event]);
    const missing = event.type === 'attendance.concluded' ? checkConclusion(ended, rules.content) : [];
    if (missing.length > 0) return { code: 'attendance_incomplete', errors: missing };
    return isHeldUp && ended.status !== 'open' ? because('/sequence', 'earlier_event_waits') : undefined;
  }

  #own(attendanceId: string): readonly AttendanceEvent[] {
    return this.events.filter((event) => event.attendanceId === attendanceId);
  }

  #recognise(attendanceId: string): void {
    const client = this.attendance(attendanceId)?.client;
    for (const number of [client?.person.cpf, client?.company?.cnpj]) {
      if (number !== undefined && !this.#clientIds.has(number)) this.#clientIds.set(number, uuidv7(this.#environment));
    }
  }
}

interface Outcome {
  readonly event: AttendanceEvent;
  readonly result: IngestResult;
}

/** What follows only from a retryable rejection of the same attendance is retryable too. */
function excused({ attendanceId }: AttendanceEvent, result: IngestResult, outcomes: readonly Outcome[]): IngestResult {
  const code = result.status === 'rejected' ? result.code : '';
  if (!FOLLOWS_FROM.has(code)) return result;
  const cause = FOLLOWS_FROM.get(code);
  const isExcuse = (outcome: Outcome): boolean =>
    outcome.event.attendanceId === attendanceId &&
    outcome.result.status === 'rejected' &&
    outcome.result.retryable === true &&
    (cause === undefined || outcome.event.type === cause);
  return outcomes.some(isExcuse) ? ({ ...result, retryable: true } as IngestResult) : result;
}

function sequenceOf(entry: unknown): number {
  return Number((entry as Partial<AttendanceEvent>).sequence);
}

function because(pointer: string, code: string): Refusal {
  return { code, errors: [problem(pointer, code)] };
}
