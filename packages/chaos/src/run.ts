import path from 'node:path';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { Browser, loseStore } from './browser.js';
import { readGateway } from './ledger/read-gateway.js';
import { LyingProxy, type Weatherman } from './network/lying-proxy.js';
import { Sightings } from './network/sightings.js';
import { bundlePage } from './page/bundle.js';
import type { Drained, Report, TabPlan, Weather } from './page/words.js';
import { examine, type Verdict } from './verdict.js';
import { Stage, type DatabaseKind } from './stage.js';
import { Director } from './storm/director.js';
import { KILL_POINTS, STORE_VANISHED, type KillPoint, type Lie } from './storm/harm.js';
import type { Random } from './storm/random.js';
import { planStorm, type Life } from './storm/storm.js';
import { readJournal } from './witness/journal.js';
import { Testimony } from './witness/testimony.js';
import { WitnessServer, type Listener } from './witness/witness-server.js';

export interface RunOptions {
  /** Records that agents must have seen as saved before the weather turns fair. */
  readonly records: number;
  readonly seed: number;
  readonly database: DatabaseKind;
  /** A Chromium. */
  readonly executablePath: string;
  /** An empty folder for profile, journal and database. */
  readonly folder: string;
  /** Says how it goes. */
  readonly say: (line: string) => void;
  /** Stops the run, with nothing left running. */
  readonly signal: AbortSignal;
}

/** Long enough for a slow machine, short enough to notice that nothing moves any more. */
const PATIENCE_MS = 120_000;
const REGISTRATION_PATIENCE_MS = 300_000;
/** Lives in which a storm may still do what it has not done yet. */
const EXTRA_LIVES = 4 * KILL_POINTS.length;

/** Runs a storm to its end and compares what the agents saw with what was kept. */
export async function runStorm(options: RunOptions): Promise<Verdict> {
  const run = await Run.prepare(options);
  try {
    await run.storm();
    return await run.judge();
  } finally {
    await run.close();
  }
}

/** A kill about each eighth of a short run, and often enough in a long one. */
function recordsPerLife(records: number): number {
  return Math.min(200, Math.max(20, Math.round(records / 8)));
}

class Run implements Listener, Weatherman {
  readonly #options: RunOptions;
  readonly #director: Director;
  readonly #agents: Random;
  readonly #sightings = new Sightings();
  readonly #testimony: Testimony;
  readonly #witness: WitnessServer;
  readonly #proxy = new LyingProxy(this);
  #stage: Stage | undefined;
  #browser: Browser | undefined;
  #page = '';
  #network = '';
  #isFair = false;
  #losesStore = false;
  #drained: Drained | undefined;
  #failure: Error | undefined;
  #lastHeard = performance.now();

  private constructor(options: RunOptions, script: string) {
    const storm = planStorm(options.seed, recordsPerLife(options.records));
    this.#options = options;
    this.#director = new Director(storm);
    this.#agents = storm.agents;
    this.#testimony = new Testimony(journalIn(options.folder));
    this.#witness = new WitnessServer(script, this);
  }

  static async prepare(options: RunOptions): Promise<Run> {
    const run = new Run(options, await bundlePage());
    try {
      run.#page = await run.#witness.listen();
      run.#network = await run.#proxy.listen();
      run.#stage = await Stage.open(options.folder, options.database, run.#page);
      await run.#stage.address();
      return run;
    } catch (error) {
      await run.close();
      throw error;
    }
  }

