import type { ContentLibrary } from '@atendimento-ativo/content';
import { type Attendance, type ConsentTerm, type HashedTerm, type State } from '@atendimento-ativo/domain';
/** The term of a state. @param on day on which it is in force, `yyyy-MM-dd`; today unless given */
export declare function termInForce(content: ContentLibrary, state: State, on?: string): ConsentTerm | undefined;
/**
 * The term that an attendance is judged by: the one that the client was shown, since a visit made without signal under
 * last month's term must still be able to conclude; where nothing was asked, the one in force when it began, or the
 * present one where a device's clock lies before all of them.
 */
export declare function termOfAttendance({ consent, startedAt }: Attendance, content: ContentLibrary, state: State): ConsentTerm | undefined;
/** A term that a client was shown. Content is never unpublished, so it is there for ever. */
export declare function shownTerm(content: ContentLibrary, hash: string): Promise<ConsentTerm>;
/** A term without its words, in all languages that it was published in. */
export declare function hashPublishedTerm(content: ContentLibrary, term: ConsentTerm): Promise<HashedTerm>;
//# sourceMappingURL=consent-terms.d.ts.map