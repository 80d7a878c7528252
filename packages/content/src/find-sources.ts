import type { ContentReference } from '@atendimento-ativo/domain';
import type { ContentDocument, ContentDocuments, ContentKind } from './content-documents.js';
import type { ReadDocuments, SourceDocument } from './read-documents.js';

export type Source<Kind extends ContentKind> = SourceDocument & { readonly document: ContentDocuments[Kind] };

export function ofKind<Kind extends ContentKind>({ sources }: ReadDocuments, kind: Kind): readonly Source<Kind>[] {
  return sources.filter((source): source is Source<Kind> => source.document.kind === kind);
}

/** Documents that a profile puts together, and the file of the profile. */
export interface ProfilePair extends Readonly<
  Record<'questionnaire' | 'catalogue' | 'journeys' | 'guidance', ContentReference>
> {
  readonly file: string;
}

/** The document that a reference in a document of this language means. */
export function findSource<Kind extends ContentKind>(
  read: ReadDocuments,
  kind: Kind,
  reference: ContentReference,
  locale: ContentDocument['locale'],
): Source<Kind> | undefined {
  return ofKind(read, kind).find((source) => source.document.locale === locale && isReferred(source, reference));
}

export function isReferred({ document }: SourceDocument, reference: ContentReference): boolean {
  return document.id === reference.id && document.version === reference.version;
}

/** Whether some file that could not be accepted says that it is this document, or one of this kind. */
export function isRejected(
  { rejected }: ReadDocuments,
  kind: ContentKind,
  reference: Partial<ContentReference> = {},
): boolean {
  const claimed = Object.entries({ kind, ...reference });
  return rejected.some(({ claims }) =>
    claimed.every(([field, value]) => (claims as Record<string, unknown> | undefined)?.[field] === value),
  );
}
