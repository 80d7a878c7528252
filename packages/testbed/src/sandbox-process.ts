import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../sandbox/dist/bin.js', import.meta.url));

/** Why the tests on the sandbox cannot run here; `false` when they can. */
export const sandboxMissing: string | false = existsSync(PROGRAM) ? false : 'the sandbox is not built';

type Row = Readonly<Record<string, unknown>>;

export interface SandboxLedger {
  readonly people: readonly Row[];
  readonly companies: readonly Row[];
  readonly links: readonly Row[];
  readonly attendances: readonly Row[];
  readonly foco: Readonly<Record<'accounts' | 'contacts' | 'relations' | 'cases', readonly Row[]>>;
}

/** The sandbox of SAS and FOCO in a process of its own: another package, and only known by its wire. */
export class SandboxProcess {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #directory: string;

  private constructor(address: string, child: ChildProcess, directory: string) {
    this.address = address;
    this.#child = child;
    this.#directory = directory;
  }

  static async start(configuration: object = {}): Promise<SandboxProcess> {
    const directory = await mkdtemp(path.join(tmpdir(), 'gateway-sandbox-'));
    const file = path.join(directory, 'configuration.json');
    await writeFile(file, JSON.stringify(configuration));
    const child = spawn(process.execPath, [PROGRAM], {
      env: {
        PATH: process.env['PATH'],
        SANDBOX_PORT: '0',
        SANDBOX_LEDGER: path.join(directory, 'ledger.jsonl'),
        SANDBOX_CONFIG: file,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (chunk: Buffer) => resolve(/http:\S+/.exec(chunk.toString())?.[0] ?? ''));
      child.once('exit', () => reject(new Error('The sandbox ended.')));
    });
    return new SandboxProcess(address, child, directory);
  }

  /** What SAS is reached by. */
  get sas() {
    return { baseUrl: this.address, apiKey: 'sandbox-development-key' };
  }

  /** What FOCO is reached by. */
  get foco() {
    return { baseUrl: `${this.address}/foco`, clientId: 'sandbox-client', clientSecret: 'sandbox-secret' };
  }

  async fault(method: string, fault: string, more: object = {}): Promise<void> {
    await this.#control('POST', 'faults', { method, fault, ...more });
  }

  /** Faults by seed, for a share of the calls. */
  async storm(method: string, storm: { seed: number; share: number; faults: readonly string[]; delayMs?: number }) {
    await this.#control('POST', 'faults', { method, ...storm });
  }

  async clearFaults(): Promise<void> {
    await this.#control('DELETE', 'faults');
  }

  async revokeTokens(): Promise<void> {
    await this.#control('DELETE', 'tokens');
  }

  /** Back to the seed, without faults. */
  async reset(): Promise<void> {
    await this.clearFaults();
    await this.#control('POST', 'reset');
  }

  async ledger(): Promise<SandboxLedger> {
    return (await this.#control('GET', 'ledger')) as SandboxLedger;
  }

  /** Paths of the last calls, the newest last. */
  async calls(): Promise<string[]> {
    const calls = (await this.#control('GET', 'calls')) as { path: string }[];
    return calls.map((call) => call.path);
  }

  async stop(): Promise<void> {
    this.#child.removeAllListeners('exit');
    this.#child.kill('SIGKILL');
    await rm(this.#directory, { recursive: true });
  }

  async #control(method: string, name: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.address}/__sandbox/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The sandbox refused ${name}: ${await response.text()}`);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }
}
