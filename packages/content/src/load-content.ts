import { contentHash } from '@atendimento-ativo/domain';
import { checkContent } from './check-content.js';
import { ContentError } from './content-error.js';
import { contentLibrary, type ContentLibrary } from './content-library.js';

/**
 * Reads every `*.json` of the folders as content documents, merges the profiles of the states over the national
 * ones, and checks everything, alone and together. What is hashed and served is the parsed document: defaults filled
 * in, texts trimmed.
 *
 * @example
 * const library = await loadContent([nationalDocuments, new URL('./conteudo-da-uf/', import.meta.url)]);
 * const profile = library.profile('BA');
 *
 * @throws {ContentError} code `content_invalid`, with every problem of every file at once
 */
export async function loadContent(directories: readonly URL[]): Promise<ContentLibrary> {
  const { documents, problems } = await checkContent(directories);
  if (problems.length > 0) throw new ContentError(problems);

  const hashed = documents.map(async (document) => ({ hash: await contentHash(document), document }));
  return contentLibrary(await Promise.all(hashed));
}
