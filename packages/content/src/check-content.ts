import { checkDocument } from './check-document.js';
import { duplicates } from './check-duplicates.js';
import { checkMerged, checkMergedUsefulness } from './check-merged.js';
import { checkReferences } from './check-references.js';
import { differingTranslations, missingTranslations } from './check-translations.js';
import { checkUsefulness } from './check-usefulness.js';
import type { ContentDocument, PublishedDocument } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { changedDocuments, mergeProfiles } from './merge-profiles.js';
import { readDocuments } from './read-documents.js';

/** What a check found; `problems` are refused, `warnings` are not. */
export interface CheckedContent {
  /** Every file that was looked at, absolute; each once. */
  readonly files: readonly string[];
  /** What may be served when there is no problem: documents as written, and those that merging profiles makes. */
  readonly documents: readonly PublishedDocument[];
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
}

/**
 * Reads files, and every `*.json` of folders, as content documents, merges the profiles of the states over the
 * national ones, and checks everything, alone and together. Nothing is thrown: what cannot be read is a problem.
 */
export async function checkContent(places: readonly URL[]): Promise<CheckedContent> {
  const read = await readDocuments(places);
  const { files, sources } = read;
  const { profiles, problems } = mergeProfiles(read);
  const changed = profiles.flatMap((source) =>
    changedDocuments(source).map((document) => ({ file: source.file, document })),
  );
  return {
    files,
    documents: [
      ...sources.map(({ document }) => document).filter(isServedAsWritten),
      ...profiles.map(({ merged }) => merged.profile),
      ...changed.map(({ document }) => document),
    ],
    problems: [
      ...read.problems,
      ...sources.flatMap(({ file, document }) => checkDocument(document).map((problem) => ({ file, ...problem }))),
      ...duplicates([...sources, ...changed]),
      ...differingTranslations(sources),
      ...checkReferences(read),
      ...problems,
      ...profiles.flatMap(checkMerged),
    ],
    warnings: [
      ...sources.flatMap(({ file, document }) => checkUsefulness(document).map((problem) => ({ file, ...problem }))),
      ...profiles.flatMap(checkMergedUsefulness),
      ...missingTranslations(sources),
    ],
  };
}

function isServedAsWritten(
  document: ContentDocument,
): document is Exclude<ContentDocument, { kind: 'national-profile' | 'state-profile' }> {
  return document.kind !== 'national-profile' && document.kind !== 'state-profile';
}
