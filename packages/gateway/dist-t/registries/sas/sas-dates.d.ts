import type { SasConfiguration } from './sas-configuration.js';
/** SAS's dates are local and carry no zone. */
export interface SasClock {
    readonly timeZone: string;
    readonly dateFormat: SasConfiguration['dateFormat'];
}
/** A moment as the state's clocks showed it, to the second: `2026-03-10T09:02:00` in the `iso` format. */
export declare function writeDateTime(moment: string, { timeZone, dateFormat }: SasClock): string;
/** The accounting month that a moment falls into, `MM/yyyy`. */
export declare function writeMonth(moment: string, timeZone: string): string;
/** Reads any of the three formats as `yyyy-MM-ddTHH:mm:ss`, or `undefined`. */
export declare function readDateTime(text: string): string | undefined;
/** `yyyy-MM-ddTHH:mm:ss` on the clocks of a time zone. */
export declare function localTime(moment: string, timeZone: string): string;
//# sourceMappingURL=sas-dates.d.ts.map