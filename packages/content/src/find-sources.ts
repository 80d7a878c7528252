import type { ContentReference } from '@atendimento-ativo/domain';
import type { ContentDocuments, ContentKind } from './content-documents.js';
import type { ReadDocuments, SourceDocument } from './read-documents.js';

/** A file that holds a document of one kind. */
export type Source<Kind extends ContentKind> = SourceDocument & { readonly document: ContentDocuments[Kind] };

export function ofKind<Kind extends ContentKind>({ sources }: ReadDocuments, kind: Kind): readonly Source<Kind>[] {
  return sources.filter((source): source is Source<Kind> => source.document.kind === kind);
}

export function isReferred({ document }: SourceDocument, reference: ContentReference): boolean {
  return document.id === reference.id && document.version === reference.version;
}

/** Whether a file that claims to be such a document is there but broken: it is listed with its own mistakes. */
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
