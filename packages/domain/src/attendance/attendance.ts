import type { ConsentDecision } from '../consent/term.js';
import type { ClientTraits } from '../diagnostic/condition.js';
import { sectorOfCnae } from '../identifiers/cnae.js';
import type { Cpf } from '../identifiers/cpf.js';
import { eventTime } from './event-time.js';
import type { AgentActor, AttendanceEvent, AttendanceEventOf, EventPayload } from './events.js';

/** The client's last word on each purpose, under one text. */
export interface RecordedConsent {
  /** The text that was shown last. */
  readonly term: EventPayload<'consent.recorded'>['term'];
  readonly decisions: readonly RecordedDecision[];
  /** Time of the last act. */
  readonly recordedAt: string;
}

/** Where one purpose stands in an attendance after the client's latest act on it. */
export interface RecordedDecision {
  readonly purpose: string;
  /** `withdrawn`: a no that comes after a yes, given here or earlier. */
  readonly decision: ConsentDecision | 'withdrawn';
  readonly decidedAt: string;
}

/** One contact with one client, as its events tell it, at their `eventTime`. Parts that no event gave yet are `undefined`. */
export interface Attendance {
  readonly id: string;
  readonly status: 'open' | 'concluded' | 'interrupted';
  /** Highest sequence seen. */
  readonly sequence: number;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly agent?: AgentActor;
  readonly context?: EventPayload<'attendance.started'>;
  readonly client?: EventPayload<'client.identified'>;
  /** What the client said about their data in this attendance; what holds beyond it is told by `consentOf`. */
  readonly consent?: RecordedConsent;
  readonly diagnostic?: EventPayload<'diagnostic.completed'> & { readonly completedAt: string };
  readonly notes: readonly EventPayload<'listening.noted'>[];
  readonly deliveries: readonly (EventPayload<'tool.delivered'> & { readonly deliveredAt: string })[];
  readonly guidance: readonly EventPayload<'guidance.given'>[];
  readonly referrals: readonly EventPayload<'journey.referred'>[];
  readonly declined?: EventPayload<'journey.declined'>;
  readonly followUp?: EventPayload<'followup.scheduled'>;
  readonly interruption?: EventPayload<'attendance.interrupted'>;
  readonly nps?: EventPayload<'nps.answered'>;
  readonly amendments: readonly EventPayload<'attendance.amended'>[];
}

/** An attendance before its first event: open, and nothing known of it but its id. */
export function emptyAttendance(id: string): Attendance {
  return {
    id,
    status: 'open',
    sequence: 0,
    notes: [],
    deliveries: [],
    guidance: [],
    referrals: [],
    amendments: [],
  };
}

/** The attendance that events add up to; order of the input does not matter, `sequence` does. */
export function foldAttendance(id: string, events: Iterable<AttendanceEvent>): Attendance {
  return [...events].sort((left, right) => left.sequence - right.sequence).reduce(applyEvent, emptyAttendance(id));
}

/** The attendance after one more event. A later fact of the same kind replaces what is shown, never what is stored. */
export function applyEvent(before: Attendance, event: AttendanceEvent): Attendance {
  const attendance = { ...before, sequence: Math.max(before.sequence, event.sequence) };
  switch (event.type) {
    case 'attendance.started':
      return { ...attendance, startedAt: eventTime(event), agent: event.actor, context: event.payload };
    case 'client.identified':
      return { ...forPerson(attendance, event.payload.person.cpf), client: event.payload };
    case 'consent.recorded':
      return { ...attendance, consent: withDecisions(attendance, event, event.payload.decisions) };
    case 'consent.revoked': {
      const withdrawn = event.payload.purposes.map((purpose) => ({ purpose, decision: 'withdrawn' as const }));
      return { ...attendance, consent: withDecisions(attendance, event, withdrawn) };
    }
    case 'diagnostic.completed':
      return { ...attendance, diagnostic: { ...event.payload, completedAt: eventTime(event) } };
    case 'listening.noted':
      return { ...attendance, notes: [...attendance.notes, event.payload] };
    case 'tool.delivered':
      return {
        ...attendance,
        deliveries: [...attendance.deliveries, { ...event.payload, deliveredAt: eventTime(event) }],
      };
    case 'guidance.given':
      return { ...attendance, guidance: [...attendance.guidance, event.payload] };
    case 'journey.referred':
      return { ...attendance, referrals: [...attendance.referrals, event.payload] };
    case 'journey.declined':
      return { ...attendance, declined: event.payload };
    case 'followup.scheduled':
      return { ...attendance, followUp: event.payload };
    case 'attendance.concluded':
      return { ...attendance, status: 'concluded', endedAt: eventTime(event) };
    case 'attendance.interrupted':
      return { ...attendance, status: 'interrupted', endedAt: eventTime(event), interruption: event.payload };
    case 'nps.answered':
      return { ...attendance, nps: event.payload };
    case 'attendance.amended':
      return amend(attendance, event.payload);
  }
}

/** Decisions on another text than the one before do not add to those on it. */
function withDecisions(
  { consent }: Attendance,
  event: AttendanceEventOf<'consent.recorded' | 'consent.revoked'>,
  decisions: readonly Pick<RecordedDecision, 'purpose' | 'decision'>[],
): RecordedConsent {
  const { term } = event.payload;
  const decidedAt = eventTime(event);
  const decided = new Set(decisions.map(({ purpose }) => purpose));
  const earlier = consent?.term.hash === term.hash ? consent.decisions : [];
  return {
    term,
    recordedAt: decidedAt,
    decisions: [
      ...earlier.filter(({ purpose }) => !decided.has(purpose)),
      ...decisions.map(({ purpose, decision }) => ({ purpose, decision, decidedAt })),
    ],
  };
}

/** What an attendance knows of its client that decides questions and tools. */
export function clientTraits({ client }: Attendance): ClientTraits {
  const company = client?.company;
  return { companySize: company?.size, sector: company?.cnae && sectorOfCnae(company.cnae) };
}

/** The same person said right: what they consented to stays theirs. */
function amend(attendance: Attendance, amendment: EventPayload<'attendance.amended'>): Attendance {
  const { client = attendance.client, followUp = attendance.followUp } = amendment;
  return {
    ...attendance,
    ...(client && { client }),
    ...(followUp && { followUp }),
    amendments: [...attendance.amendments, amendment],
  };
}

/** What another person consented to does not speak for this one: the decision is missing again. */
function forPerson(attendance: Attendance, cpf: Cpf): Attendance {
  if (!attendance.client || attendance.client.person.cpf === cpf) return attendance;
  const { consent: _otherPersons, ...rest } = attendance;
  return rest;
}
