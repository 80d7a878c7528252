import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RegistrationList } from '@atendimento-ativo/domain';
import { faultKinds } from '@atendimento-ativo/sandbox';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { exampleConfiguration, PARTNER_WORDS, runProgram } from '@atendimento-ativo/testbed/gateway-process';
import { generateCnpj, generateCpf, uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { startPostgresql, type PostgresqlCluster } from '@atendimento-ativo/testbed/postgresql-cluster';
import { SandboxProcess } from '@atendimento-ativo/testbed/sandbox-process';
import { revocationPayload, Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { Random } from '../storm/random.js';
import { Fleet } from './fleet.js';
import { examineFoco, examineSas, type Examined, type SentAttendance } from './ledgers.js';
import { StubbornClient } from './stubborn-client.js';

export interface CrashOptions {
  readonly attendances: number;
  readonly seed: number;
  /** An empty folder for the configurations of the registries. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface CrashVerdict {
  readonly sas: Examined;
  readonly foco: Examined;
  /** Registrations that gateways gave up, with their reasons. */
  readonly failed: readonly string[];
  /** Gateways that ended though nobody killed them. */
  readonly ended: readonly string[];
  readonly killed: Readonly<Record<Victim, number>>;
  /** Attendances that were corrected, and that consent was taken back in, after their end. */
  readonly amended: number;
  readonly revoked: number;
}

export const VICTIMS = ['gateway 1', 'gateway 2', 'database'] as const;
export type Victim = (typeof VICTIMS)[number];

const GATEWAYS = 2;
const CLIENTS = 8;
const FAULT_SHARE = 0.2;
/** Everything that a registry may do and that passes by itself; a closed month does not. */
const FAULTS = faultKinds.filter((kind) => kind !== 'month-closed');
/** A gateway waits so long for a registry; what is slow takes longer, and is carried out nevertheless. */
const TIMEOUT_MS = 1000;
const SLOW_MS = 1500;
/** Longer than what is slow takes. */
const SETTLING_SECONDS = 2;
const PROGRESS_MS = 500;
/** Nothing moved for so long: something hangs. */
const PATIENCE_MS = 180_000;

/** Runs the crashes to their end and compares what was sent with what each registry holds. */
export async function runCrashes(options: CrashOptions): Promise<CrashVerdict> {
  const run = await CrashRun.prepare(options);
  try {
    return await run.run();
  } finally {
    await run.close();
  }
}

interface Planned {
  readonly events: readonly RawEvent[];
  /** What is corrected and taken back once the visit has ended. */
  readonly later: readonly RawEvent[];
  readonly sent: SentAttendance;
}

class CrashRun {
  readonly #options: CrashOptions;
  readonly #random: Random;
  readonly #cluster: PostgresqlCluster;
  readonly #sandbox: SandboxProcess;
  readonly #fleet: Fleet;
  readonly #secretKey: string;
  readonly #killed: Record<Victim, number> = { 'gateway 1': 0, 'gateway 2': 0, database: 0 };
  #acknowledged = 0;
  #expected = Infinity;

  private constructor(
    options: CrashOptions,
    cluster: PostgresqlCluster,
    sandbox: SandboxProcess,
    variables: Readonly<Record<string, string>>,
  ) {
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#cluster = cluster;
    this.#sandbox = sandbox;
    const added = runProgram([...PARTNER_WORDS, '--registry', 'sas', '--registry', 'foco'], variables);
    if (added.code !== 0) throw new Error(`The partner was not added: ${added.errors}`);
    this.#secretKey = (JSON.parse(added.output) as { secretKey: string }).secretKey;
    this.#fleet = new Fleet(variables, GATEWAYS);
  }

  static async prepare(options: CrashOptions): Promise<CrashRun> {
    const cluster = await startPostgresql();
    const sandbox = await SandboxProcess.start();
    const variables = {
      DATABASE_URL: cluster.url,
      SAS_BASE_URL: sandbox.sas.baseUrl,
      SAS_API_KEY: sandbox.sas.apiKey,
      SAS_CONFIG: await writeConfiguration(options.folder, 'sas'),
      FOCO_BASE_URL: sandbox.foco.baseUrl,
      FOCO_CLIENT_ID: sandbox.foco.clientId,
      FOCO_CLIENT_SECRET: sandbox.foco.clientSecret,
      FOCO_CONFIG: await writeConfiguration(options.folder, 'foco'),
      REGISTRATION_CONCURRENCY: '12',
      REGISTRATION_LONGEST_DELAY_SECONDS: '4',
      REGISTRATION_SHORTEST_REST_SECONDS: '1',
      REGISTRATION_LONGEST_REST_SECONDS: '2',
    };
    return new CrashRun(options, cluster, sandbox, variables);
  }

  async run(): Promise<CrashVerdict> {
    const { seed } = this.#options;
    const stopping = new AbortController();
    await this.#sandbox.storm('*', { seed, share: FAULT_SHARE, faults: FAULTS, delayMs: SLOW_MS });
    const visits = planVisits(this.#options.attendances);
    const changed = visits.filter(({ later }) => later.length > 0);
    this.#expected = 3 * visits.length + changed.length;
    const work = Promise.all([this.#deliverAll(visits, stopping.signal), this.#crash()]);
    try {
      await Promise.race([work, this.#watch(stopping.signal)]);
      await work;
      await Promise.race([this.#drained(), this.#watch(stopping.signal)]);
    } finally {
      stopping.abort();
    }
    const failed = await eventually(() => this.#registrations('failed'), { within: PATIENCE_MS, every: PROGRESS_MS });
    const ledger = await this.#sandbox.ledger();
    const sent = visits.map(({ sent: one }) => one);
    return {
      sas: examineSas(sent, ledger),
      foco: examineFoco(sent, ledger),
      failed: failed.map(({ registry, problem }) => `${registry}: ${problem?.code}`),
      ended: this.#fleet.ended,
      killed: this.#killed,
      amended: sent.filter(({ amendment }) => amendment !== undefined).length,
      revoked: sent.filter(({ isRevoked }) => isRevoked).length,
    };
  }

  async close(): Promise<void> {
    await this.#fleet.close();
    await this.#sandbox.stop();
    await this.#cluster.stop();
  }

  /** Half of what comes later follows on the next visit, the other half on the last one: the registries have both by then. */
  async #deliverAll(visits: readonly Planned[], signal: AbortSignal): Promise<void> {
    const waiting = visits.entries();
    const clients = Array.from({ length: CLIENTS }, async () => {
      const client = new StubbornClient(this.#fleet, GATEWAYS, this.#secretKey, this.#random.branch(), signal);
      const deliver = async (events: readonly RawEvent[]) => {
        if (events.length === 0) return;
        await client.deliver(events);
        this.#acknowledged += 1;
      };
      const after: (readonly RawEvent[])[] = [];
      let next: readonly RawEvent[] = [];
      for (const [index, { events, later }] of waiting) {
        await deliver(events);
        await deliver(next);
        next = index % 2 === 0 ? later : [];
        if (index % 2 === 1) after.push(later);
      }
      for (const events of [next, ...after]) await deliver(events);
    });
    await Promise.all(clients);
  }

  /** Kills at moments of the seed, told by how far the work is: so that each falls while there is some. */
  async #crash(): Promise<void> {
    const { attendances, say } = this.#options;
    const random = this.#random.branch();
    const rounds = Math.max(2, Math.round(attendances / 200));
    const victims = Array.from({ length: rounds }, () => random.shuffle(VICTIMS)).flat();
    const moments = victims.map(() => random.next() * 0.95).sort((left, right) => left - right);
    for (const [index, victim] of victims.entries()) {
      await eventually(async () => ((await this.#progress()) >= (moments[index] ?? 0) ? true : undefined), {
        within: Infinity,
        every: PROGRESS_MS / 5,
      });
      if (victim === 'database') await this.#cluster.crash();
      else await this.#fleet.kill(VICTIMS.indexOf(victim));
      this.#killed[victim] += 1;
      say(`killed ${victim} (${index + 1} of ${victims.length})`);
    }
  }

  /** Share of what has to happen: acknowledged, in SAS, in FOCO. */
  async #progress(): Promise<number> {
    const { attendances, foco } = await this.#sandbox.ledger();
    return (this.#acknowledged + attendances.length + foco.cases.length) / this.#expected;
  }

  async #drained(): Promise<void> {
    await eventually(async () => ((await this.#registrations('pending'))?.length === 0 ? true : undefined), {
      within: Infinity,
      every: PROGRESS_MS,
    });
  }

  /** `undefined` while no gateway answers. */
  async #registrations(status: string): Promise<RegistrationList['registrations'] | undefined> {
    const address = this.#fleet.address(0) ?? this.#fleet.address(1);
    const headers = { authorization: `Bearer ${this.#secretKey}` };
    try {
      const response = await fetch(`${address}/v1/registrations?status=${status}`, { headers });
      return response.ok ? ((await response.json()) as RegistrationList).registrations : undefined;
    } catch {
      return undefined;
    }
  }

  /** Says how far the work is until it ends. @throws Error when nothing moves any more */
  async #watch(signal: AbortSignal): Promise<void> {
    let [last, since] = ['', performance.now()];
    await eventually(
      async () => {
        if (signal.aborted) return true;
        const { attendances, foco } = await this.#sandbox.ledger();
        const now = `acknowledged ${this.#acknowledged}, SAS ${attendances.length}, FOCO ${foco.cases.length}`;
        if (now === last && performance.now() - since > PATIENCE_MS) throw new Error(`Nothing moves any more: ${now}`);
        if (now !== last) {
          [last, since] = [now, performance.now()];
          this.#options.say(now);
        }
        return undefined;
      },
      { within: Infinity, every: 10 * PROGRESS_MS },
    );
  }
}

/** Of four visits one stays as it was, one is corrected, one consent is taken back, and one suffers both. */
function planVisits(attendances: number): Planned[] {
  return Array.from({ length: attendances }, (_, index) => {
    const [cpf, cnpj, note] = [generateCpf(), generateCnpj(), `Anotação única ${index}.`];
    const visit = new Visit({ person: { cpf }, company: { cnpj } });
    const events = [
      ...visit.events('attendance.started', 'client.identified', 'consent.recorded', 'diagnostic.completed'),
      visit.event('listening.noted', { noteId: uuidv7(), text: note, themes: [] }),
      ...visit.events('tool.delivered', 'journey.referred', 'followup.scheduled', 'attendance.concluded'),
    ];
    const kind = Math.floor(index / 2) % 4;
    const [isAmended, isRevoked] = [kind === 1 || kind === 3, kind >= 2];
    const amendment = `Correção única ${index}.`;
    const later = [
      ...(isAmended ? [visit.event('attendance.amended', { reason: 'Faltou dizer.', note: amendment })] : []),
      ...(isRevoked ? [visit.event('consent.revoked', revocationPayload('communication-phone'))] : []),
    ];
    const startedAt = events[0]?.occurredAt ?? '';
    const sent = { id: visit.id, cpf, cnpj, note, startedAt, isRevoked, ...(isAmended ? { amendment } : {}) };
    return { events, later, sent };
  });
}

async function writeConfiguration(folder: string, registry: 'sas' | 'foco'): Promise<string> {
  const file = path.join(folder, `${registry}.json`);
  const example = await exampleConfiguration(registry);
  // Where consent is concerned, FOCO's own default is to be left alone.
  const acceptance = registry === 'foco' ? { acceptance: {} } : {};
  const times = { timeoutMilliseconds: TIMEOUT_MS, settlingSeconds: SETTLING_SECONDS };
  await writeFile(file, JSON.stringify({ ...example, ...acceptance, ...times }));
  return file;
}
