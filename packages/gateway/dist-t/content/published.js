import { dayInBrasilia, } from '@atendimento-ativo/content';
import { localeSchema } from '@atendimento-ativo/domain';
/**
 * The document that a reference without a locale names: in Portuguese, or in whatever language it was
 * published. Ids inside a document are the same in every language.
 */
export function publishedDocument(content, kind, { id, version }) {
    for (const locale of localeSchema.options) {
        const published = content.find(kind, id, version, locale);
        if (published)
            return published;
    }
    return undefined;
}
/**
 * The profile that was in force where and when an attendance began. A visit may arrive days after it was made, and is
 * judged by what the agent could know; a device whose clock lies before any profile is taken to have the present one.
 */
export function profileAt(content, state, startedAt) {
    return (content.profile(state, { on: dayInBrasilia(startedAt) }) ?? content.profile(state))?.document;
}
/** Every theme that a published questionnaire has, with its name, the Portuguese one where there is one. */
export function publishedThemes(content) {
    const names = new Map();
    for (const { document } of content.all) {
        if (document.kind !== 'questionnaire')
            continue;
        for (const { id, name } of document.themes) {
            if (document.locale === 'pt-BR' || !names.has(id))
                names.set(id, name);
        }
    }
    return names;
}
/** The id of every question that a published questionnaire has. */
export function publishedPractices({ all }) {
    return new Set(all.flatMap(({ document }) => (document.kind === 'questionnaire' ? document.questions.map(({ id }) => id) : [])));
}
//# sourceMappingURL=published.js.map