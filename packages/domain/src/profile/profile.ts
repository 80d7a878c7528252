import * as z from '#schema';
import type { CompanySize } from '../attendance/company-size.js';
import { approachSchema, channelSchema, diagnosticModeSchema } from '../attendance/events.js';
import { contentIdentity, contentReferenceSchema, identifierSchema, textSchema } from '../content-identity.js';
import { stateSchema } from '../identifiers/state.js';
import { checked } from '../schema/checked.js';

/** What a state may want to know of every client, beyond what an attendance needs anyway. */
export const requiredFieldSchema = z.enum([
  'person.phone',
  'person.email',
  'company.tradeName',
  'company.cnae',
  'company.cep',
  'role',
]);

/** A path in the client, or `role`; one that is missing keeps the attendance from being concluded. */
export type RequiredField = z.infer<typeof requiredFieldSchema>;

/** Steps of a visit, in the national order. */
export const flowStepSchema = z.enum([
  'approach',
  'registration',
  'consent',
  'diagnostic',
  'feedback',
  'delivery',
  'referral',
  'conclusion',
  'evaluation',
]);

/** A state moves or leaves out steps as far as the national premises allow. */
export type FlowStep = z.infer<typeof flowStepSchema>;

const daysSchema = checked(z.int(), z.gte(1), z.lte(366));

/** What is in a full profile and what an adaptation may state anew; a field is replaced as a whole. */
export const profileSettings = {
  audience: z.strictObject({
    /** Sizes that are attended; never another one than these. */
    sizes: checked(z.array(z.enum(['MEI', 'ME', 'EPP'])), z.minLength(1)),
    personsWithoutCompany: z.boolean(),
  }),
  /** Ways of attending that are offered, the usual one first. */
  channels: listOf(channelSchema),
  /** Reasons for approaching that are offered, the usual one first. */
  approaches: listOf(approachSchema),
  /** Asked in every attendance, even when the registry knows them already: they are confirmed then. */
  requiredFields: z.array(requiredFieldSchema),
  /** Days until the next contact that the page proposes, and for some sizes others. */
  followUp: z.strictObject({
    days: daysSchema,
    daysBySize: z.optional(
      z.strictObject({ MEI: z.optional(daysSchema), ME: z.optional(daysSchema), EPP: z.optional(daysSchema) }),
    ),
  }),
  /** Themes of the questionnaire that the state wants to reach first. */
  priorityThemes: z.array(identifierSchema),
  diagnosticModes: listOf(diagnosticModeSchema),
  /** The steps of a visit in their order. Which may be left out or moved: `brokenPremises`. */
  flow: checked(
    z.array(flowStepSchema),
    z.refine((steps) => new Set(steps).size === steps.length, { error: 'A step is named twice.' }),
  ),
};

/** The documents that a full profile refers to. */
const documents = {
  questionnaire: contentReferenceSchema,
  catalogue: contentReferenceSchema,
  journeys: contentReferenceSchema,
  guidance: contentReferenceSchema,
  consentTerm: contentReferenceSchema,
  keywordIndex: contentReferenceSchema,
  anamnesis: contentReferenceSchema,
};

/** What holds in every state that does not say otherwise. */
export const nationalProfileSchema = z.strictObject({
  ...contentIdentity('national-profile'),
  name: textSchema(80),
  ...profileSettings,
  ...documents,
});

/** What a state's adaptation is laid over. */
export type NationalProfile = z.infer<typeof nationalProfileSchema>;

/** What holds in one state: the national profile with what the state adapts, complete in itself. */
export const stateProfileSchema = z.strictObject({
  ...contentIdentity('state-profile'),
  state: stateSchema,
  name: textSchema(80),
  ...profileSettings,
  ...documents,
});

/** What a device works by; the gateway serves it with the hashes of the documents that it names. */
export type StateProfile = z.infer<typeof stateProfileSchema>;

/** Days until the next contact with a client of this size; `undefined` is a client whose size is not known. */
export function followUpDays({ followUp }: Pick<StateProfile, 'followUp'>, size: CompanySize | undefined): number {
  const own = size === undefined || size === 'OTHER' ? undefined : followUp.daysBySize?.[size];
  return own ?? followUp.days;
}

/** At least one, so that there always is a first. */
function listOf<Item extends z.core.SomeType>(item: Item) {
  return z.tuple([item], item);
}
