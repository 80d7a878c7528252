import { randomBytes } from 'node:crypto';
import { visitSecretOf, type SessionScope } from '@atendimento-ativo/domain';
import { nextNumber } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, content, UNIT_ID } from '@atendimento-ativo/testbed/visit';
import {
  exampleFocoConfiguration,
  exampleSasConfiguration,
  readFocoConfiguration,
  readSasConfiguration,
} from '../configuration/registry-configuration-files.js';
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.js';
import type { LogEntry } from '../http/log.js';
import type { Partner } from '../partners/partner-directory.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import type { FocoConfiguration } from '../registries/foco/foco-configuration.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import type { SasConfiguration } from '../registries/sas/sas-configuration.js';
import type { GatewayDatabase } from '../store/database.js';
import { FakeSas } from './fake-sas.js';

export const ORIGIN = 'https://pagina.example';
export const AGENT_CPF = '52998224725';

/** Nothing of a fake registry arrives late, unless a test makes it. */
const settlingSeconds = 0;
export const sasConfiguration: SasConfiguration = {
  ...(await readSasConfiguration(exampleSasConfiguration)),
  settlingSeconds,
};
export const focoConfiguration: FocoConfiguration = {
  ...(await readFocoConfiguration(exampleFocoConfiguration)),
  settlingSeconds,
};

/** A clock that only tests move. */
export class TestClock {
  #now = Date.parse('2026-03-10T15:00:00Z');
  readonly now = (): Date => new Date(this.#now);
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export function newVisitSecret(): string {
  return visitSecretOf(randomBytes(32));
}

export interface TestPartner {
  readonly partner: Partner;
  readonly secretKey: string;
}

export type StartOptions = Partial<GatewayOptions> & { readonly sas?: Partial<SasConfiguration> };

/** A gateway in this process, on a fake SAS; requests go to it without a port. */
export class TestGateway {
  readonly clock = new TestClock();
  readonly log: LogEntry[] = [];
  readonly sas = new FakeSas();
  readonly database: GatewayDatabase;
  readonly administration: PartnerAdministration;
  #gateway: Gateway | undefined;
  #stopped: Promise<void> | undefined;
  #home: TestPartner | undefined;

  constructor(database: GatewayDatabase) {
    this.database = database;
    this.administration = new PartnerAdministration({ database, now: this.clock.now, actor: 'cli:test' });
  }

  async start(options: StartOptions = {}): Promise<this> {
    const { sas, ...rest } = options;
    const baseUrl = await this.sas.listen();
    const configuration = { ...sasConfiguration, timeoutMilliseconds: 1000, ...sas };
    this.#gateway = await createGateway({
      database: this.database,
      content,
      registries: [new SasRegistry({ baseUrl, apiKey: 'test-key', configuration })],
      log: (entry) => this.log.push(entry),
      now: this.clock.now,
      worker: false,
      ...rest,
    });
    await this.#gateway.start();
    this.#home = await this.addPartner();
    return this;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    await this.#gateway?.stop();
    await this.sas.close();
  }

  get gateway(): Gateway {
    if (!this.#gateway) throw new Error('The gateway was not started.');
    return this.#gateway;
  }

  /** The partner that requests belong to unless they say otherwise. */
  get home(): TestPartner {
    if (!this.#home) throw new Error('The gateway was not started.');
    return this.#home;
  }

  async addPartner(change: Partial<Partner> = {}): Promise<TestPartner> {
    const partner: Partner = {
      id: `parceiro-${nextNumber()}`,
      name: 'Associação Comercial',
      network: 'extended',
      state: 'BA',
      origins: [ORIGIN],
      units: { [UNIT_ID]: 'Agência Centro' },
      registries: ['sas'],
      ...change,
    };
    const secretKey = await this.administration.add(partner);
    if (secretKey === undefined) throw new Error('The partner is there already.');
    return { partner, secretKey };
  }

  async token(
    partner: TestPartner = this.home,
    agent: object = { ...AGENT, cpf: AGENT_CPF },
    scopes?: readonly SessionScope[],
  ): Promise<string> {
    const response = await this.request('/v1/session-tokens', {
      token: partner.secretKey,
      json: { agent, unitId: UNIT_ID, ...(scopes && { scopes }) },
    });
    return ((await response.json()) as { token: string }).token;
  }

  async request(
    route: string,
    options: {
      method?: string;
      token?: string;
      json?: unknown;
      headers?: Record<string, string>;
      body?: string | Uint8Array | ReadableStream;
      /** Where the request comes from. */
      address?: string;
    } = {},
  ): Promise<Response> {
    const { token, json, headers = {} } = options;
    const body = options.body ?? (json === undefined ? undefined : JSON.stringify(json));
    const request = new Request(`http://gateway${route}`, {
      method: options.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    });
    return this.gateway.fetch(request, options.address);
  }

  async post(events: readonly unknown[], token?: string): Promise<{ status: number; body: Answer }> {
    const response = await this.request('/v1/events', { token: token ?? (await this.token()), json: { events } });
    return { status: response.status, body: (await response.json()) as Answer };
  }

  async countEvents(attendanceId: string): Promise<number> {
    const rows = await this.database.owner
      .selectFrom('events')
      .select('id')
      .where('attendance_id', '=', attendanceId)
      .execute();
    return rows.length;
  }
}

export interface Answer {
  readonly code?: string;
  readonly requestId?: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
  readonly results: readonly {
    id: string;
    status: string;
    code?: string;
    retryable?: boolean;
    receivedAt?: string;
    errors?: readonly { pointer: string; code: string; message: string }[];
  }[];
}

/** The `code` of a problem. */
export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}
