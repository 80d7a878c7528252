import type { IncomingMessage } from 'node:http';
import type { FaultQueue } from '../fault-queue.js';
import { readFault } from '../fault-requests.js';
import { json, parseJsonObject, readBody, type Answer } from '../http.js';
import type { Ledger } from '../ledger.js';
import { suffer, type FaultVoice } from '../suffering.js';
import { AccessTokens } from './access-tokens.js';
import { carryOutComposite, resourcesOf } from './composite.js';
import { answerFocoError, FocoError } from './foco-error.js';
import type { FocoConfiguration } from './foco-configuration.js';
import { FocoDraft, type FocoRecord } from './foco-state.js';
import { defineObjects, objectNames, type ObjectTable } from './objects.js';
import { QueryPages } from './query-pages.js';
import { carryOutResource, type ResourceAnswer, type ResourceContext } from './resources.js';

/** What the emulated FOCO works with, call after call. */
export interface FocoDependencies {
  readonly ledger: Ledger;
  readonly faults: FaultQueue;
  readonly closedMonths: readonly string[];
  readonly utcOffsetMinutes: number;
  readonly now: () => Date;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
}

/** First part of every address of FOCO. [DOC] */
export const focoPrefix = '/foco/';

/** Names by which faults are switched. A composite call goes by those of its parts too. */
export const focoMethods: readonly string[] = [
  'FOCO/Token',
  'FOCO/Query',
  'FOCO/Composite',
  'FOCO/Describe',
  ...objectNames.map((name) => `FOCO/${name}`),
];

/** The emulated FOCO: tokens, and the REST interface of Salesforce as far as it is used. */
export class FocoService {
  readonly tokens: AccessTokens;
  readonly #configuration: FocoConfiguration;
  readonly #objects: ObjectTable;
  readonly #pages: QueryPages;

  constructor(configuration: FocoConfiguration) {
    this.#configuration = configuration;
    this.#objects = defineObjects(configuration);
    this.tokens = new AccessTokens(configuration);
    this.#pages = new QueryPages(configuration.queryPageSize);
  }

  /** Answers one call: path, token, body, fault, rules, ledger, in this order. */
  async answer(request: IncomingMessage, url: URL, dependencies: FocoDependencies): Promise<Answer> {
    try {
      const path = url.pathname.slice(focoPrefix.length);
      if (path === 'services/oauth2/token') return await this.#answerToken(request, url, dependencies);
      return await this.#answerCall(request, url, path.split('/'), dependencies);
    } catch (error) {
      return answerFocoError(error);
    }
  }

  async #answerToken(request: IncomingMessage, url: URL, dependencies: FocoDependencies): Promise<Answer> {
    if (request.method !== 'POST') throw new FocoError(405, 'METHOD_NOT_ALLOWED', 'Allowed are POST');
    const body = await readBody(request, dependencies.closing);
    const parameters = new URLSearchParams([...url.searchParams, ...new URLSearchParams(body.toString('utf8'))]);
    const address = `http://${request.headers.host ?? 'sandbox'}${focoPrefix.slice(0, -1)}`;
    return suffer(
      readFault(request) ?? dependencies.faults.take(['FOCO/Token']),
      () => Promise.resolve(this.tokens.answer(parameters, address, dependencies.now())),
      voiceOf(() => undefined),
      dependencies.closing,
    );
  }

  async #answerCall(
    request: IncomingMessage,
    url: URL,
    path: readonly string[],
    dependencies: FocoDependencies,
  ): Promise<Answer> {
    const { faults, now, closing } = dependencies;
    const [services, data, version = '', ...resource] = path;
    if (services !== 'services' || data !== 'data' || !this.#configuration.apiVersions.includes(version)) {
      throw new FocoError(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    const token = readToken(request);
    if (!this.tokens.isValid(token, now())) {
      throw new FocoError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    const bytes = await readBody(request, closing);
    const body = bytes.length > 0 ? readJson(bytes) : {};
    const fault = readFault(request) ?? faults.take(methodsOf(resource, body));
    return suffer(
      fault,
      () => this.#carryOut(request.method ?? '', resource, url, body, version, dependencies),
      voiceOf(() => this.tokens.revoke(token)),
      closing,
    );
  }

  async #carryOut(
    verb: string,
    path: readonly string[],
    url: URL,
    body: object,
    version: string,
    dependencies: FocoDependencies,
  ): Promise<Answer> {
    const { ledger, closedMonths, utcOffsetMinutes, now } = dependencies;
    const organisation = {
      objects: this.#objects,
      configuration: this.#configuration,
      closedMonths,
      utcOffsetMinutes,
      now: now(),
    };
    const draft = new FocoDraft(ledger.state.foco);
    const context: ResourceContext = { organisation, draft, pages: this.#pages, version };
    try {
      if (path[0] === 'composite' && path.length === 1 && verb === 'POST') {
        const result = carryOutComposite(body, context);
        await keep(result.records, ledger);
        return json(200, result.body);
      }
      const answer = carryOutResource({ verb, path, query: url.searchParams, body }, context);
      await keep(draft.records, ledger);
      return answerResource(answer);
    } catch (error) {
      return answerFocoError(error);
    } finally {
      // An answer, even a refusal, may rest on a record whose line is still on its way to the disk.
      await ledger.settled();
    }
  }
}

/** Writes records; the rules were checked in the same turn of the event loop. */
async function keep(records: readonly FocoRecord[], ledger: Ledger): Promise<void> {
  if (records.length > 0) await ledger.commit({ kind: 'foco-saved', records });
}

function answerResource({ status, body }: ResourceAnswer): Answer {
  return status === 204 ? { kind: 'empty', status } : json(status, body);
}

function readToken(request: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function readJson(body: Buffer): object {
  try {
    return parseJsonObject(body);
  } catch {
    throw new FocoError(400, 'JSON_PARSER_ERROR', 'The body is not a JSON object.');
  }
}

function methodsOf(path: readonly string[], body: object): string[] {
  if (path[0] === 'composite') return ['FOCO/Composite', ...resourcesOf(body).map(methodOf)];
  return [methodOf(path.join('/'))];
}

function methodOf(resource: string): string {
  const [kind, object = '', last] = resource.split('/');
  if (kind === 'query') return 'FOCO/Query';
  return last === 'describe' ? 'FOCO/Describe' : `FOCO/${object}`;
}

/** How FOCO tells its faults. */
function voiceOf(revoke: () => void): FaultVoice {
  const refusal =
    (status: number, errorCode: string, message: string, fields: readonly string[] = []) =>
    () =>
      answerFocoError(new FocoError(status, errorCode, message, fields));
  const expired = refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return {
    refuse: {
      unavailable: refusal(503, 'SERVER_UNAVAILABLE', 'The server is temporarily unavailable.'),
      'rate-limit': refusal(429, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
      'try-again': refusal(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record'),
      'expired-key': () => {
        revoke();
        return expired();
      },
      'month-closed': refusal(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'O mês de competência está encerrado.', [
        'HoraInicio__c',
      ]),
    },
    duplicate: twice,
  };
}

/** A query's answer with every record twice, inside a composite answer too. */
function twice(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    name === 'records' && Array.isArray(value) ? value.flatMap((row: unknown) => [row, row]) : value,
  ) as unknown;
}
