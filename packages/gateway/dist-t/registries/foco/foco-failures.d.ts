import { RegistryError } from '../registry-error.js';
import type { FocoConfiguration } from './foco-configuration.js';
/** What a call, or one part of a composite call, was answered. */
export interface FocoAnswer {
    readonly status: number;
    /** Parsed JSON; `undefined` when the answer was something else. */
    readonly body: unknown;
    readonly retryAfterSeconds?: number | undefined;
}
/** The error that an answer of a whole call tells; `undefined` when it tells none. */
export declare function failureOfCall(answer: FocoAnswer, isWrite: boolean, configuration: FocoConfiguration): RegistryError | undefined;
/** The error that one part of a composite call was answered with. */
export declare function failureOfPart({ status, body, retryAfterSeconds }: FocoAnswer, { errors }: FocoConfiguration): RegistryError;
/** The names of an error that a part was answered with, and of the fields that it concerns. */
export declare function readError(body: unknown): {
    code?: string;
    said?: string;
    fields: readonly string[];
};
export declare function denied(status: number): RegistryError;
export declare function misconfigured(named: string): RegistryError;
/** FOCO answered something that the configuration does not explain. */
export declare function unreadableAnswer(kind: 'transient' | 'doubtful'): RegistryError;
/** Which of several records is meant nobody can tell from here. */
export declare function ambiguous(): RegistryError;
//# sourceMappingURL=foco-failures.d.ts.map