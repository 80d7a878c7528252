import { hashTerm } from '@atendimento-ativo/domain';
import { publishedDocument } from '../content/published.js';
/** The term of a state. @param on day on which it is in force, `yyyy-MM-dd`; today unless given */
export function termInForce(content, state, on) {
    const profile = content.profile(state, { on })?.document;
    return profile && publishedDocument(content, 'consent-term', profile.consentTerm)?.document;
}
/**
 * The term that an attendance is judged by: the one that the client was shown, since a visit made without signal under
 * last month's term must still be able to conclude; where nothing was asked, the one in force when it began, or the
 * present one where a device's clock lies before all of them.
 */
export function termOfAttendance({ consent, startedAt }, content, state) {
    if (!consent)
        return termInForce(content, state, startedAt?.slice(0, 10)) ?? termInForce(content, state);
    const { id, version, locale } = consent.term;
    return content.find('consent-term', id, version, locale)?.document;
}
/** A term that a client was shown. Content is never unpublished, so it is there for ever. */
export async function shownTerm(content, hash) {
    const document = content.byHash(hash)?.document;
    if (document?.kind !== 'consent-term')
        throw new Error(`A consent refers to the term ${hash}, which is not published.`);
    return Promise.resolve(document);
}
/** A term without its words, in all languages that it was published in. */
export function hashPublishedTerm(content, term) {
    const terms = content.all.flatMap(({ document }) => (document.kind === 'consent-term' ? [document] : []));
    return hashTerm(term, terms);
}
//# sourceMappingURL=consent-terms.js.map