import * as z from '#schema';
import { consentActSchema, phoneActSchema } from '../consent/act.js';
import { decisionSchema } from '../consent/term.js';
import {
  contentReferenceSchema,
  dateSchema,
  identifierSchema,
  localeSchema,
  textSchema,
  versionSchema,
} from '../content-identity.js';
import { answerSchema } from '../diagnostic/answer-value.js';
import { stateSchema } from '../identifiers/state.js';
import { guidedPointSchema } from '../journeys/guidance.js';
import { clientSchema } from './client.js';
import { checked } from '../schema/checked.js';

/** How agent and client meet: in loco, or from afar by telephone, video or messages. */
export const channelSchema = z.enum(['in-person', 'remote']);

/** Results are compared by it, and registries keep it as the instrument (SAS: IT.18 in person, IT.19 remote). */
export type Channel = z.infer<typeof channelSchema>;

/**
 * Why the client is approached: to win a new one, to go on with one, to raise a theme that the state wants
 * strengthened, or to prepare for a deeper service such as Sebraetec.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), strategic positioning.
 */
export const approachSchema = z.enum(['prospecting', 'relationship', 'strategic-theme', 'intervention']);

/** A state's profile says which ones its agents are offered (`approaches`). */
export type Approach = z.infer<typeof approachSchema>;

/**
 * Which network the agent belongs to: Sebrae's own, the extended one of its partners, or that of extensionismo, which
 * attends by territory.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), attendance network of Sebrae.
 */
export const networkSchema = z.enum(['own', 'extended', 'extension']);

/** Set once for a partner at the gateway and told to the device by the session token: no agent chooses it. */
export type Network = z.infer<typeof networkSchema>;

/** How a client is reached again, about a referral or for the next contact. */
export const contactFormSchema = z.enum(['in-person', 'phone', 'whatsapp', 'video', 'email']);

/** A journey says which forms it uses (`contactForms`), the usual one first. */
export type ContactForm = z.infer<typeof contactFormSchema>;

/** How a diagnostic was made: by the questionnaire, from free listening, or from a guided history. */
export const diagnosticModeSchema = z.enum(['structured', 'listening', 'anamnesis']);

/** Every mode is recorded, so that a later round can be compared with it; only `structured` demands answers. */
export type DiagnosticMode = z.infer<typeof diagnosticModeSchema>;

/** A unit's identifier in the partner's registration at the gateway. */
export const unitIdSchema = checked(z.string(), z.regex(/^[A-Za-z0-9-]{1,40}$/));

const agentActorSchema = z.strictObject({ kind: z.literal('agent'), id: textSchema(80), name: textSchema(120) });
const clientActorSchema = z.strictObject({ kind: z.literal('client') });

/** Who really attended: `id` is the partner's own identifier of the agent. */
export type AgentActor = z.infer<typeof agentActorSchema>;

const startedPayload = z.strictObject({
  channel: channelSchema,
  approach: approachSchema,
  network: networkSchema,
  state: stateSchema,
  unitId: unitIdSchema,
});

const purposesSchema = checked(z.array(identifierSchema), z.minLength(1), z.maxLength(50));

/** The exact text that was shown: its version, locale and SHA-256 (`contentHash`). */
const shownTermSchema = z.strictObject({
  id: identifierSchema,
  version: versionSchema,
  locale: localeSchema,
  hash: checked(z.string(), z.regex(/^[0-9a-f]{64}$/)),
});

function acknowledgementSchema(error: string) {
  return checked(
    z.boolean(),
    z.refine((isSaid) => isSaid, { params: { code: 'acknowledgement_missing' }, error }),
  );
}

/** What a consent says: the text that was shown, the client's decisions, and how they acted. */
export const consentPayload = z.strictObject({
  term: shownTermSchema,
  decisions: checked(
    z.array(
      z.strictObject({
        purpose: identifierSchema,
        decision: decisionSchema,
        /** The client decided on this purpose alone, set apart from the others. @default false */
        explicit: z.optional(z.boolean()),
      }),
    ),
    z.minLength(1),
    z.maxLength(50),
  ),
  /** Whoever was there said that the term was made clear before anything was decided; see `explanationProblems`. */
  acknowledged: z.strictObject({
    /** Absent in self-service, where nobody explains. */
    byAgent: z.optional(acknowledgementSchema('The agent says that the term was explained.')),
    byClient: acknowledgementSchema('The client says that the term was understood.'),
  }),
  act: consentActSchema,
});

