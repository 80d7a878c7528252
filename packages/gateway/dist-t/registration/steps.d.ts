/**
 * What a registration has done so far; each step is stored before the next begins, so that a run
 * that was cut short goes on from here. Codes are the registry's own. A step that was done for an earlier
 * version of the registration is done again.
 */
export interface RegistrationSteps {
    readonly person?: {
        readonly code: string;
        readonly version: number;
    };
    readonly company?: {
        readonly code: string;
        readonly version: number;
    };
    readonly link?: {
        readonly version: number;
    };
    /** Stored before the attendance is written: from then on it may be in the registry, as what was sent. */
    readonly attendance?: SentContent & {
        readonly sentAt: string;
    };
    /** The attendance is in the registry. */
    readonly registered?: SentContent;
}
export interface SentContent {
    /** Of the person whom the attendance is written for; absent: a person wrote it, not we. */
    readonly personCode?: string;
    /** Hash of what the attendance says; absent: one of several that were sent. */
    readonly content?: string;
}
//# sourceMappingURL=steps.d.ts.map