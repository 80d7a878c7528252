import type { CircuitSettings } from './registry-circuit.js';
/** How registrations are tried. */
export interface RegistrationSettings extends CircuitSettings {
    /** Registrations that run at once in this process, for each registry. @default 4 */
    readonly concurrency: number;
    /** Seconds before the second try; doubled with each try, with some chance added. @default 1 */
    readonly firstDelaySeconds: number;
    /** Longest time between two tries. @default 900 */
    readonly longestDelaySeconds: number;
    /** After so many hours of trying it is left to a person. @default 168 */
    readonly horizonHours: number;
}
/** The defaults of `RegistrationSettings`: a week of tries, at most a quarter of an hour apart. */
export declare const defaultRegistrationSettings: RegistrationSettings;
//# sourceMappingURL=registration-settings.d.ts.map