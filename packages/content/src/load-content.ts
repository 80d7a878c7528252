import { contentHash } from '@atendimento-ativo/domain';
import { checkDocument } from './check-document.js';
import { checkReferences } from './check-references.js';
import { ContentError } from './content-error.js';
import { contentLibrary, type ContentLibrary } from './content-library.js';
import { readDocuments } from './read-documents.js';

/**
 * Reads every `*.json` of the folders as content documents and checks them, alone and together.
 * What is hashed and served is the parsed document: defaults filled in, texts trimmed.
 *
 * @example
 * const library = await loadContent([nationalDocuments, new URL('./conteudo-da-uf/', import.meta.url)]);
 * const profile = library.profile('BA');
 *
 * @throws {ContentError} code `content_invalid`, with every problem of every file at once
 */
export async function loadContent(directories: readonly URL[]): Promise<ContentLibrary> {
  const read = await readDocuments(directories);
  const problems = [
    ...read.problems,
    ...read.sources.flatMap(({ file, document }) => checkDocument(document).map((problem) => ({ file, ...problem }))),
    ...checkReferences(read),
  ];
  if (problems.length > 0) throw new ContentError(problems);

  const hashed = read.sources.map(async ({ document }) => ({ hash: await contentHash(document), document }));
  return contentLibrary(await Promise.all(hashed));
}
