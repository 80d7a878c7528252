import { setTimeout as wait } from 'node:timers/promises';
import { GatewayProcess, type Variables } from '@atendimento-ativo/testbed/gateway-process';

/** Before a gateway that could not start, because its database was away, is started again. */
const RESTART_MS = 250;

/** Gateways on one database, each brought back when it dies, as a supervisor would. Each is its own worker too. */
export class Fleet {
  readonly #variables: Variables;
  readonly #addresses: (string | undefined)[];
  readonly #processes: GatewayProcess[] = [];
  readonly #ended: string[] = [];
  #isClosed = false;

  constructor(variables: Variables, size: number) {
    this.#variables = variables;
    this.#addresses = Array.from({ length: size });
    for (let place = 0; place < size; place += 1) void this.#keepAlive(place);
  }

  /** What gateways said that ended by themselves after they were ready: none should. */
  get ended(): readonly string[] {
    return this.#ended;
  }

  /** Where a gateway answers; `undefined` while it is away. */
  address(place: number): string | undefined {
    return this.#addresses[place];
  }

  /** SIGKILL; resolves when it is dead. */
  async kill(place: number): Promise<void> {
    this.#addresses[place] = undefined;
    await this.#processes[place]?.stop('SIGKILL');
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#processes.map((gateway) => gateway.stop('SIGKILL')));
  }

  async #keepAlive(place: number): Promise<void> {
    while (!this.#isClosed) {
      const gateway = new GatewayProcess(this.#variables);
      this.#processes[place] = gateway;
      const address = await gateway.ready().catch(() => undefined);
      this.#addresses[place] = address;
      const { code, errors } = await gateway.ended();
      this.#addresses[place] = undefined;
      // A process that a signal ended has no code.
      if (address !== undefined && code !== null) this.#ended.push(`code ${code}: ${errors}`);
      await wait(RESTART_MS);
    }
  }
}
