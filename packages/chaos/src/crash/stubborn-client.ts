import { setTimeout as wait } from 'node:timers/promises';
import type { IngestResponse } from '@atendimento-ativo/domain';
import { postJson } from '@atendimento-ativo/testbed/gateway-process';
import { UNIT_ID, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { SANDBOX_AGENT } from '../sandbox-agent.js';
import type { Random } from '../storm/random.js';
import type { Fleet } from './fleet.js';

const PAUSE_MS = 100;
/** Share of the batches that are sent once more although they were acknowledged. */
const REPEATED = 0.1;

/** Sends batches of events to any gateway until each event is acknowledged, with the same ids each time. */
export class StubbornClient {
  readonly #fleet: Fleet;
  readonly #size: number;
  readonly #secretKey: string;
  readonly #random: Random;
  readonly #signal: AbortSignal;
  #token: string | undefined;

  constructor(fleet: Fleet, size: number, secretKey: string, random: Random, signal: AbortSignal) {
    this.#fleet = fleet;
    this.#size = size;
    this.#secretKey = secretKey;
    this.#random = random;
    this.#signal = signal;
  }

  /** @throws Error when a gateway refuses an event */
  async deliver(events: readonly RawEvent[]): Promise<void> {
    const cut = this.#random.integer(1, events.length);
    for (const batch of [events.slice(0, cut), events.slice(cut)]) {
      if (batch.length === 0) continue;
      await this.#insist(batch);
      if (this.#random.chance(REPEATED)) await this.#insist(batch);
    }
  }

  async #insist(batch: readonly RawEvent[]): Promise<void> {
    while (!(await this.#try(batch))) {
      this.#signal.throwIfAborted();
      await wait(PAUSE_MS);
    }
  }

  async #try(events: readonly RawEvent[]): Promise<boolean> {
    const address = this.#fleet.address(this.#random.integer(0, this.#size - 1));
    if (address === undefined) return false;
    const response = await this.#post(address, { events });
    if (response?.status === 401) this.#token = undefined;
    if (!response || response.status === 401 || response.status === 429 || response.status >= 500) return false;
    const text = await response.text().catch(() => undefined);
    if (text === undefined) return false;
    if (response.status !== 200) throw new Error(`A gateway refused a batch: ${response.status} ${text}`);
    const { results } = JSON.parse(text) as IngestResponse;
    if (results.length !== events.length || results.some(({ status }) => status === 'rejected')) {
      throw new Error(`A gateway refused an event: ${text}`);
    }
    return true;
  }

  async #post(address: string, json: object): Promise<Response | undefined> {
    try {
      this.#token ??= await this.#newToken(address);
      return this.#token === undefined ? undefined : await postJson(`${address}/v1/events`, this.#token, json);
    } catch {
      return undefined;
    }
  }

  async #newToken(address: string): Promise<string | undefined> {
    const json = { agent: SANDBOX_AGENT, unitId: UNIT_ID };
    const response = await postJson(`${address}/v1/session-tokens`, this.#secretKey, json);
    return response.ok ? ((await response.json()) as { token: string }).token : undefined;
  }
}
