import { baseReferences, type ProfileAdaptation, type ProfileBase } from './profile/adaptation.js';
import { mergeProfile, type MergedProfile } from './profile/merge-profile.js';
import { ProfileRefusedError } from './profile/profile-refused-error.js';
import type { PublishedDocument } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { findSource, ofKind } from './find-sources.js';
import type { ReadDocuments } from './read-documents.js';

/** What one state adapts, what it starts from, and what comes out. */
export interface MergedSource {
  readonly file: string;
  readonly adaptation: ProfileAdaptation;
  readonly base: ProfileBase;
  readonly merged: MergedProfile;
}

/** Merges every state's profile of which everything that it starts from is there. */
export function mergeProfiles(read: ReadDocuments): {
  readonly profiles: readonly MergedSource[];
  readonly problems: readonly ContentProblem[];
} {
  const results = ofKind(read, 'state-profile').flatMap(({ file, document: adaptation }) => {
    const base = baseOf(adaptation, read);
    return base ? [merge(file, adaptation, base)] : [];
  });
  return {
    profiles: results.filter((result) => 'merged' in result),
    problems: results.flatMap((result) => ('merged' in result ? [] : result.problems)),
  };
}

/** Documents that exist only because a state changed them. */
export function changedDocuments({ base, merged }: MergedSource): readonly PublishedDocument[] {
  return (['questionnaire', 'catalogue', 'journeys'] as const).flatMap((kind) =>
    merged[kind] === base[kind] ? [] : [merged[kind]],
  );
}

function baseOf(adaptation: ProfileAdaptation, read: ReadDocuments): ProfileBase | undefined {
  const { locale } = adaptation;
  const profile = findSource(read, 'national-profile', adaptation.base, locale)?.document;
  if (!profile) return undefined;
  const references = baseReferences(profile, adaptation);
  const questionnaire = findSource(read, 'questionnaire', references.questionnaire, locale)?.document;
  const catalogue = findSource(read, 'catalogue', references.catalogue, locale)?.document;
  const journeys = findSource(read, 'journeys', references.journeys, locale)?.document;
  return questionnaire && catalogue && journeys && { profile, questionnaire, catalogue, journeys };
}

function merge(
  file: string,
  adaptation: ProfileAdaptation,
  base: ProfileBase,
): MergedSource | { readonly problems: readonly ContentProblem[] } {
  try {
    return { file, adaptation, base, merged: mergeProfile(base, adaptation) };
  } catch (error) {
    if (!(error instanceof ProfileRefusedError)) throw error;
    return { problems: error.errors.map(({ pointer, message }) => ({ file, pointer, message })) };
  }
}
