import { describeError } from '../http/log.js';
import { isRegistryError } from '../registries/registry-error.js';
import { RegistrationRun, RunSupersededError } from './registration-run.js';
import { RegistryCircuit } from './registry-circuit.js';
const SWEEP_MILLISECONDS = 30_000;
/** A registration that changed this recently may still have its job on the way. */
const SETTLING_MILLISECONDS = 15_000;
/**
 * Not done, to be tried again: tells the queue so. The queue keeps the error with its job for days, so
 * it has a code and no cause, which may quote what was sent or answered.
 */
export class TryAgainError extends Error {
    name = 'TryAgainError';
}
/** Takes registrations from the queue and brings each to its end: registered, or left to a person. */
export class RegistrationWorker {
    #parts;
    #circuits;
    #sweeper;
    constructor(parts) {
        this.#parts = parts;
        const newCircuit = () => new RegistryCircuit(parts.settings, () => performance.now());
        this.#circuits = new Map(parts.registries.map(({ name }) => [name, newCircuit()]));
    }
    async start() {
        const { queue, now } = this.#parts;
        await queue.releaseAbandoned();
        await queue.sweep(now());
        for (const [registry, circuit] of this.#circuits)
            await queue.work(registry, circuit, (job) => this.run(job));
        this.#sweeper = setInterval(() => void this.#sweep(), SWEEP_MILLISECONDS);
        this.#sweeper.unref();
    }
    /** Takes nothing new; the queue waits for what runs. */
    stop() {
        clearInterval(this.#sweeper);
    }
    /**
     * Runs one job.
     *
     * @throws TryAgainError
     */
    async run(job) {
        try {
            await this.#runExclusively(job);
        }
        catch (error) {
            if (error instanceof TryAgainError)
                throw error;
            this.#parts.log({ level: 'error', event: 'registration', ...describeError(error) });
            throw new TryAgainError(UNEXPECTED.code);
        }
    }
    async #runExclusively(job) {
        const { database, openStore } = this.#parts;
        const attendance = await openStore(database.ofPartner(job.partnerId), job.partnerId).attendances.find(job.attendanceId);
        const names = [`registration:${job.attendanceId}:${job.registry}`];
        // What is known of a person is read and then written: by one at a time, or an older word could be the last.
        if (attendance?.person_id)
            names.push(`person:${attendance.person_id}:${job.registry}`);
        const done = await database.exclusively(names, async () => {
            await this.#runAlone(job);
            return true;
        });
        if (!done)
            throw new TryAgainError('Another worker has this registration, or another one of the same person.');
    }
    async #runAlone(job) {
        const { database, openStore, partners, content, registries, now } = this.#parts;
        const registry = registries.find(({ name }) => name === job.registry);
        const partner = await partners.findEver(job.partnerId);
        if (!registry || !partner)
            throw new TryAgainError('This process cannot run this registration.');
        const store = openStore(database.ofPartner(partner.id), partner.id);
        const row = await store.registrations.beginRun(job.attendanceId, job.registry, now());
        if (!row)
            return this.#refuseWhileSettling(job, store);
        if (wasCutShort(row) && registry.settlingMilliseconds > 0) {
            return this.#end(row, { status: 'pending', problem: CUT_SHORT, settlesAt: this.#settled(registry) }, store);
        }
        const makeDurable = () => database.makeDurable();
        try {
            await new RegistrationRun(row, { registry, content, partner, store, now, makeDurable }).registerAttendance();
            this.#circuits.get(registry.name)?.answered();
        }
        catch (error) {
            if (error instanceof RunSupersededError)
                return;
            try {
                await this.#settleFailure(error, row, registry, store);
            }
            finally {
                // Last, so that a rest does not pass while the failure is written down.
                this.#learn(registry.name, error);
            }
            return;
        }
        await this.#end(row, { status: 'registered' }, store);
    }
    /** What was written may still arrive: a look that found nothing would prove nothing. */
    async #refuseWhileSettling({ attendanceId, registry }, store) {
        const row = await store.registrations.find(attendanceId, registry);
        if (row?.status === 'pending')
            throw new TryAgainError('registration_settling');
    }
    #settled({ settlingMilliseconds }) {
        return new Date(this.#parts.now().getTime() + settlingMilliseconds);
    }
    async #end(row, end, store) {
        const { now, database } = this.#parts;
        const status = await store.registrations.endRun(row, end, now());
        await database.makeDurable();
        this.#log(row, status ?? end.status, end.problem?.code);
        if (status === 'pending')
            throw new TryAgainError(end.problem?.code ?? 'registration_renewed');
    }
    /** A failure that lies with the registry as a whole says something about every job of its line. */
    #learn(registry, error) {
        if (!isRegistryError(error))
            return;
        const circuit = this.#circuits.get(registry);
        if (error.kind === 'transient' || error.kind === 'doubtful')
            circuit?.failed(error.retryAfterSeconds);
        else
            circuit?.answered();
    }
    async #settleFailure(error, row, registry, store) {
        const { now, settings } = this.#parts;
        if (!isRegistryError(error)) {
            this.#parts.log({ level: 'error', event: 'registration', ...describeError(error) });
        }
        const { code, message } = isRegistryError(error) ? error : UNEXPECTED;
        const triedFor = now().getTime() - row.pending_since.getTime();
        const isOver = isRegistryError(error, 'final') || triedFor > settings.horizonHours * 3_600_000;
        const end = { status: isOver ? 'failed' : 'pending', problem: { code, message } };
        const settlesAt = isRegistryError(error, 'doubtful') ? { settlesAt: this.#settled(registry) } : {};
        await this.#end(row, { ...end, ...settlesAt }, store);
    }
    async #sweep() {
        const { queue, now, log } = this.#parts;
        try {
            await queue.sweep(new Date(now().getTime() - SETTLING_MILLISECONDS));
        }
        catch (error) {
            log({ level: 'error', event: 'sweep', ...describeError(error) });
        }
    }
    #log({ attendance_id: attendanceId, registry, attempts }, status, code) {
        this.#parts.log({
            level: status === 'failed' ? 'error' : 'info',
            event: 'registration',
            attendanceId,
            registry,
            attempts,
            status,
            ...(code === undefined ? {} : { code }),
        });
    }
}
/** The run before this one never said how it ended: its process died, or lost its database. */
function wasCutShort({ attempts, ended }) {
    return ended < attempts - 1;
}
const CUT_SHORT = {
    code: 'registration_cut_short',
    message: 'O registro foi interrompido no meio. Será conferido.',
};
const UNEXPECTED = {
    code: 'registration_interrupted',
    message: 'O registro parou por um erro interno. Nova tentativa automática.',
};
//# sourceMappingURL=registration-worker.js.map