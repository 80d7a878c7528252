import type { Verdict } from './attendance-intake.js';
import type { IncomingEvent } from './incoming-event.js';
/**
 * Codes of rejections that end when the gateway's partners or content are corrected, or when the right
 * agent signs in: the same event is accepted then, so the device may keep it.
 */
export declare const RETRYABLE_CODES: ReadonlySet<string>;
/** Whether the same event may be accepted later, without the device changing it. */
export declare function isRetryable(verdict: Verdict): boolean;
/**
 * Marks the rejections that follow from a retryable one of the same attendance: its start was not accepted
 * (`attendance_unknown`), or a part that its conclusion needs (`attendance_incomplete`).
 *
 * @param own the request's events of one attendance
 */
export declare function excuseWhatWaits(own: readonly IncomingEvent[], verdicts: Map<number, Verdict>): void;
//# sourceMappingURL=retryable-rejections.d.ts.map