const revokedPayload = z.strictObject({ term: shownTermSchema, purposes: purposesSchema, act: consentActSchema });

const answersSchema = checked(z.array(answerSchema), z.maxLength(600));

const diagnosticPayload = checked(
  z.strictObject({
    mode: diagnosticModeSchema,
    questionnaire: contentReferenceSchema,
    /** 1 for the client's first application, counted by what the device knew. */
    round: checked(z.int(), z.gte(1), z.lte(1000)),
    /** Levels that the agent heard, in the modes without a questionnaire; they may be none there. */
    answers: answersSchema,
    /** Themes that the client named as the most pressing ones, first one first. */
    priorities: z._default(checked(z.array(identifierSchema), z.maxLength(5)), []),
  }),
  z.refine(({ mode, answers }) => mode !== 'structured' || answers.length > 0, {
    path: ['answers'],
    params: { code: 'answers_missing' },
    error: 'A structured diagnostic has answers.',
  }),
);

const listeningPayload = z.strictObject({
  noteId: z.uuidv7(),
  text: textSchema(2000),
  /** Themes in which the client wants or needs to improve, as the agent tagged the note. */
  themes: checked(z.array(identifierSchema), z.maxLength(20)),
  /** Practices (ids of questions) that it speaks of, as the agent tagged it; more precise than their themes alone. */
  practices: z.optional(checked(z.array(identifierSchema), z.maxLength(20))),
  /** What the agent asked, when the note belongs to a guided history. */
  prompt: z.optional(z.strictObject({ anamnesis: contentReferenceSchema, promptId: identifierSchema })),
});

const deliveredPayload = z.strictObject({
  toolId: identifierSchema,
  catalogue: contentReferenceSchema,
  /** What made this tool the right one for this client. */
  basis: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('finding'), questionId: identifierSchema }),
    z.strictObject({ kind: z.literal('listening'), noteId: z.uuidv7() }),
  ]),
});

const guidancePayload = z.strictObject({
  guidance: contentReferenceSchema,
  /** What came out of each point that agent and client went through. */
  points: checked(z.array(guidedPointSchema), z.minLength(1), z.maxLength(50)),
});

const referredPayload = z.strictObject({
  journeyId: identifierSchema,
  journeys: contentReferenceSchema,
  /** How the client wants to be reached about it. */
  contactForm: z.optional(contactFormSchema),
});
const declinedPayload = z.strictObject({ reason: z.optional(textSchema(240)) });
const followUpPayload = z.strictObject({ form: contactFormSchema, date: dateSchema });

/** Characters that a client may write beside the score. */
export const LONGEST_COMMENT = 1000;

/** What the client answered to the survey, and how they acted. */
export const npsPayload = z.strictObject({
  /** "Would you recommend …", 0 not at all – 10 certainly. */
  score: checked(z.int(), z.gte(0), z.lte(10)),
  comment: z.optional(textSchema(LONGEST_COMMENT)),
  /** Only for an answer on the client's own phone; one on the agent's device leaves nothing to keep. */
  act: z.optional(phoneActSchema),
});

const interruptedPayload = z.strictObject({
  reason: z.enum(['client-unavailable', 'client-gave-up', 'agent-emergency', 'outside-audience', 'technical', 'other']),
  note: z.optional(textSchema(500)),
  /** What was answered until then. */
  answered: z.optional(z.strictObject({ questionnaire: contentReferenceSchema, answers: answersSchema })),
});

/** What is corrected or added after the fact. */
export const amendmentSchema = checked(
  z.strictObject({
    reason: textSchema(500),
    /** Who was attended, said right. */
    client: z.optional(clientSchema),
    followUp: z.optional(followUpPayload),
    note: z.optional(textSchema(2000)),
  }),
  z.refine(({ client, followUp, note }) => client !== undefined || followUp !== undefined || note !== undefined, {
    params: { code: 'amendment_empty' },
    error: 'An amendment has a client, followUp or note.',
  }),
);

