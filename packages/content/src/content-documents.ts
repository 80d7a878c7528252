import {
  anamnesisSchema,
  catalogueSchema,
  consentTermSchema,
  guidanceSchema,
  journeysSchema,
  keywordIndexSchema,
  questionnaireSchema,
  stateProfileSchema,
  type Anamnesis,
  type Catalogue,
  type ConsentTerm,
  type Guidance,
  type Journeys,
  type KeywordIndex,
  type Questionnaire,
  type StateProfile,
} from '@atendimento-ativo/domain';

/** Every kind of content document with the type of its parsed form: defaults filled in, texts trimmed. */
export interface ContentDocuments {
  questionnaire: Questionnaire;
  catalogue: Catalogue;
  journeys: Journeys;
  guidance: Guidance;
  'consent-term': ConsentTerm;
  'keyword-index': KeywordIndex;
  anamnesis: Anamnesis;
  'state-profile': StateProfile;
}
export type ContentKind = keyof ContentDocuments;
/** Any content document; `kind` tells which. */
export type ContentDocument = ContentDocuments[ContentKind];

export const contentSchemas = {
  questionnaire: questionnaireSchema,
  catalogue: catalogueSchema,
  journeys: journeysSchema,
  guidance: guidanceSchema,
  'consent-term': consentTermSchema,
  'keyword-index': keywordIndexSchema,
  anamnesis: anamnesisSchema,
  'state-profile': stateProfileSchema,
} as const satisfies Record<ContentKind, unknown>;

export const contentKinds = Object.keys(contentSchemas) as readonly ContentKind[];

export function isContentKind(kind: unknown): kind is ContentKind {
  return contentKinds.some((known) => known === kind);
}
