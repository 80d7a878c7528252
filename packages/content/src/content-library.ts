import type { Locale, State, StateProfile } from '@atendimento-ativo/domain';
import type { PublishedDocument, PublishedDocuments, PublishedKind } from './content-documents.js';

/** A document with its name: the SHA-256 of its canonical JSON. */
export interface PublishedContent<Document extends PublishedDocument = PublishedDocument> {
  /** 64 lower-case hexadecimal digits; the same document has the same hash on every machine. */
  readonly hash: string;
  readonly document: Document;
}

export interface ProfileOptions {
  /** Day on which the profile must be in force, `yyyy-MM-dd`. @default today in Brasília */
  readonly on?: string | undefined;
  /** @default 'pt-BR' */
  readonly locale?: Locale | undefined;
}

/** Checked content documents, found by hash or by identity. Narrow on `document.kind`. */
export interface ContentLibrary {
  readonly all: readonly PublishedContent[];
  byHash(hash: string): PublishedContent | undefined;
  find<Kind extends PublishedKind>(
    kind: Kind,
    id: string,
    version: string,
    locale: Locale,
  ): PublishedContent<PublishedDocuments[Kind]> | undefined;
  /** The state's profile that came into force last; what it refers to is in this library. */
  profile(state: State, options?: ProfileOptions): PublishedContent<StateProfile> | undefined;
}

/** Looks documents up; expects them checked and unique. */
export function contentLibrary(all: readonly PublishedContent[]): ContentLibrary {
  const hashes = new Map(all.map((published) => [published.hash, published]));
  return {
    all,
    byHash: (hash) => hashes.get(hash),
    find: (kind, id, version, locale) =>
      ofKind(all, kind).find(
        ({ document }) => document.id === id && document.version === version && document.locale === locale,
      ),
    profile: (state, { on = dayInBrasilia(new Date()), locale = 'pt-BR' } = {}) =>
      ofKind(all, 'state-profile')
        .filter(({ document }) => document.state === state && document.locale === locale && document.validFrom <= on)
        .sort((left, right) => compareInForce(left.document, right.document))
        .at(-1),
  };
}

function ofKind<Kind extends PublishedKind>(
  all: readonly PublishedContent[],
  kind: Kind,
): PublishedContent<PublishedDocuments[Kind]>[] {
  return all.filter(
    (published): published is PublishedContent<PublishedDocuments[Kind]> => published.document.kind === kind,
  );
}

/** Earlier in force first; on the same day, the lower version first: 2026.9 before 2026.10. */
function compareInForce(left: StateProfile, right: StateProfile): number {
  if (left.validFrom !== right.validFrom) return left.validFrom < right.validFrom ? -1 : 1;
  return left.version.localeCompare(right.version, 'en', { numeric: true });
}

/** The Swedish form of a date is yyyy-MM-dd. */
const brasilia = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Sao_Paulo' });

/** The day of a moment, as documents come into force: `yyyy-MM-dd`, in Brasília. */
export function dayInBrasilia(moment: Date): string {
  return brasilia.format(moment);
}
