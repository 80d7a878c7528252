import {
  clientLookupRequestSchema,
  contentHash,
  exportKeySchema,
  fieldProblems,
  GATEWAY_TIME_HEADER,
  ingestRequestSchema,
  isSelfService,
  localeSchema,
  mayUse,
  type Attendance,
  type AttendanceEvent,
  type AttendanceStatus,
  type ClientConsent,
  type ClientLookup,
  type ConsentTerm,
  type FieldProblem,
  type ImportResponse,
  type IngestResponse,
  type IngestResult,
  type Locale,
  type ProfileResponse,
  type Registration,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import { ExportFileError, openExport, type ExportKeyPair } from '@atendimento-ativo/domain/export-file';
import {
  mayBeAskedAfterTheEnd,
  phoneLinkRequestSchema,
  type PhoneLinkState,
} from '@atendimento-ativo/domain/phone-links';
import { uuidv7 } from '../uuidv7.js';
import { EventLog, type Refusal } from './event-log.js';
import { faults, type Fault } from './faults.js';
import { PhoneLinks } from './phone-links.js';
import { problemAnswer, REPORTING_INPUT } from './problems.js';
import { sampleContent, type PublishedContent } from './sample-content.js';
import { createTestEnvironment, type TestEnvironment, type TestEnvironmentOptions } from './test-environment.js';

/** What a test gateway begins with. */
export interface TestGatewayOptions extends Pick<TestEnvironmentOptions, 'now' | 'seed'> {
  /** What the gateway publishes; parts that are not given are small samples. */
  readonly content?: Partial<PublishedContent>;
}

/** A request as it reached the gateway. */
export interface ReceivedRequest {
  readonly method: string;
  /** `/v1/events` */
  readonly path: string;
  /** Of the events that it carried. */
  readonly eventIds: readonly string[];
}

const LIFETIME_SECONDS = 900;
const MAX_BODY_BYTES = 1_048_576;

/** Those that need a session. */
const ROUTES: ReadonlySet<string> = new Set([
  'GET /v1/profile',
  'POST /v1/events',
  'POST /v1/imports',
  'POST /v1/clients/lookups',
  'GET /v1/clients/:id/history',
  'GET /v1/clients/:id/consent',
  'GET /v1/attendances/:id',
  'POST /v1/phone-links',
  'GET /v1/phone-links/:id',
  'POST /v1/phone-links/:id/closure',
]);

const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' };

/**
 * A gateway in memory that speaks the real contract: the same schemas, rules of conclusion, results and
 * problems. What it stored can be looked at; faults are switched on and off.
 *
 * @example
 * const gateway = createTestGateway();
 * const client = createClient(gateway.clientOptions(), gateway.environment);
 */
export function createTestGateway(options: TestGatewayOptions = {}): TestGateway {
  return new TestGateway(options);
}

/** A gateway in memory; `createTestGateway` makes one. */
export class TestGateway {
  /** Address that the clients use. */
  readonly url = 'https://gateway.test';
  /** Clock, identifiers and network of the clients; the gateway goes by the same clock. */
  readonly environment: TestEnvironment;
  /** Who gets the next session token. */
  agent = { id: 'agente-01', name: 'Ana Conceição' };
  /** The next session tokens are of this visit of self-service (claim `sid`): nobody attends. */
  selfServiceVisit: string | undefined;
  /** What happens to requests; see `faults`. */
  fault: Fault | undefined;
  /** Refuses events that would be accepted: a code of `docs/errors.md`, for those for which it gives one. */
  refuse: (event: AttendanceEvent) => Refusal | undefined = () => undefined;
  /** Where an attendance that ended stands in the registry. */
  registration: Registration['status'] = 'registered';
  /** What the registry knows, by document number; it does not know the others. */
  readonly knownClients = new Map<string, ClientLookup>();
  /** What clients decided before, by the id that a look-up gave; it does not know the others. */
  readonly consents = new Map<string, ClientConsent>();
  /** Every request that reached the gateway, whatever became of it. */
  readonly requests: ReceivedRequest[] = [];
  /** How many session tokens were asked for. */
  tokensGiven = 0;
  readonly #log: EventLog;
  readonly #phoneLinks: PhoneLinks;
  readonly #sessions = new Map<string, SessionClaims>();
  readonly #documents = new Map<string, object>();
  #content: PublishedContent;
  readonly #translations = new Map<string, Partial<PublishedContent>>();
  #exportPair: Promise<ExportKeyPair> | undefined;
  readonly #waiting: (() => void)[] = [];

  constructor({ now, seed, content }: TestGatewayOptions) {
    this.#content = { ...sampleContent, ...content };
    this.environment = createTestEnvironment({
      ...(now === undefined ? {} : { now }),
      ...(seed === undefined ? {} : { seed }),
      fetch: (request) => this.fetch(request),
    });
    this.#log = new EventLog(this.environment);
    this.#phoneLinks = new PhoneLinks(this.environment);
  }

  /** Everything that was stored, in the order of arrival. */
  get events(): readonly AttendanceEvent[] {
    return this.#log.events;
  }

  /** What a client needs to speak with this gateway: address and session. */
  clientOptions(): {
    readonly gateway: string;
    /** That of this gateway, so that `agent` and `fault` decide what it answers. */
    readonly getSessionToken: () => Promise<string>;
  } {
    return { gateway: this.url, getSessionToken: this.getSessionToken };
  }

  /** What the partner's server does: a token for the agent who is signed in. */
  readonly getSessionToken = async (): Promise<string> => {
    if (this.fault === faults.offline) throw new TypeError('Failed to fetch');
    this.tokensGiven += 1;
    const { profile } = this.#content;
    const issuedAt = Math.floor(this.environment.now() / 1000);
    const claims: SessionClaims = {
      sub: this.agent.id,
      name: this.agent.name,
      partner: 'exemplo',
      partnerName: 'Associação Comercial',
      network: 'extended',
      state: profile.state,
      unit: 'UN-01',
      ...(this.selfServiceVisit === undefined
        ? { scope: 'attendances clients' }
        : { scope: 'attendances', sid: this.selfServiceVisit }),
      iat: issuedAt,
      exp: issuedAt + LIFETIME_SECONDS,
    };
    const token = `${base64Url({ alg: 'none' })}.${base64Url(claims)}.${uuidv7(this.environment)}`;
    this.#sessions.set(token, claims);
    return token;
  };

  /** No token that was given until now counts any more. */
  expireTokens(): void {
    this.#sessions.clear();
  }

  /**
   * Publishes other documents from now on; what was published before can still be fetched by its hash.
   *
   * @param locale whom they are for: clients that ask for that language. Whatever is not published in it comes in Portuguese
   */
  publish(content: Partial<PublishedContent>, locale: Locale = 'pt-BR'): void {
    if (locale === 'pt-BR') this.#content = { ...this.#content, ...content };
    else this.#translations.set(locale, { ...this.#translations.get(locale), ...content });
  }

  /** Resolves when the next request has reached the gateway. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Answers a request, as `fetch` does. */
  async fetch(request: Request): Promise<Response> {
    const answer = async (): Promise<Response> => this.#withHeaders(await this.#answer(request), request);
    if (this.fault === faults.offline) return this.fault(request, answer, this.environment);
    await this.#note(request);
    const answered = this.fault ? this.fault(request, answer, this.environment) : answer();
    for (const resolve of this.#waiting.splice(0)) resolve();
    return answered;
  }

  /** As the real one has them. */
  #withHeaders(response: Response, request: Request): Response {
    const { headers } = response;
    headers.set('x-request-id', request.headers.get('x-request-id') ?? 'test-request');
    headers.set('x-content-type-options', 'nosniff');
    if (headers.has('cache-control')) return response;
    headers.set('cache-control', 'no-store');
    headers.set(GATEWAY_TIME_HEADER, new Date(this.environment.now()).toISOString());
    return response;
  }

  async #note(request: Request): Promise<void> {
    const body = ingestRequestSchema.safeParse(parseJson(await request.clone().text()));
    const eventIds = body.success ? body.data.events.map(({ id }) => id) : [];
    this.requests.push({ method: request.method, path: new URL(request.url).pathname, eventIds });
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [route = '', id = ''] = routeOf(`${request.method} ${pathname}`);
    if (route === 'GET /v1/content/:id') {
      const document = this.#documents.get(id);
      return document ? Response.json(document, { headers: FOR_EVER }) : problemAnswer(404, 'content_unknown');
    }
    if (/^POST \/v1\/phone-links\/(?:question|answer)$/.test(route)) return this.#hearPhone(request);
    if (!ROUTES.has(route)) return problemAnswer(404, 'route_unknown');
    const session = this.#session(request);
    if (typeof session === 'string') return problemAnswer(401, session, {}, { 'www-authenticate': 'Bearer' });
    switch (route) {
      case 'GET /v1/profile':
        return this.#profile(searchParams.get('locale') ?? 'pt-BR');
      case 'POST /v1/events':
        return this.#ingest(request, session);
      case 'POST /v1/imports':
        return this.#import(request, session);
      case 'POST /v1/clients/lookups':
        return this.#lookUp(request);
      case 'GET /v1/clients/:id/history': {
        const attendances = await this.#log.history(id, (document) => this.#keep(document));
        return attendances ? Response.json({ attendances }) : problemAnswer(404, 'client_unknown');
      }
      case 'POST /v1/phone-links':
        return this.#askPhone(request, session);
      case 'GET /v1/phone-links/:id':
        return phoneLinkAnswer(this.#phoneLinks.state(id));
      case 'POST /v1/phone-links/:id/closure':
        return phoneLinkAnswer(this.#phoneLinks.close(id));
      case 'GET /v1/clients/:id/consent': {
        const consent = this.consents.get(id);
        return consent ? Response.json(consent) : problemAnswer(404, 'client_unknown');
      }
      default:
        return this.#status(id);
    }
  }

  #session(request: Request): SessionClaims | 'token_missing' | 'token_expired' {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return 'token_missing';
    const session = this.#sessions.get(token);
    return session && session.exp * 1000 > this.environment.now() ? session : 'token_expired';
  }

  async #profile(locale: string): Promise<Response> {
    if (!localeSchema.safeParse(locale).success) return problemAnswer(422, 'request_invalid');
    const { profile, ...documents } = { ...this.#content, ...this.#translations.get(locale) };
    const hashed = Object.entries(documents).map(async ([name, document]) => [name, await this.#keep(document)]);
    const answer: ProfileResponse = {
      profile,
      content: Object.fromEntries(await Promise.all(hashed)) as ProfileResponse['content'],
      exportKey: exportKeySchema.parse(await crypto.subtle.exportKey('jwk', (await this.#exportKeys()).publicKey)),
    };
    return Response.json(answer);
  }

  /** Under its hash a document can be fetched from then on. */
  async #keep(document: object): Promise<string> {
    const hash = await contentHash(document);
    this.#documents.set(hash, document);
    return hash;
  }

  async #ingest(request: Request, session: SessionClaims): Promise<Response> {
    if (request.headers.get('content-type') !== 'application/json')
      return problemAnswer(415, 'content_type_unsupported');
    const text = await request.text();
    if (new TextEncoder().encode(text).length > MAX_BODY_BYTES) return problemAnswer(413, 'body_too_large');
    const json = parseJson(text);
    if (json === undefined) return problemAnswer(400, 'json_malformed');
    const body = ingestRequestSchema.safeParse(json, REPORTING_INPUT);
    if (!body.success) return invalid(fieldProblems(body.error.issues));
    const results = await this.#take(body.data.events, session);
    const refusals = results.filter((result) => result.status === 'rejected');
    if (refusals.length < results.length) return Response.json({ results } satisfies IngestResponse);
    const errors = refusals.flatMap((refusal) => refusal.errors);
    return problemAnswer(422, refusals[0]?.code ?? 'events_rejected', { errors, results });
  }

  async #take(events: readonly unknown[], session: SessionClaims): Promise<IngestResult[]> {
    const termHashes = [...(await this.#terms()).keys()];
    const refuse = (event: AttendanceEvent): Refusal | undefined => this.refuse(event);
    return this.#log.take(events, {
      session,
      content: this.#content,
      termHashes,
      refuse,
      phoneLinks: this.#phoneLinks,
    });
  }

  /** The term in every language in which it is published, by its hash. */
  async #terms(): Promise<ReadonlyMap<string, ConsentTerm>> {
    const terms = [this.#content, ...this.#translations.values()].flatMap(({ consentTerm }) => consentTerm ?? []);
    return new Map(await Promise.all(terms.map(async (term) => [await this.#keep(term), term] as const)));
  }

  async #askPhone(request: Request, session: SessionClaims): Promise<Response> {
    const read = phoneLinkRequestSchema.safeParse(parseJson(await request.text()), REPORTING_INPUT);
    if (!read.success) return invalid(fieldProblems(read.error.issues));
    const { attendanceId, question } = read.data;
    const attendance = this.#log.attendance(attendanceId);
    // Whoever attends themselves has the page in front of them already.
    if (attendance?.agent?.id !== session.sub || isSelfService(session))
      return problemAnswer(404, 'attendance_unknown');
    if (attendance.status !== 'open' && !mayBeAskedAfterTheEnd(question))
      return problemAnswer(409, 'attendance_closed');
    if (question.kind === 'survey' && !this.#mayAskForScore(attendance)) return problemAnswer(409, 'survey_refused');
    const made = this.#phoneLinks.make(read.data, await this.#terms());
    return 'token' in made ? Response.json(made, { status: 201 }) : invalid(made);
  }

  #mayAskForScore(attendance: Attendance): boolean {
    const { consentTerm } = this.#content;
    const clientId = this.#log.clientId(attendance.client?.person.cpf ?? '');
    return mayUse('evaluation', consentTerm, attendance, this.consents.get(clientId ?? '')?.purposes);
  }

  /** What the page on the client's phone asks, with the token of its link. */
  async #hearPhone(request: Request): Promise<Response> {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    const refused = problemAnswer(401, 'phone_link_invalid', {}, { 'www-authenticate': 'Bearer' });
    if (new URL(request.url).pathname.endsWith('question')) {
      const screen = this.#phoneLinks.question(token);
      return screen ? Response.json(screen) : refused;
    }
    const problems = this.#phoneLinks.answer(token, parseJson(await request.text()));
    if (!problems) return refused;
    return problems.length > 0 ? invalid(problems) : Response.json({ status: 'received' }, { status: 201 });
  }

  async #import(request: Request, session: SessionClaims): Promise<Response> {
    const file = new Uint8Array(await request.arrayBuffer());
    try {
      const { partner, agentId, events } = await openExport(file, await this.#exportKeys());
      if (partner !== session.partner || agentId !== session.sub) return problemAnswer(403, 'export_owner_mismatch');
      const results = await this.#take(events, session);
      const count = (status: IngestResult['status']) => results.filter((result) => result.status === status).length;
      const rejected = results.flatMap((result) => (result.status === 'rejected' ? [withoutPlaces(result)] : []));
      const answer: ImportResponse = { accepted: count('accepted'), duplicate: count('duplicate'), rejected };
      return Response.json(answer);
    } catch (error) {
      if (error instanceof ExportFileError) return problemAnswer(422, error.code);
      throw error;
    }
  }

  #exportKeys(): Promise<ExportKeyPair> {
    this.#exportPair ??= crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
    return this.#exportPair;
  }

  async #lookUp(request: Request): Promise<Response> {
    const body = clientLookupRequestSchema.safeParse(parseJson(await request.text()), REPORTING_INPUT);
    if (!body.success) return invalid(fieldProblems(body.error.issues));
    const { number } = body.data.document;
    const known: ClientLookup = this.knownClients.get(number) ?? { status: 'unknown' };
    const clientId = this.#log.clientId(number);
    return Response.json(clientId === undefined ? known : { ...known, clientId });
  }

  #status(attendanceId: string): Response {
    const attendance = this.#log.attendance(attendanceId);
    if (!attendance) return problemAnswer(404, 'attendance_unknown');
    const { status, client } = attendance;
    const protocol = this.registration === 'registered' ? { protocol: `TESTE-${attendanceId.slice(-6)}` } : {};
    const problem =
      this.registration === 'failed' ? { problem: { code: 'registry_refused', message: 'Refused by the test.' } } : {};
    const registration: Registration = { registry: 'sas', status: this.registration, ...protocol, ...problem };
    const registrations = status === 'open' || !client ? [] : [registration];
    return Response.json({ attendanceId, status, registrations } satisfies AttendanceStatus);
  }
}

/** In a file it says nothing to anybody where an event stood. */
function withoutPlaces<Result extends { readonly errors: readonly FieldProblem[] }>(result: Result): Result {
  const errors = result.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/events\/\d+/, '') }));
  return { ...result, errors };
}

/** `GET /v1/attendances/1` → `GET /v1/attendances/:id` and `1`. */
function routeOf(request: string): readonly string[] {
  const [, before, id, after = ''] =
    /^((?:GET|POST) \/v1\/(?:content|attendances|clients|phone-links)\/)(?!lookups|question|answer)([^/]+)(\/history|\/consent|\/closure)?$/.exec(
      request,
    ) ?? [];
  return before === undefined || id === undefined ? [request] : [`${before}:id${after}`, decodeURIComponent(id)];
}

function phoneLinkAnswer(state: PhoneLinkState | undefined): Response {
  return state ? Response.json(state) : problemAnswer(404, 'phone_link_unknown');
}

function invalid(errors: readonly FieldProblem[]): Response {
  return problemAnswer(422, errors[0]?.code ?? 'request_invalid', { errors });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function base64Url(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
