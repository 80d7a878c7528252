import { contentHash } from '../content-hash.js';
import type { ConsentPurpose, ConsentTerm } from './term.js';

/** What a term asks, and what else a decision rests on. */
type AskedTerm = Pick<ConsentTerm, 'id' | 'version' | 'purposes' | 'controller' | 'processing'>;

/** A purpose without its words: only whether two texts are the same can be told. */
export interface HashedPurpose {
  readonly id: string;
  readonly sensitive: boolean;
  /** The text's `purposeHash` in each language. */
  readonly hashes: readonly string[];
}

/** A term reduced to what tells whether a decision answers it. */
export interface HashedTerm extends Pick<ConsentTerm, 'id' | 'version'> {
  readonly purposes: readonly HashedPurpose[];
}

/**
 * SHA-256 of what a decision on one purpose rests on: its words, who answers for the data, and what is done with
 * them. Equal in two versions of a term: the question is the same. A purpose that begins to need sensitive data,
 * another controller, longer retention or a new recipient make it another question, even in the same words.
 *
 * Source: Law 13.709/2018 (LGPD), art. 8 §6 and art. 9 I, II, III and V.
 */
export function purposeHash(
  { id, title, text, sensitive }: ConsentPurpose,
  { controller, processing }: Pick<ConsentTerm, 'controller' | 'processing'>,
): Promise<string> {
  return contentHash({ id, title, text, sensitive: sensitive === true ? true : undefined, controller, processing });
}

/**
 * The term with hashes in place of its texts.
 *
 * @param published further documents; those of the same `id` and `version` are its translations, others are left out,
 *   so that a decision made in one language stands in the others
 */
export async function hashTerm(term: AskedTerm, published: readonly AskedTerm[] = []): Promise<HashedTerm> {
  const { id, version } = term;
  const documents = [term, ...published.filter((other) => other.id === id && other.version === version)];
  const hashes = term.purposes.map(async (purpose): Promise<HashedPurpose> => {
    const texts = documents.flatMap((document) =>
      document.purposes.filter((candidate) => candidate.id === purpose.id).map((asked) => ({ ...asked, document })),
    );
    return {
      id: purpose.id,
      sensitive: texts.some(({ sensitive }) => sensitive === true),
      hashes: await Promise.all(texts.map(({ document, ...asked }) => purposeHash(asked, document))),
    };
  });
  return { id, version, purposes: await Promise.all(hashes) };
}
