import type { ContentLibrary } from '@atendimento-ativo/content';
import { describeError, type Log } from '../http/log.js';
import type { PartnerDirectory } from '../partners/partner-directory.js';
import type { Registry } from '../registries/registry.js';
import type { RegistryName } from '../registries/registry-names.js';
import { isRegistryError } from '../registries/registry-error.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore, PartnerStore } from '../store/partner-store.js';
import type { RegistrationJob } from './registration-job.js';
import type { RegistrationQueue } from './registration-queue.js';
import { RegistrationRun, RunSupersededError } from './registration-run.js';
import type { RegistrationSettings } from './registration-settings.js';
import type { RegistrationProblem, RegistrationRow, RunEnd } from './registration-store.js';
import { RegistryCircuit } from './registry-circuit.js';

export interface RegistrationWorkerParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly partners: PartnerDirectory;
  readonly content: ContentLibrary;
  readonly registries: readonly Registry[];
  readonly queue: RegistrationQueue;
  readonly settings: RegistrationSettings;
  readonly log: Log;
  readonly now: () => Date;
}

const SWEEP_MILLISECONDS = 30_000;
/** A registration that changed this recently may still have its job on the way. */
const SETTLING_MILLISECONDS = 15_000;

/**
 * Not done, to be tried again: tells the queue so. The queue keeps the error with its job for days, so
 * it has a code and no cause, which may quote what was sent or answered.
 */
export class TryAgainError extends Error {
  override readonly name = 'TryAgainError';
}

/** Takes registrations from the queue and brings each to its end: registered, or left to a person. */
export class RegistrationWorker {
  readonly #parts: RegistrationWorkerParts;
  readonly #circuits: ReadonlyMap<RegistryName, RegistryCircuit>;
  #sweeper: NodeJS.Timeout | undefined;

  constructor(parts: RegistrationWorkerParts) {
    this.#parts = parts;
    const newCircuit = () => new RegistryCircuit(parts.settings, () => performance.now());
    this.#circuits = new Map(parts.registries.map(({ name }) => [name, newCircuit()]));
  }

  async start(): Promise<void> {
    const { queue, now } = this.#parts;
    await queue.releaseAbandoned();
    await queue.sweep(now());
    for (const [registry, circuit] of this.#circuits) await queue.work(registry, circuit, (job) => this.run(job));
    this.#sweeper = setInterval(() => void this.#sweep(), SWEEP_MILLISECONDS);
    this.#sweeper.unref();
  }

  /** Takes nothing new; the queue waits for what runs. */
  stop(): void {
    clearInterval(this.#sweeper);
  }

  /**
   * Runs one job.
   *
   * @throws TryAgainError
   */
  async run(job: RegistrationJob): Promise<void> {
    try {
      await this.#runExclusively(job);
    } catch (error) {
      if (error instanceof TryAgainError) throw error;
      this.#parts.log({ level: 'error', event: 'registration', ...describeError(error) });
      throw new TryAgainError(UNEXPECTED.code);
    }
  }

  async #runExclusively(job: RegistrationJob): Promise<void> {
    const { database, openStore } = this.#parts;
    const attendance = await openStore(database.ofPartner(job.partnerId), job.partnerId).attendances.find(
      job.attendanceId,
    );
    const names = [`registration:${job.attendanceId}:${job.registry}`];
    // What is known of a person is read and then written: by one at a time, or an older word could be the last.
    if (attendance?.person_id) names.push(`person:${attendance.person_id}:${job.registry}`);
    const done = await database.exclusively(names, async () => {
      await this.#runAlone(job);
      return true;
    });
    if (!done) throw new TryAgainError('Another worker has this registration, or another one of the same person.');
  }

  async #runAlone(job: RegistrationJob): Promise<void> {
    const { database, openStore, partners, content, registries, now } = this.#parts;
    const registry = registries.find(({ name }) => name === job.registry);
    const partner = await partners.findEver(job.partnerId);
    if (!registry || !partner) throw new TryAgainError('This process cannot run this registration.');
    const store = openStore(database.ofPartner(partner.id), partner.id);
    const row = await store.registrations.beginRun(job.attendanceId, job.registry, now());
    if (!row) return this.#refuseWhileSettling(job, store);
    if (wasCutShort(row) && registry.settlingMilliseconds > 0) {
      return this.#end(row, { status: 'pending', problem: CUT_SHORT, settlesAt: this.#settled(registry) }, store);
    }
    const makeDurable = () => database.makeDurable();
    try {
      await new RegistrationRun(row, { registry, content, partner, store, now, makeDurable }).registerAttendance();
      this.#circuits.get(registry.name)?.answered();
    } catch (error) {
      if (error instanceof RunSupersededError) return;
      try {
        await this.#settleFailure(error, row, registry, store);
      } finally {
        // Last, so that a rest does not pass while the failure is written down.
        this.#learn(registry.name, error);
      }
      return;
    }
    await this.#end(row, { status: 'registered' }, store);
  }

