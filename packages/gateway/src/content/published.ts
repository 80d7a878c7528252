import type { ContentDocuments, ContentKind, ContentLibrary, PublishedContent } from '@atendimento-ativo/content';
import { localeSchema, type ContentReference } from '@atendimento-ativo/domain';

/**
 * The document that a reference without a locale names: in Portuguese, or in whatever language it was
 * published. Ids inside a document are the same in every language.
 */
export function publishedDocument<Kind extends ContentKind>(
  content: ContentLibrary,
  kind: Kind,
  { id, version }: ContentReference,
): PublishedContent<ContentDocuments[Kind]> | undefined {
  for (const locale of localeSchema.options) {
    const published = content.find(kind, id, version, locale);
    if (published) return published;
  }
  return undefined;
}

/** Every theme that a published questionnaire has, with its name, the Portuguese one where there is one. */
export function publishedThemes(content: ContentLibrary): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { document } of content.all) {
    if (document.kind !== 'questionnaire') continue;
    for (const { id, name } of document.themes) {
      if (document.locale === 'pt-BR' || !names.has(id)) names.set(id, name);
    }
  }
  return names;
}
