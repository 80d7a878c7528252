import {
  contentHash,
  eventSchema,
  type AttendanceEvent,
  type Catalogue,
  type ConsentTerm,
  type IngestResult,
  type Journeys,
  type Questionnaire,
  type StateProfile,
} from '@atendimento-ativo/domain';
import { createClient } from './create-client.js';
import type { Client } from './client.js';
import { systemEnvironment, type Environment } from './environment.js';
import { indexedDbStorage } from './storage/indexed-db-storage.js';

const identity = { id: 'exemplo', version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' } as const;
const reference = { id: 'exemplo', version: '2026.1' };

const questionnaire = {
  ...identity,
  kind: 'questionnaire',
  name: 'Exemplo',
  minutes: 1,
  bands: [{ id: 'um', name: 'Um', from: 0 }],
  minimumAnswered: 0.6,
  themes: [],
  questions: [],
} satisfies Questionnaire;
const catalogue = { ...identity, kind: 'catalogue', name: 'Exemplo', tools: [] } satisfies Catalogue;
const journeys = { ...identity, kind: 'journeys', journeys: [] } satisfies Journeys;
const consentTerm = {
  ...identity,
  kind: 'consent-term',
  title: 'Termo',
  controller: 'Sebrae',
  notice: 'Aviso',
  rights: 'Direitos',
  purposes: [{ id: 'offers', title: 'Ofertas', text: 'Receber ofertas.' }],
} satisfies ConsentTerm;
const profile = {
  ...identity,
  kind: 'state-profile',
  state: 'BA',
  name: 'Exemplo',
  audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
  followUpDays: 30,
  questionnaire: reference,
  catalogue: reference,
  journeys: reference,
  consentTerm: reference,
} satisfies StateProfile;

/** How the gateway, or the network before it, behaves for the next requests to `POST /v1/events`. */
export type Weather =
  | 'fair'
  | 'offline'
  | 'captive-portal'
  | 'lost-answer'
  | 'unavailable'
  | 'signed-out'
  | 'forgetful'
  | 'stalled'
  | 'proxy-limit'
  | 'broken-content'
  | 'stalled-content';

/** A gateway in memory that keeps the contract of `POST /v1/events`, behind weather that a test chooses. */
export class FakeGateway {
  weather: Weather = 'fair';
  /** Events over this count in one request are answered with 413. */
  largestBatch = Infinity;
  rejects: (event: AttendanceEvent) => boolean = () => false;
  rejectionCode = 'attendance_incomplete';
  /** Refused for a reason that the gateway's operator can mend. */
  postpones: (event: AttendanceEvent) => boolean = () => false;
  /** Breaks the gateway: any request that carries such an event is answered with 500. */
  breaksOn: (event: AttendanceEvent) => boolean = () => false;
  readonly stored = new Map<string, AttendanceEvent>();
  /** Ids of the events of each request that reached the gateway. */
  readonly requests: string[][] = [];
  /** Called when a request has reached the gateway. */
  arrived: () => void = () => undefined;
  tokensGiven = 0;
  agent = 'agente-01';
  readonly #documents = new Map<string, object>();
  #hashes: Record<'questionnaire' | 'catalogue' | 'journeys' | 'consentTerm', string> | undefined;

  readonly getSessionToken = (): Promise<string> => {
    if (this.weather === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    this.tokensGiven += 1;
    const claims = {
      sub: this.agent,
      name: 'Ana Conceição',
      partner: 'exemplo',
      network: 'extended',
      state: 'BA',
      unit: 'UN-01',
      iat: 0,
      exp: 900,
    };
    const payload = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))));
    return Promise.resolve(`e30.${payload.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}.signature`);
  };

  async answer(request: Request): Promise<Response> {
    if (this.weather === 'offline') throw new TypeError('Failed to fetch');
    const { pathname } = new URL(request.url);
    if (this.weather === 'stalled-content') {
      this.arrived();
      return new Response(endlessBody(request.signal));
    }
    if (pathname === '/v1/profile') return Response.json({ profile, content: await this.#publish() });
    if (this.weather === 'broken-content') return problem(503, 'gateway_unavailable');
    const document = this.#documents.get(pathname.replace('/v1/content/', ''));
    if (document) return Response.json(document);
    if (pathname === '/v1/events') {
      const { events } = (await request.json()) as { events: AttendanceEvent[] };
      return this.#ingest(events, request.signal);
    }
    return problem(404, 'not_found');
  }

  #ingest(events: AttendanceEvent[], signal: AbortSignal): Response {
    this.requests.push(events.map(({ id }) => id));
    this.arrived();
    if (this.weather === 'captive-portal')
      return new Response('<html>Aceite os termos do Wi-Fi</html>', { headers: { 'content-type': 'text/html' } });
    if (this.weather === 'unavailable') return problem(503, 'gateway_unavailable', { 'retry-after': '7' });
    if (this.weather === 'stalled') return new Response(endlessBody(signal));
    if (this.weather === 'proxy-limit') return new Response('Request Entity Too Large', { status: 413 });
    if (this.weather === 'signed-out') return problem(401, 'token_expired');
    if (events.length > this.largestBatch) return problem(413, 'body_too_large');
    if (this.weather === 'forgetful') return Response.json({ results: [] });
    if (events.some(this.breaksOn)) return problem(500, 'internal_error');
    const results = events.map((event) => this.#store(event));
    if (this.weather === 'lost-answer') throw new TypeError('Failed to fetch');
    return Response.json({ results });
  }

  #store(event: AttendanceEvent): IngestResult {
    eventSchema.parse(event);
    const { id } = event;
    if (this.rejects(event)) return { id, status: 'rejected', code: this.rejectionCode, errors: [] };
    if (this.postpones(event)) return { id, status: 'rejected', code: 'unit_unknown', errors: [], retryable: true };
    const receivedAt = '2026-03-10T12:00:00.000Z';
    if (this.stored.has(id)) return { id, status: 'duplicate', receivedAt };
    this.stored.set(id, event);
    return { id, status: 'accepted', receivedAt };
  }

  /** The next profile refers to a catalogue of another content. */
  async publishAnew(): Promise<void> {
    const hashes = await this.#publish();
    const document = { ...catalogue, name: 'Exemplo novo' };
    const hash = await contentHash(document);
    this.#documents.set(hash, document);
    this.#hashes = { ...hashes, catalogue: hash };
  }

  async #publish() {
    const publish = async (document: object) => {
      const hash = await contentHash(document);
      this.#documents.set(hash, document);
      return hash;
    };
    this.#hashes ??= {
      questionnaire: await publish(questionnaire),
      catalogue: await publish(catalogue),
      journeys: await publish(journeys),
      consentTerm: await publish(consentTerm),
    };
    return this.#hashes;
  }
}