  /** One life of the browser after the other, until there are enough records and everything has happened. */
  async storm(): Promise<void> {
    const { records, say } = this.#options;
    let extra = 0;
    while (this.#testimony.saved < records || this.#director.missing.length > 0) {
      if (this.#testimony.saved >= records && (extra += 1) > EXTRA_LIVES) return;
      const life = this.#director.beginLife();
      await this.#live(life);
      const store = life.losesStore ? ', its store lost' : '';
      say(
        `life ${this.#director.lives}: ${life.tabs} tabs, killed at ${life.kill.point}${store}; ${this.#testimony.saved} records saved`,
      );
    }
  }

  /** Fair weather: everything is sent and registered. Then what is there is compared with what was seen. */
  async judge(): Promise<Verdict> {
    const stage = this.#requireStage();
    this.#isFair = true;
    this.#director.endStorm();
    await this.#drain();
    await this.#proxy.release();
    await eventually(async () => ((await stage.pendingRegistrations()) === 0 ? true : undefined), {
      within: REGISTRATION_PATIENCE_MS,
      every: 200,
    });
    const ledger = await stage.sasLedger();
    const contents = await stage.readDatabase(readGateway);
    return examine({
      journal: readJournal(journalIn(this.#options.folder)),
      contents,
      ledger,
      sightings: this.#sightings,
      rejected: this.#drained?.rejected ?? [],
      happened: this.#director.happened,
      lives: this.#director.lives,
    });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#witness.close();
    await this.#proxy.close();
    await this.#stage?.close();
    this.#testimony.close();
  }

  async #live({ tabs, losesStore }: Life): Promise<void> {
    const browser = await this.#launch();
    const life = this.#director.lives;
    this.#losesStore = losesStore;
    await Promise.all(Array.from({ length: tabs }, (_, tab) => browser.openTab(`${this.#page}/?tab=${life}.${tab}`)));
    await this.#until(browser.ended);
    if (!losesStore) return;
    await loseStore(this.#profile);
    this.#director.count(STORE_VANISHED);
  }

  async #drain(): Promise<void> {
    const browser = await this.#launch();
    await browser.openTab(`${this.#page}/?tab=fair`);
    await this.#until(eventually(async () => this.#drained, { within: Infinity }));
    await browser.close();
  }

  async #launch(): Promise<Browser> {
    const { executablePath } = this.#options;
    this.#lastHeard = performance.now();
    this.#browser = await Browser.launch(executablePath, this.#profile);
    return this.#browser;
  }

  /** Waits, as long as something moves and nothing failed. */
  async #until(condition: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = condition.finally(() => (isOver = true));
    const watching = eventually(
      async () => {
        if (isOver) return true;
        this.#options.signal.throwIfAborted();
        if (this.#failure) throw this.#failure;
        if (performance.now() - this.#lastHeard > PATIENCE_MS) throw new Error('Nothing moves any more.');
        return undefined;
      },
      { within: Infinity },
    );
    await Promise.race([over, watching]);
  }

  get #profile(): string {
    return path.join(this.#options.folder, 'profile');
  }

  #requireStage(): Stage {
    if (!this.#stage) throw new Error('The stage is not open yet.');
    return this.#stage;
  }

  // What the pages say.

  plan(): TabPlan {
    return { gateway: this.#network, seed: this.#agents.integer(0, 0xffff_ffff), isFair: this.#isFair };
  }

  token(): Promise<object> {
    return this.#requireStage().token();
  }

  client() {
    return { cpf: generateCpf(), cnpj: generateCnpj() };
  }

  report(tab: string, report: Report): Weather {
    this.#lastHeard = performance.now();
    for (const fault of report.suffered) this.#director.count(fault);
    this.#testimony.hear(tab, report);
    return report.begun ? this.#director.forRecord() : {};
  }

  async reached(tab: string, point: KillPoint): Promise<void> {
    if (!this.#director.diesAt(point)) return;
    this.#testimony.killed(tab, point, this.#losesStore);
    await this.#browser?.kill();
  }

  failed(message: string): void {
    this.#failure ??= new Error(message);
  }

  drained(drained: Drained): void {
    this.#drained = drained;
  }

  // What the network asks.

  gateway(): Promise<string> {
    return this.#requireStage().address();
  }

  nextLie(): Lie | undefined {
    return this.#director.forRequest();
  }

  told(lie: Lie): void {
    this.#director.count(lie);
  }

  async killsAt(point: KillPoint): Promise<boolean> {
    if (!this.#director.diesAt(point)) return false;
    await this.#browser?.kill();
    return true;
  }

  readonly killGateway = (): Promise<void> => this.#requireStage().killGateway();

  saw(body: string): void {
    this.#sightings.add(body);
  }
}

function journalIn(folder: string): string {
  return path.join(folder, 'journal.jsonl');
}
