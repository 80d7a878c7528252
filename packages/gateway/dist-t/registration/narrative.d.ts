import type { ContentLibrary } from '@atendimento-ativo/content';
import { type Attendance } from '@atendimento-ativo/domain';
import type { StandingConsent } from '../consent/standing-consent.js';
import type { Partner } from '../partners/partner-directory.js';
export interface NarrativeParts {
    readonly partner: Partner;
    readonly content: ContentLibrary;
    /** What holds for the client; `undefined` when no term was ever in force. */
    readonly consent: StandingConsent | undefined;
}
/**
 * What happened, as the registry's free text keeps it: plain Portuguese, one fact a line. The last
 * line names the attendance: it tells our own record from somebody else's with the same natural key.
 */
export declare function composeNarrative(attendance: Attendance, { partner, content, consent }: NarrativeParts): string;
/** The attendance that a narrative of ours belongs to; `undefined` when it is not ours. */
export declare function referenceOf(narrative: string): string | undefined;
//# sourceMappingURL=narrative.d.ts.map