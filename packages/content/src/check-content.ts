import { checkDocument } from './check-document.js';
import { checkReferences } from './check-references.js';
import { missingTranslations } from './check-translations.js';
import { checkUsefulness } from './check-usefulness.js';
import type { ContentProblem } from './content-error.js';
import { readDocuments, type SourceDocument } from './read-documents.js';

/** What a check found; `problems` are refused, `warnings` are not. */
export interface CheckedContent {
  /** Every file that was looked at, absolute; each once. */
  readonly files: readonly string[];
  /** The documents that could be read. They may be served only when there is no problem. */
  readonly sources: readonly SourceDocument[];
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
}

/**
 * Reads files, and every `*.json` of folders, as content documents and checks them, alone and together.
 * Nothing is thrown: what cannot be read is a problem.
 */
export async function checkContent(places: readonly URL[]): Promise<CheckedContent> {
  const read = await readDocuments(places);
  const { files, sources } = read;
  return {
    files,
    sources,
    problems: [
      ...read.problems,
      ...sources.flatMap(({ file, document }) => checkDocument(document).map((problem) => ({ file, ...problem }))),
      ...checkReferences(read),
    ],
    warnings: [
      ...sources.flatMap(({ file, document }) => checkUsefulness(document).map((problem) => ({ file, ...problem }))),
      ...missingTranslations(sources),
    ],
  };
}