/** Timers that fire when the test says so, and a clock that stands still. */
export class FakeEnvironment implements Environment {
  readonly randomBytes = systemEnvironment.randomBytes;
  readonly exclusively = systemEnvironment.exclusively;
  readonly join = systemEnvironment.join;
  readonly whenBack = systemEnvironment.whenBack;
  readonly delays: number[] = [];
  time = Date.UTC(2026, 2, 10, 12);
  readonly #gateway: FakeGateway;
  readonly #tasks = new Map<() => void, number>();

  constructor(gateway: FakeGateway) {
    this.#gateway = gateway;
  }

  now(): number {
    return this.time;
  }

  /** Lets every limit or delay of this length run out. */
  fire(milliseconds: number): void {
    for (const [task, delay] of this.#tasks) {
      if (delay !== milliseconds) continue;
      this.#tasks.delete(task);
      task();
    }
  }

  random(): number {
    return 0.5;
  }

  fetch(request: Request): Promise<Response> {
    return this.#gateway.answer(request);
  }

  later(milliseconds: number, task: () => void): () => void {
    // The limits on content, session token and exchange are set each time and only reached on purpose.
    if (![4_000, 10_000, 20_000].includes(milliseconds)) this.delays.push(milliseconds);
    this.#tasks.set(task, milliseconds);
    return () => this.#tasks.delete(task);
  }
}

let databases = 0;

/** A fresh device. Clients opened on it share its records, as tabs do. */
export function fakeDevice(gateway = new FakeGateway()) {
  const storageName = `test-${Date.now()}-${(databases += 1)}`;
  const environment = new FakeEnvironment(gateway);
  const open = (): Client =>
    createClient(
      {
        gateway: 'https://gateway.test',
        getSessionToken: gateway.getSessionToken,
        storage: indexedDbStorage(storageName),
      },
      environment,
    );
  return { gateway, environment, storageName, open };
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: 'about:blank', title: code, status, code, requestId: 'r', docUrl: 'https://docs.test' };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** A body that never comes, until whoever reads it gives up. */
function endlessBody(signal: AbortSignal): ReadableStream {
  return new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
  });
}
