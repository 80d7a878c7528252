const WORK_OPTIONS = { pollingIntervalSeconds: 0.5, batchSize: 1 };
/**
 * The workers of one registry. While the registry is down they take nothing from the line, where the
 * jobs wait untouched; then one of them probes, and the others follow when it gets an answer.
 */
export class RegistryLine {
    #parts;
    #workers = 0;
    #rest;
    #isStopped = false;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Puts as many to work as the registry can be trusted with. */
    async start() {
        const { circuit, concurrency } = this.#parts;
        const wanted = circuit.isInDoubt ? 1 : concurrency;
        while (!this.#isStopped && this.#rest === undefined && this.#workers < wanted) {
            this.#workers += 1;
            await this.#work();
        }
    }
    /** Takes nothing new. */
    stop() {
        this.#isStopped = true;
        clearTimeout(this.#rest);
    }
    async #work() {
        const { boss, queue, run } = this.#parts;
        const worker = boss.work(queue, WORK_OPTIONS, async (jobs) => {
            try {
                for (const { data } of jobs)
                    await run(data);
            }
            finally {
                if (this.#parts.circuit.rest > 0)
                    this.#beginRest();
                else
                    await this.start();
                // Where there was one job there may be more: look at once, and rest only when there is none.
                boss.notifyWorker(await worker);
            }
        });
        await worker;
    }
    #beginRest() {
        if (this.#rest !== undefined || this.#isStopped)
            return;
        const { boss, queue, registry, circuit, log } = this.#parts;
        log({ level: 'error', event: 'registry_rests', registry, seconds: Math.ceil(circuit.rest / 1000) });
        this.#workers = 0;
        this.#rest = setTimeout(() => void this.#endRest(), circuit.rest);
        // Those that are at work end what they are doing: nobody may wait for them here, where one of them is.
        void boss.offWork(queue, { wait: false });
    }
    async #endRest() {
        this.#rest = undefined;
        const { circuit, log, registry } = this.#parts;
        if (circuit.rest > 0)
            return this.#beginRest();
        try {
            await this.start();
        }
        catch (error) {
            log({ level: 'error', event: 'registry_line', registry, error: error instanceof Error ? error.name : 'unknown' });
        }
    }
}
//# sourceMappingURL=registry-line.js.map