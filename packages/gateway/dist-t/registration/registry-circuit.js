/**
 * What a process has lately seen of one registry. Each process sees for itself and remembers nothing
 * when it ends: a few failures tell it anew, and the broken network of one is not the rest of all.
 */
export class RegistryCircuit {
    #settings;
    #now;
    #failures = 0;
    #restsUntil = 0;
    /** @param now milliseconds of a clock that never goes back */
    constructor(settings, now) {
        this.#settings = settings;
        this.#now = now;
    }
    /** Milliseconds for which nothing should be sent; 0 when something may be. */
    get rest() {
        return Math.max(this.#restsUntil - this.#now(), 0);
    }
    /** Whether the registry has failed so often that one call must show first that it is back. */
    get isInDoubt() {
        return this.#failures >= this.#settings.failuresBeforeRest;
    }
    /** The registry answered, be it by a refusal. */
    answered() {
        this.#failures = 0;
    }
    /** The registry did not answer, or asked to be called later. */
    failed(retryAfterSeconds = 0) {
        // Calls that were on their way when the rest began tell nothing new.
        if (this.rest === 0)
            this.#failures += 1;
        const seconds = Math.max(this.#restSeconds(), retryAfterSeconds);
        if (seconds > 0)
            this.#restsUntil = Math.max(this.#restsUntil, this.#now() + seconds * 1000);
    }
    #restSeconds() {
        const { failuresBeforeRest, shortestRestSeconds, longestRestSeconds } = this.#settings;
        if (!this.isInDoubt || this.rest > 0)
            return 0;
        return Math.min(shortestRestSeconds * 2 ** (this.#failures - failuresBeforeRest), longestRestSeconds);
    }
}
//# sourceMappingURL=registry-circuit.js.map