const envelope = {
  /** Made once on the device; the idempotency key everywhere. */
  id: z.uuidv7({ error: 'Event id must be a UUIDv7.' }),
  attendanceId: z.uuidv7({ error: 'attendanceId must be a UUIDv7.' }),
  /** Position in the attendance, from 1; never used twice. */
  sequence: checked(z.int(), z.gte(1), z.lte(10_000)),
  /** Version of the event's schema. */
  version: z.literal(1),
  /** Device time with offset, ISO 8601. No place on Earth is further than 14 hours from UTC. */
  occurredAt: checked(
    z.iso.datetime({ offset: true, abort: true }),
    z.regex(/(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/, { error: 'Offset beyond ±14:00.' }),
  ),
  /** Milliseconds that the gateway's clock was ahead of the device's when they last spoke; absent before. */
  clockOffset: z.optional(z.int()),
  /** The event that the gateway refused and this one stands for: in its place, or, being the end, in the next one. */
  corrects: z.optional(z.uuidv7()),
  /** Software that made the event. */
  source: z.strictObject({ name: textSchema(80), version: textSchema(40) }),
};

function byAgent<Type extends string, Payload extends z.core.SomeType>(type: Type, payload: Payload) {
  return z.strictObject({ ...envelope, type: z.literal(type), actor: agentActorSchema, payload });
}

function byClient<Type extends string, Payload extends z.core.SomeType>(type: Type, payload: Payload) {
  return z.strictObject({ ...envelope, type: z.literal(type), actor: clientActorSchema, payload });
}

/**
 * What happened, in the past tense. Events never change; corrections are added.
 * Consent, its revocation and the answer to the survey are the client's own acts: the agent cannot be their actor.
 */
export const eventSchema = z.discriminatedUnion('type', [
  byAgent('attendance.started', startedPayload),
  byAgent('client.identified', clientSchema),
  byClient('consent.recorded', consentPayload),
  byClient('consent.revoked', revokedPayload),
  byAgent('diagnostic.completed', diagnosticPayload),
  byAgent('listening.noted', listeningPayload),
  byAgent('tool.delivered', deliveredPayload),
  byAgent('guidance.given', guidancePayload),
  byAgent('journey.referred', referredPayload),
  byAgent('journey.declined', declinedPayload),
  checked(
    byAgent('followup.scheduled', followUpPayload),
    z.refine(({ occurredAt, payload }) => payload.date >= occurredAt.slice(0, 10), {
      path: ['payload', 'date'],
      params: { code: 'follow_up_past' },
      error: 'The next contact is before the visit.',
    }),
  ),
  byClient('nps.answered', npsPayload),
  byAgent('attendance.concluded', z.strictObject({})),
  byAgent('attendance.interrupted', interruptedPayload),
  byAgent('attendance.amended', amendmentSchema),
]);

/** A discriminated union: comparing `type` narrows `actor` and `payload` too. */
export type AttendanceEvent = z.infer<typeof eventSchema>;

/** Every kind of fact that an attendance is made of, such as `tool.delivered`. */
export type AttendanceEventType = AttendanceEvent['type'];

/** The whole event of one type, or of several: `AttendanceEventOf<'consent.recorded' | 'consent.revoked'>`. */
export type AttendanceEventOf<Type extends AttendanceEventType> = Extract<AttendanceEvent, { type: Type }>;

/** What an event of one type tells, without who, when and where in the attendance. */
export type EventPayload<Type extends AttendanceEventType> = AttendanceEventOf<Type>['payload'];

const CLIENT_ACTS: ReadonlySet<AttendanceEventType> = new Set(['consent.recorded', 'consent.revoked', 'nps.answered']);

/** Whether the client is the only one who can do this. */
export function isClientAct(type: AttendanceEventType): boolean {
  return CLIENT_ACTS.has(type);
}

const AFTER_THE_END: ReadonlySet<AttendanceEventType> = new Set([
  'consent.revoked',
  'nps.answered',
  'attendance.amended',
]);

/** Whether this may still be added once the attendance was concluded or interrupted: what comes later by nature. */
export function mayFollowTheEnd(type: AttendanceEventType): boolean {
  return AFTER_THE_END.has(type);
}

/** Whether an event stands for one that was refused before the end: it happened before it, and its place is still free. */
export function standsBeforeTheEnd({ corrects, sequence }: AttendanceEvent, sequenceOfEnd: number): boolean {
  return corrects !== undefined && sequence < sequenceOfEnd;
}
