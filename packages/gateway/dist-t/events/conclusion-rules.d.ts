import type { ContentLibrary } from '@atendimento-ativo/content';
import { type Attendance, type FieldProblem, type StateProfile } from '@atendimento-ativo/domain';
import type { StandingConsent } from '../consent/standing-consent.js';
/**
 * Everything that still keeps an attendance from concluding, one problem for each part. What the client decided in
 * earlier attendances and still stands is not asked again.
 */
export declare function checkConclusion(attendance: Attendance, consent: StandingConsent | undefined, profile: StateProfile | undefined, content: ContentLibrary): FieldProblem[];
//# sourceMappingURL=conclusion-rules.d.ts.map