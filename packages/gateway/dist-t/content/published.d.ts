import { type ContentLibrary, type PublishedContent, type PublishedDocuments, type PublishedKind } from '@atendimento-ativo/content';
import { type ContentReference, type State, type StateProfile } from '@atendimento-ativo/domain';
/**
 * The document that a reference without a locale names: in Portuguese, or in whatever language it was
 * published. Ids inside a document are the same in every language.
 */
export declare function publishedDocument<Kind extends PublishedKind>(content: ContentLibrary, kind: Kind, { id, version }: ContentReference): PublishedContent<PublishedDocuments[Kind]> | undefined;
/**
 * The profile that was in force where and when an attendance began. A visit may arrive days after it was made, and is
 * judged by what the agent could know; a device whose clock lies before any profile is taken to have the present one.
 */
export declare function profileAt(content: ContentLibrary, state: State, startedAt: Date): StateProfile | undefined;
/** Every theme that a published questionnaire has, with its name, the Portuguese one where there is one. */
export declare function publishedThemes(content: ContentLibrary): ReadonlyMap<string, string>;
/** The id of every question that a published questionnaire has. */
export declare function publishedPractices({ all }: ContentLibrary): ReadonlySet<string>;
//# sourceMappingURL=published.d.ts.map