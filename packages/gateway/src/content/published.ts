import {
  dayInBrasilia,
  type ContentLibrary,
  type PublishedContent,
  type PublishedDocuments,
  type PublishedKind,
} from '@atendimento-ativo/content';
import {
  localeSchema,
  type ContentReference,
  type Locale,
  type State,
  type StateProfile,
} from '@atendimento-ativo/domain';

/**
 * The document that a reference names: in the wanted language, else in Portuguese, else in whatever language it was
 * published. Ids inside a document are the same in every language.
 */
export function publishedDocument<Kind extends PublishedKind>(
  content: ContentLibrary,
  kind: Kind,
  { id, version }: ContentReference,
  wanted: Locale = 'pt-BR',
): PublishedContent<PublishedDocuments[Kind]> | undefined {
  for (const locale of [wanted, ...localeSchema.options]) {
    const published = content.find(kind, id, version, locale);
    if (published) return published;
  }
  return undefined;
}

/**
 * The profile that was in force where and when an attendance began. A visit may arrive days after it was made, and is
 * judged by what the agent could know; a device whose clock lies before any profile is taken to have the present one.
 */
export function profileAt(content: ContentLibrary, state: State, startedAt: Date): StateProfile | undefined {
  return (content.profile(state, { on: dayInBrasilia(startedAt) }) ?? content.profile(state))?.document;
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

/** The id of every question that a published questionnaire has. */
export function publishedPractices({ all }: ContentLibrary): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ document }) => (document.kind === 'questionnaire' ? document.questions.map(({ id }) => id) : [])),
  );
}
