import {
  ingestResponseSchema,
  problemSchema,
  profileResponseSchema,
  sessionClaimsSchema,
  sessionTokenResponseSchema,
  type Catalogue,
  type ConsentTerm,
  type Cpf,
  type IngestResult,
  type Journeys,
  type Problem,
  type ProfileResponse,
  type Questionnaire,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import { demand } from './check-failure.js';
import { generateCpf } from './identifiers.js';

/** Where the implementation is, and the partners made for the run. */
export interface TargetOptions {
  /** Address of the implementation: `https://homologacao.exemplo.org`. */
  readonly baseUrl: string;
  /** Secret key of a partner made for this run. */
  readonly secretKey: string;
  /** Secret key of another partner, which must see nothing of the first. */
  readonly otherSecretKey?: string | undefined;
  /** A unit of both partners. */
  readonly unitId: string;
  /** An origin that the partner may call from. */
  readonly origin?: string | undefined;
  /** @default the platform's */
  readonly fetch?: typeof fetch | undefined;
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  readonly token?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; `undefined` when it was none. */
  readonly body: unknown;
}

/** Who attends, and what the partner's state shows and asks, as the implementation publishes it. */
export interface Ground extends Pick<ProfileResponse, 'profile'> {
  readonly claims: SessionClaims;
  readonly hashes: ProfileResponse['content'];
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
  readonly journeys: Journeys;
  readonly consentTerm: ConsentTerm;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
}

export const AGENT: Agent = { id: 'conformance-1', name: 'Agente de Conformidade' };
export const OTHER_AGENT: Agent = { id: 'conformance-2', name: 'Outra Agente de Conformidade' };

/** Who corrects what an agent recorded. */
export const OFFICE: Agent = { id: 'conformance-3', name: 'Gestora de Conformidade' };

/** The implementation under test, spoken to over HTTP alone. */
export class Target {
  readonly options: TargetOptions;
  /** A registry may refuse visits of an agent without one; never part of an event. */
  readonly #cpfs = new Map<string, Cpf>();
  #token: Promise<string> | undefined;
  #ground: Promise<Ground> | undefined;

  constructor(options: TargetOptions) {
    this.options = options;
  }

  async ask(path: string, request: ApiRequest = {}): Promise<ApiAnswer> {
    const { token, json, headers } = request;
    const body = request.body ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await (this.options.fetch ?? fetch)(new URL(path, this.options.baseUrl), {
      method: request.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, body: parseJson(await response.text()) };
  }

  /** A session token of the run's agent, asked for once. */
  token(): Promise<string> {
    this.#token ??= this.newToken(this.options.secretKey, AGENT);
    return this.#token;
  }

  async newToken(secretKey: string, agent: Agent): Promise<string> {
    const cpf = this.#cpfs.get(agent.id) ?? generateCpf();
    this.#cpfs.set(agent.id, cpf);
    const { status, body } = await this.ask('/v1/session-tokens', {
      token: secretKey,
      json: { agent: { ...agent, cpf }, unitId: this.options.unitId },
    });
    const issued = sessionTokenResponseSchema.safeParse(body);
    demand(status === 201 && issued.success, `POST /v1/session-tokens answered ${told(status, body)}.`);
    return issued.data.token;
  }

  /** What visits are made from, read once. */
  ground(): Promise<Ground> {
    this.#ground ??= this.#readGround();
    return this.#ground;
  }

  /** Sends events as the run's agent; the results in the order of the events, or the problem. */
  async send(events: readonly object[], token?: string): Promise<Sent> {
    const { status, body } = await this.ask('/v1/events', { token: token ?? (await this.token()), json: { events } });
    const answer = ingestResponseSchema.safeParse(body);
    const problem = problemSchema.safeParse(body);
    return { status, body, results: answer.data?.results ?? [], problem: problem.data };
  }

  /** @throws CheckFailure unless every event is accepted */
  async store(events: readonly object[]): Promise<readonly IngestResult[]> {
    const { status, body, results } = await this.send(events);
    const areAll = results.length === events.length && results.every((result) => result.status === 'accepted');
    demand(status === 200 && areAll, `A valid batch was answered with ${told(status, body)}.`);
    return results;
  }

  async #readGround(): Promise<Ground> {
    const token = await this.token();
    const claims = sessionClaimsSchema.safeParse(payloadOf(token));
    demand(claims.success, 'The session token is no JWT with the claims of the contract.');
    const { status, body } = await this.ask('/v1/profile', { token });
    const parsed = profileResponseSchema.safeParse(body);
    demand(status === 200 && parsed.success, `GET /v1/profile answered ${told(status, body)}.`);
    const { profile, content: hashes } = parsed.data;
    const document = async <Document>(hash: string): Promise<Document> => {
      const answer = await this.ask(`/v1/content/${hash}`);
      demand(answer.status === 200, `GET /v1/content/${hash} answered ${told(answer.status, answer.body)}.`);
      return answer.body as Document;
    };
    const [questionnaire, catalogue, journeys, consentTerm] = await Promise.all([
      document<Questionnaire>(hashes.questionnaire),
      document<Catalogue>(hashes.catalogue),
      document<Journeys>(hashes.journeys),
      document<ConsentTerm>(hashes.consentTerm),
    ]);
    return { claims: claims.data, profile, hashes, questionnaire, catalogue, journeys, consentTerm };
  }
}

/** What became of a batch. */
export interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly results: readonly IngestResult[];
  readonly problem: Problem | undefined;
}

/** An answer in a few words. */
export function told(status: number, body: unknown): string {
  return `${status} ${(JSON.stringify(body) ?? 'without JSON').slice(0, 300)}`;
}

function payloadOf(token: string): unknown {
  return parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
