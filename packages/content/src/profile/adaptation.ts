import * as z from 'zod/mini';
import {
  contentIdentity,
  contentReferenceSchema,
  journeySchema,
  profileSettings,
  questionSchema,
  stateSchema,
  textSchema,
  themeSchema,
  toolSchema,
  type Catalogue,
  type Journeys,
  type NationalProfile,
  type Questionnaire,
} from '@atendimento-ativo/domain';

const idsSchema = z._default(z.array(z.string()), []);
const weightsSchema = z._default(z.record(z.string(), z.number().check(z.positive())), {});

function changesTo<Item extends z.core.SomeType>(item: Item) {
  return z.strictObject({
    /** Ids that are left out. */
    hide: idsSchema,
    /** Weights by id, in place of those of the base. */
    weights: weightsSchema,
    /** Entries of the state's own, after those of the base. */
    add: z._default(z.array(item), []),
  });
}

/** What a state changes in one list of the base. */
export interface ListChanges<Entry> {
  readonly hide: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly add: readonly Entry[];
}

/** Another document to start from than the one that the national profile names. */
const base = z.optional(contentReferenceSchema);

/**
 * What a Sebrae/UF adapts, and nothing else: what is not stated stays as in the national profile.
 * `mergeProfile` makes the full profile of it. The national premises are not here: there is no field
 * that switches them off.
 */
export const profileAdaptationSchema = z.strictObject({
  ...contentIdentity('state-profile'),
  state: stateSchema,
  name: textSchema(80),
  /** The national profile that is adapted. */
  base: contentReferenceSchema,
  ...z.partial(z.strictObject(profileSettings)).shape,
  questionnaire: z.prefault(
    z.strictObject({
      base,
      themes: z.prefault(changesTo(themeSchema), {}),
      questions: z.prefault(changesTo(questionSchema), {}),
    }),
    {},
  ),
  catalogue: z.prefault(z.extend(changesTo(toolSchema), { base }), {}),
  journeys: z.prefault(z.extend(z.omit(changesTo(journeySchema), { weights: true }), { base }), {}),
  guidance: z.optional(contentReferenceSchema),
  consentTerm: z.optional(contentReferenceSchema),
  keywordIndex: z.optional(contentReferenceSchema),
  anamnesis: z.optional(contentReferenceSchema),
});
export type ProfileAdaptation = z.infer<typeof profileAdaptationSchema>;

/** The documents that a profile refers to and a state may change. */
export interface ProfileDocuments {
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
  readonly journeys: Journeys;
}

/** What an adaptation starts from: the national profile, and the documents that `baseReferences` names. */
export interface ProfileBase extends ProfileDocuments {
  readonly profile: NationalProfile;
}

/** Which documents an adaptation starts from. */
export function baseReferences(national: NationalProfile, adaptation: ProfileAdaptation) {
  return {
    questionnaire: adaptation.questionnaire.base ?? national.questionnaire,
    catalogue: adaptation.catalogue.base ?? national.catalogue,
    journeys: adaptation.journeys.base ?? national.journeys,
    guidance: adaptation.guidance ?? national.guidance,
    consentTerm: adaptation.consentTerm ?? national.consentTerm,
    keywordIndex: adaptation.keywordIndex ?? national.keywordIndex,
    anamnesis: adaptation.anamnesis ?? national.anamnesis,
  };
}
