/** When a registry that fails is left alone, and for how long. */
export interface CircuitSettings {
    /** Failures in a row, of whatever attendances, after which its line rests. @default 5 */
    readonly failuresBeforeRest: number;
    /** Seconds of the first rest; doubled with each probe that fails. @default 5 */
    readonly shortestRestSeconds: number;
    /** @default 300 */
    readonly longestRestSeconds: number;
}
/**
 * What a process has lately seen of one registry. Each process sees for itself and remembers nothing
 * when it ends: a few failures tell it anew, and the broken network of one is not the rest of all.
 */
export declare class RegistryCircuit {
    #private;
    /** @param now milliseconds of a clock that never goes back */
    constructor(settings: CircuitSettings, now: () => number);
    /** Milliseconds for which nothing should be sent; 0 when something may be. */
    get rest(): number;
    /** Whether the registry has failed so often that one call must show first that it is back. */
    get isInDoubt(): boolean;
    /** The registry answered, be it by a refusal. */
    answered(): void;
    /** The registry did not answer, or asked to be called later. */
    failed(retryAfterSeconds?: number): void;
}
//# sourceMappingURL=registry-circuit.d.ts.map