import { answerFocoError, FocoError } from './foco-error.js';
import { FocoDraft, type FocoRecord } from './foco-state.js';
import { carryOutResource, type ResourceAnswer, type ResourceCall, type ResourceContext } from './resources.js';

/** One part of a composite call. */
interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: object;
}

/** The answer to a composite call, and the records to be kept. */
export interface CompositeResult {
  readonly body: { readonly compositeResponse: readonly CompositePart[] };
  readonly records: readonly FocoRecord[];
}

interface CompositePart {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

const mostSubrequests = 25;

/**
 * `POST /composite`: parts that may name the results of earlier ones, `@{person.id}`, and with `allOrNone`
 * happen together or not at all.
 *
 * @throws FocoError when the call as a whole cannot be understood
 */
export function carryOutComposite(body: object, context: ResourceContext): CompositeResult {
  const { allOrNone, subrequests } = readComposite(body);
  const { draft } = context;
  const done = new Map<string, ResourceAnswer>();
  for (const subrequest of subrequests) {
    // A part that is refused leaves nothing behind.
    const trial = new FocoDraft(draft);
    const answer = answerPart(subrequest, done, { ...context, draft: trial });
    done.set(subrequest.referenceId, answer);
    if (isFailure(answer)) {
      if (!allOrNone) continue;
      const compositeResponse = subrequests.map(({ referenceId }) =>
        describe(referenceId, referenceId === subrequest.referenceId ? answer : rolledBack),
      );
      return { body: { compositeResponse }, records: [] };
    }
    for (const record of trial.records) draft.save(record);
  }
  const compositeResponse = [...done].map(([referenceId, answer]) => describe(referenceId, answer));
  return { body: { compositeResponse }, records: draft.records };
}

/** The resources that a composite call names, below `/services/data/vNN.0`: `sobjects/Case`, `query`. */
export function resourcesOf(body: object): string[] {
  const { compositeRequest } = body as { compositeRequest?: unknown };
  const parts: unknown[] = Array.isArray(compositeRequest) ? compositeRequest : [];
  return parts.flatMap((part) => {
    const url = typeof part === 'object' && part !== null && 'url' in part ? String(part.url) : '';
    return /^\/services\/data\/v[\d.]+\/(\w+(?:\/\w+)?)/.exec(url)?.[1] ?? [];
  });
}

function readComposite(body: object): { allOrNone: boolean; subrequests: readonly Subrequest[] } {
  const { allOrNone = false, compositeRequest } = body as Record<string, unknown>;
  if (!Array.isArray(compositeRequest) || compositeRequest.length === 0) {
    throw new FocoError(400, 'JSON_PARSER_ERROR', 'compositeRequest must be a list of subrequests.');
  }
  if (compositeRequest.length > mostSubrequests) {
    throw new FocoError(400, 'LIMIT_EXCEEDED', `The limit of ${mostSubrequests} subrequests was exceeded.`);
  }
  const subrequests = compositeRequest.map(readSubrequest);
  if (new Set(subrequests.map(({ referenceId }) => referenceId)).size < subrequests.length) {
    throw new FocoError(400, 'JSON_PARSER_ERROR', 'Duplicate referenceId.');
  }
  return { allOrNone: allOrNone === true, subrequests };
}

function readSubrequest(part: unknown): Subrequest {
  const { method, url, referenceId, body = {} } = (part ?? {}) as Record<string, unknown>;
  const isRead = typeof method === 'string' && typeof url === 'string' && url.startsWith('/services/data/');
  if (!isRead || typeof referenceId !== 'string' || !/^[A-Za-z]\w*$/.test(referenceId)) {
    throw new FocoError(400, 'JSON_PARSER_ERROR', 'A subrequest has method, url and referenceId.');
  }
  if (typeof body !== 'object' || body === null) {
    throw new FocoError(400, 'JSON_PARSER_ERROR', 'The body of a subrequest is an object.');
  }
  return { method, url, referenceId, body };
}

function answerPart(
  subrequest: Subrequest,
  done: ReadonlyMap<string, ResourceAnswer>,
  context: ResourceContext,
): ResourceAnswer {
  try {
    const call = fillReferences(subrequest, done);
    return carryOutResource(readCall(call, context), context);
  } catch (error) {
    return answerFocoError(error);
  }
}

function readCall({ method, url, body }: Subrequest, { version }: ResourceContext): ResourceCall {
  const { pathname, searchParams } = new URL(url, 'http://foco');
  const path = pathname.split('/').slice(3);
  if (path[0] !== version) throw new FocoError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return { verb: method, path: path.slice(1), query: searchParams, body };
}

/** Puts the results of earlier parts in the places that name them. */
function fillReferences(subrequest: Subrequest, done: ReadonlyMap<string, ResourceAnswer>): Subrequest {
  const fill = (text: string): string =>
    text.replace(/@\{(\w+)((?:\.\w+|\[\d+\])+)\}/g, (_mark, reference: string, path: string) => {
      const value = follow(done.get(reference)?.body, path);
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      const message = `Invalid reference specified. No value for ${reference}${path} found in ${reference}`;
      throw new FocoError(400, 'PROCESSING_HALTED', message);
    });
  const body = JSON.parse(JSON.stringify(subrequest.body), (_name, value: unknown) =>
    typeof value === 'string' ? fill(value) : value,
  ) as object;
  return { ...subrequest, url: fill(subrequest.url), body };
}

function follow(value: unknown, path: string): unknown {
  const steps = path.match(/\w+/g) ?? [];
  return steps.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[step] : undefined,
    value,
  );
}

function describe(referenceId: string, { status, body }: ResourceAnswer): CompositePart {
  return { body, httpHeaders: {}, httpStatusCode: status, referenceId };
}

function isFailure({ status }: ResourceAnswer): boolean {
  return status >= 300;
}

const rolledBack: ResourceAnswer = {
  status: 400,
  body: new FocoError(
    400,
    'PROCESSING_HALTED',
    'The transaction was rolled back since another operation in the same transaction failed.',
  ).body,
};
