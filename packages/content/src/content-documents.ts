import {
  anamnesisSchema,
  catalogueSchema,
  consentTermSchema,
  guidanceSchema,
  journeysSchema,
  keywordIndexSchema,
  nationalProfileSchema,
  questionnaireSchema,
  stateProfileSchema,
  type Anamnesis,
  type Catalogue,
  type ConsentTerm,
  type Guidance,
  type Journeys,
  type KeywordIndex,
  type NationalProfile,
  type Questionnaire,
  type StateProfile,
} from '@atendimento-ativo/domain';
import { profileAdaptationSchema, type ProfileAdaptation } from './profile/adaptation.js';

/** Every kind of document that is written, with the type of its parsed form: defaults filled in, texts trimmed. */
export interface ContentDocuments {
  questionnaire: Questionnaire;
  catalogue: Catalogue;
  journeys: Journeys;
  guidance: Guidance;
  'consent-term': ConsentTerm;
  'keyword-index': KeywordIndex;
  anamnesis: Anamnesis;
  'national-profile': NationalProfile;
  'state-profile': ProfileAdaptation;
}
export type ContentKind = keyof ContentDocuments;
/** Any document that is written; `kind` tells which. */
export type ContentDocument = ContentDocuments[ContentKind];

/**
 * Every kind of document that is served. A state's profile is full there, and what the state changed in other
 * documents stands in documents of its own; the national profile has gone into them.
 */
export interface PublishedDocuments extends Omit<ContentDocuments, 'national-profile' | 'state-profile'> {
  'state-profile': StateProfile;
}
export type PublishedKind = keyof PublishedDocuments;
export type PublishedDocument = PublishedDocuments[PublishedKind];

/** What tells one document from all others. */
export type ContentIdentity = Pick<ContentDocument | PublishedDocument, 'kind' | 'id' | 'version' | 'locale'>;

/** What checks a document as it is written. */
export const contentSchemas = {
  questionnaire: questionnaireSchema,
  catalogue: catalogueSchema,
  journeys: journeysSchema,
  guidance: guidanceSchema,
  'consent-term': consentTermSchema,
  'keyword-index': keywordIndexSchema,
  anamnesis: anamnesisSchema,
  'national-profile': nationalProfileSchema,
  'state-profile': profileAdaptationSchema,
} as const satisfies Record<ContentKind, unknown>;

const { 'national-profile': _, ...servedAsWritten } = contentSchemas;
/** What checks a document as it is served. */
export const publishedSchemas = {
  ...servedAsWritten,
  'state-profile': stateProfileSchema,
} as const satisfies Record<PublishedKind, unknown>;

export const contentKinds = Object.keys(contentSchemas) as readonly ContentKind[];

export function isContentKind(kind: unknown): kind is ContentKind {
  return contentKinds.some((known) => known === kind);
}