  /** What was written may still arrive: a look that found nothing would prove nothing. */
  async #refuseWhileSettling({ attendanceId, registry }: RegistrationJob, store: PartnerStore): Promise<void> {
    const row = await store.registrations.find(attendanceId, registry);
    if (row?.status === 'pending') throw new TryAgainError('registration_settling');
  }

  #settled({ settlingMilliseconds }: Registry): Date {
    return new Date(this.#parts.now().getTime() + settlingMilliseconds);
  }

  async #end(row: RegistrationRow, end: RunEnd, store: PartnerStore): Promise<void> {
    const { now, database } = this.#parts;
    const status = await store.registrations.endRun(row, end, now());
    await database.makeDurable();
    this.#log(row, status ?? end.status, end.problem?.code);
    if (status === 'pending') throw new TryAgainError(end.problem?.code ?? 'registration_renewed');
  }

  /** A failure that lies with the registry as a whole says something about every job of its line. */
  #learn(registry: RegistryName, error: unknown): void {
    if (!isRegistryError(error)) return;
    const circuit = this.#circuits.get(registry);
    if (error.kind === 'transient' || error.kind === 'doubtful') circuit?.failed(error.retryAfterSeconds);
    else circuit?.answered();
  }

  async #settleFailure(error: unknown, row: RegistrationRow, registry: Registry, store: PartnerStore): Promise<void> {
    const { now, settings } = this.#parts;
    if (!isRegistryError(error)) {
      this.#parts.log({ level: 'error', event: 'registration', ...describeError(error) });
    }
    const { code, message }: RegistrationProblem = isRegistryError(error) ? error : UNEXPECTED;
    const triedFor = now().getTime() - row.pending_since.getTime();
    const isOver = isRegistryError(error, 'final') || triedFor > settings.horizonHours * 3_600_000;
    const end = { status: isOver ? 'failed' : 'pending', problem: { code, message } } as const;
    const settlesAt = isRegistryError(error, 'doubtful') ? { settlesAt: this.#settled(registry) } : {};
    await this.#end(row, { ...end, ...settlesAt }, store);
  }

  async #sweep(): Promise<void> {
    const { queue, now, log } = this.#parts;
    try {
      await queue.sweep(new Date(now().getTime() - SETTLING_MILLISECONDS));
    } catch (error) {
      log({ level: 'error', event: 'sweep', ...describeError(error) });
    }
  }

  #log({ attendance_id: attendanceId, registry, attempts }: RegistrationRow, status: string, code?: string): void {
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
function wasCutShort({ attempts, ended }: RegistrationRow): boolean {
  return ended < attempts - 1;
}

const CUT_SHORT: RegistrationProblem = {
  code: 'registration_cut_short',
  message: 'O registro foi interrompido no meio. Será conferido.',
};

const UNEXPECTED: RegistrationProblem = {
  code: 'registration_interrupted',
  message: 'O registro parou por um erro interno. Nova tentativa automática.',
};
