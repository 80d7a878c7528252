import * as z from '#schema';
import { contentReferenceSchema, dateSchema, identifierSchema, localeSchema, textSchema } from '../content-identity.js';
import { decisionSchema } from '../consent/term.js';
import { answerSchema } from '../diagnostic/answer-value.js';
import { cnaeSchema } from '../identifiers/cnae.js';
import { cepSchema, phoneSchema } from '../identifiers/contact.js';
import { cnpjSchema } from '../identifiers/cnpj.js';
import { cpfSchema } from '../identifiers/cpf.js';
import { stateSchema } from '../identifiers/state.js';
import { companySizeSchema } from './company-size.js';

export const channelSchema = z.enum(['in-person', 'remote']);
export type Channel = z.infer<typeof channelSchema>;

export const approachSchema = z.enum(['prospecting', 'relationship', 'strategic-theme', 'intervention']);
export type Approach = z.infer<typeof approachSchema>;

export const networkSchema = z.enum(['own', 'extended', 'extension']);
export type Network = z.infer<typeof networkSchema>;

export const companyRoleSchema = z.enum(['owner', 'co-owner', 'legal-representative', 'manager', 'employee']);
export type CompanyRole = z.infer<typeof companyRoleSchema>;

export const contactFormSchema = z.enum(['in-person', 'phone', 'whatsapp', 'video', 'email']);
export type ContactForm = z.infer<typeof contactFormSchema>;

/** A unit's identifier in the partner's registration at the gateway. */
export const unitIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/));

const agentActorSchema = z.strictObject({ kind: z.literal('agent'), id: textSchema(80), name: textSchema(120) });
const clientActorSchema = z.strictObject({ kind: z.literal('client') });
export type AgentActor = z.infer<typeof agentActorSchema>;

export const personSchema = z.strictObject({
  cpf: cpfSchema,
  name: textSchema(120),
  /** Absent: unchanged when the registry knows the person, otherwise not given. */
  email: z.optional(z.email({ error: 'E-mail must be a valid address.' }).check(z.maxLength(120))),
  phone: z.optional(phoneSchema),
});
export type Person = z.infer<typeof personSchema>;

export const companySchema = z.strictObject({
  cnpj: cnpjSchema,
  legalName: textSchema(120),
  tradeName: z.optional(textSchema(120)),
  size: companySizeSchema,
  /** Main activity. */
  cnae: z.optional(cnaeSchema),
  cep: z.optional(cepSchema),
});
export type Company = z.infer<typeof companySchema>;

const startedPayload = z.strictObject({
  channel: channelSchema,
  approach: approachSchema,
  network: networkSchema,
  state: stateSchema,
  unitId: unitIdSchema,
});

const identifiedPayload = z.strictObject({
  person: personSchema,
  company: z.optional(companySchema),
  /** What the person is in the company. */
  role: z.optional(companyRoleSchema),
});

const consentPayload = z.strictObject({
  /** The exact text that was shown: its version, locale and SHA-256 (`contentHash`). */
  term: z.strictObject({
    id: identifierSchema,
    version: contentReferenceSchema.shape.version,
    locale: localeSchema,
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  decisions: z
    .array(z.strictObject({ purpose: identifierSchema, decision: decisionSchema }))
    .check(z.minLength(1), z.maxLength(50)),
  /** How the client acted: their own tap on the agent's device. */
  method: z.enum(['tap']),
});

const diagnosticPayload = z.strictObject({
  questionnaire: contentReferenceSchema,
  /** 1 for the client's first application, counted by what the device knew. */
  round: z.int().check(z.gte(1), z.lte(1000)),
  answers: z.array(answerSchema).check(z.minLength(1), z.maxLength(600)),
});

const listeningPayload = z.strictObject({
  noteId: z.uuidv7(),
  text: textSchema(2000),
  themes: z.array(identifierSchema).check(z.maxLength(20)),
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

const referredPayload = z.strictObject({ journeyId: identifierSchema, journeys: contentReferenceSchema });
const declinedPayload = z.strictObject({ reason: z.optional(textSchema(240)) });
const followUpPayload = z.strictObject({ form: contactFormSchema, date: dateSchema });

const interruptedPayload = z.strictObject({
  reason: z.enum(['client-unavailable', 'client-gave-up', 'agent-emergency', 'outside-audience', 'technical', 'other']),
  note: z.optional(textSchema(500)),
  /** What was answered until then. */
  answers: z._default(z.array(answerSchema).check(z.maxLength(600)), []),
});

function event<Type extends string, Payload extends z.core.SomeType>(type: Type, payload: Payload) {
  return z.strictObject({ ...envelope, type: z.literal(type), actor: agentActorSchema, payload });
}

const envelope = {
  /** Made once on the device; the idempotency key everywhere. */
  id: z.uuidv7({ error: 'Event id must be a UUIDv7.' }),
  attendanceId: z.uuidv7({ error: 'attendanceId must be a UUIDv7.' }),
  /** Position in the attendance, from 1; never used twice. */
  sequence: z.int().check(z.gte(1), z.lte(10_000)),
  /** Version of the event's schema. */
  version: z.literal(1),
  /** Device time with offset, ISO 8601. No place on Earth is further than 14 hours from UTC. */
  occurredAt: z.iso
    .datetime({ offset: true, abort: true })
    .check(z.regex(/(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/, { error: 'The offset must be within ±14:00.' })),
  /** Software that made the event. */
  source: z.strictObject({ name: textSchema(80), version: textSchema(40) }),
};

/**
 * What happened, in the past tense. Events never change; corrections are added.
 * `consent.recorded` is the client's own act: the agent cannot be its actor.
 */
export const eventSchema = z.discriminatedUnion('type', [
  event('attendance.started', startedPayload),
  event('client.identified', identifiedPayload),
  z.strictObject({
    ...envelope,
    type: z.literal('consent.recorded'),
    actor: clientActorSchema,
    payload: consentPayload,
  }),
  event('diagnostic.completed', diagnosticPayload),
  event('listening.noted', listeningPayload),
  event('tool.delivered', deliveredPayload),
  event('journey.referred', referredPayload),
  event('journey.declined', declinedPayload),
  event('followup.scheduled', followUpPayload),
  event('attendance.concluded', z.strictObject({})),
  event('attendance.interrupted', interruptedPayload),
]);
export type AttendanceEvent = z.infer<typeof eventSchema>;
export type AttendanceEventType = AttendanceEvent['type'];
export type AttendanceEventOf<Type extends AttendanceEventType> = Extract<AttendanceEvent, { type: Type }>;
export type EventPayload<Type extends AttendanceEventType> = AttendanceEventOf<Type>['payload'];
