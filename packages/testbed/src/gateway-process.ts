import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { UNIT_ID } from './visit.js';

const PROGRAM = fileURLToPath(new URL('../../gateway/dist/bin.js', import.meta.url));

/** What the gateway brings along as an example of a state's registry. */
export async function exampleConfiguration(registry: 'sas' | 'foco'): Promise<object> {
  const file = new URL(`../../gateway/configuration/${registry}.example-ba.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as object;
}

export type Variables = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program to its end. */
export function runProgram(words: readonly string[], variables: Variables): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    env: { PATH: process.env['PATH'], ...variables },
    encoding: 'utf8',
  });
  return { code: status, output: stdout, errors: stderr };
}

/** A partner of the state of the example configurations. */
export const PARTNER_ID = 'acb';
export const PARTNER_WORDS = [
  ...[
    'partners',
    'add',
    '--id',
    PARTNER_ID,
    '--name',
    'Associação Comercial',
    '--network',
    'extended',
    '--state',
    'BA',
  ],
  ...['--unit', `${UNIT_ID}=Agência Centro`, '--origin', 'https://pagina.example/inicio', '--json'],
];

/** A gateway in a process of its own, to be killed. */
export class GatewayProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #output = '';
  #errors = '';

  constructor(variables: Variables) {
    this.#child = spawn(process.execPath, [PROGRAM, 'serve'], {
      env: { PATH: process.env['PATH'], PORT: '0', SAS_API_KEY: 'key', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#ended = new Promise((resolve) =>
      this.#child.once('close', (code) => resolve({ code, output: this.#output, errors: this.#errors })),
    );
  }

  /** The address that it answers on. */
  async ready(): Promise<string> {
    return new Promise((resolve, reject) => {
      const read = () => {
        const address = /^Gateway ready: (\S+)$/m.exec(this.#output)?.[1];
        if (address) resolve(address);
      };
      this.#child.stdout?.on('data', read);
      read();
      void this.#ended.then(({ errors }) => reject(new Error(`The gateway ended: ${errors}`)));
    });
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

export async function postJson(url: string, token: string, json: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
}
