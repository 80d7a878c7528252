import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { checkGroups, junitReport, runConformance, type CheckResult } from '@atendimento-ativo/conformance';
import { UNIT_ID } from '@atendimento-ativo/testbed/visit';
import { eitherBench, onEachDatabase } from './testing/gateway-bench.js';
import type { TestGateway, TestPartner } from './testing/gateway-harness.js';

type Send = (request: Request) => Promise<Response>;

/** What a gateway is like that does one thing wrong: the right one, with what it hears or says changed. */
type Mistake = (send: Send) => Send;

interface Result {
  readonly status: string;
  readonly code?: string;
  readonly retryable?: boolean;
  readonly receivedAt?: string;
  readonly errors?: readonly { readonly code: string }[];
}

interface Body {
  readonly code?: string;
  readonly events?: readonly unknown[];
  readonly results?: readonly Result[];
}

/** What a request or an answer says; nothing where that is no JSON. */
async function bodyOf(message: Request | Response): Promise<Body> {
  return (await message
    .clone()
    .json()
    .catch(() => ({}))) as Body;
}

/** Answers otherwise where the right gateway answers with a problem of this code. */
function insteadOf(code: string, answer: (response: Response, problem: Body) => Response): Mistake {
  return (send) => async (request) => {
    const response = await send(request);
    const problem = await bodyOf(response);
    return problem.code === code ? answer(response, problem) : response;
  };
}

/** Sets a header of every answer to a request whose address ends so. */
function withHeader(name: string, value: string, path = ''): Mistake {
  return (send) => async (request) => {
    const response = await send(request);
    const headers = new Headers(response.headers);
    if (request.url.endsWith(path)) headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  };
}

async function check(gateway: TestGateway, other: TestPartner, mistake: Mistake = (send) => send) {
  const send = mistake((request) => gateway.gateway.fetch(request));
  return runConformance({
    baseUrl: 'http://gateway',
    secretKey: gateway.home.secretKey,
    otherSecretKey: other.secretKey,
    unitId: UNIT_ID,
    fetch: (input, init) => send(new Request(input, init)),
  });
}

function failed(results: readonly CheckResult[]): readonly string[] {
  return results.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
}

onEachDatabase('this gateway', (bench) => {
  let gateway: TestGateway;

  before(async () => {
    gateway = await bench.start();
  });

  test('conforms', async () => {
    const results = await check(gateway, await gateway.addPartner());
    assert.deepEqual(
      results.filter(({ outcome }) => outcome !== 'passed'),
      [],
    );
    assert.equal(results.length, checkGroups.flatMap(({ checks }) => checks).length);
    assert.ok(junitReport(results).includes('<testsuite name="premises" tests="'));
  });
});

describe('a gateway that is wrong', () => {
  const bench = eitherBench();
  let gateway: TestGateway;
  let other: TestPartner;

  before(async () => {
    gateway = await bench.start();
    other = await gateway.addPartner();
  });

  /** Changes the results of `POST /v1/events`; when one is acknowledged then, the answer is 200. */
  function saying(change: (result: Result) => object): Mistake {
    return (send) => async (request) => {
      const response = await send(request);
      if (!request.url.endsWith('/v1/events') || ![200, 422].includes(response.status)) return response;
      const { results: before, ...problem } = await bodyOf(response);
      if (!before) return Response.json(problem, response);
      const results = before.map(change) as { status: string }[];
      const isAnyTaken = results.some(({ status }) => status !== 'rejected');
      return Response.json(isAnyTaken ? { results } : { ...problem, results }, {
        status: isAnyTaken ? 200 : 422,
        headers: response.headers,
      });
    };
  }

  const now = () => gateway.clock.now().toISOString();
  /** Accepts what the right gateway refuses. */
  const accepting = (isRefused: (result: Result) => boolean | undefined) =>
    saying((result) => (isRefused(result) ? { ...result, status: 'accepted', receivedAt: now() } : result));

  const mistakes: readonly [string, Mistake, readonly string[]][] = [
    [
      'accepts every repetition as new',
      saying((result) => (result.status === 'duplicate' ? { ...result, status: 'accepted' } : result)),
      [
        'acknowledges the same events again as duplicates, with the first time of receipt',
        'stores a batch once, however often it arrives at once',
        'never lets one event id mean two things',
      ],
    ],
    [
      'overwrites an event that comes with the same id',
      accepting(({ code }) => code === 'event_id_reused'),
      ['never lets one event id mean two things'],
    ],
    [
      'concludes without a delivery',
      accepting(({ errors }) => errors?.every(({ code }) => code === 'missing_delivery')),
      ['does not conclude without a delivery', 'counts no delivery that answers neither a finding nor a note'],
    ],
    [
      'takes a delivery that rests on nothing',
      accepting(({ code }) => code === 'finding_unknown'),
      [
        'takes no delivery for a question that nobody answered before it',
        'lets a delivery wait for its diagnostic where it may take that later',
      ],
    ],
    [
      'refuses a delivery for good while its diagnostic waits',
      saying(({ retryable, ...result }) =>
        retryable && result.code !== 'finding_unknown' ? { ...result, retryable } : result,
      ),
      ['lets a delivery wait for its diagnostic where it may take that later'],
    ],
    [
      'applies events as they come, not by their sequence',
      (send) => async (request) => {
        if (!request.url.endsWith('/v1/events')) return send(request);
        const { headers, url } = request;
        const { events = [] } = await bodyOf(request);
        if (events.length < 2 || events.length > 100) return send(request);
        const results: Result[] = [];
        for (const event of events) {
          const single = new Request(url, { method: 'POST', headers, body: JSON.stringify({ events: [event] }) });
          const answer = await bodyOf(await send(single));
          results.push(...(answer.results ?? []));
        }
        return Response.json({ results });
      },
      [
        'applies the events of a request in the order of their sequence, whatever their order in it',
        'lets a delivery wait for its diagnostic where it may take that later',
      ],
    ],
    [
      'shows every partner every attendance',
      (send) => async (request) => {
        if (!request.url.includes('/v1/attendances/')) return send(request);
        const token = await gateway.token(undefined, { id: 'conformance-1', name: 'Agente de Conformidade' });
        return request.headers.has('authorization')
          ? send(new Request(request, { headers: { authorization: `Bearer ${token}` } }))
          : send(request);
      },
      [
        'lets another partner correct none of this one’s attendances',
        'shows another partner none of this one’s attendances',
        'takes what the partner’s office corrects, once, and lets the agent go on',
      ],
    ],
    [
      'lets every partner correct',
      (send) => async (request) => {
        if (!request.url.endsWith('/amendments')) return send(request);
        const headers = { authorization: `Bearer ${gateway.home.secretKey}`, 'content-type': 'application/json' };
        return send(new Request(request.url, { method: 'POST', headers, body: await request.text() }));
      },
      ['lets another partner correct none of this one’s attendances'],
    ],
    [
      'attends companies of every size',
      accepting(({ errors }) => errors?.every(({ code }) => code === 'missing_audience')),
      ['attends MEI, ME and EPP, and refuses others in clear words'],
    ],
    [
      'believes the device what a client answered on their phone',
      accepting(({ code }) => code === 'confirmation_differs'),
      ['takes a score by phone only as the client gave it'],
    ],
    [
      'asks whoever refused surveys for a score',
      insteadOf('survey_refused', ({ headers }) =>
        Response.json({ id: now(), token: now(), expiresAt: now() }, { status: 201, headers }),
      ),
      ['asks nobody for a score who refused surveys'],
    ],
    [
      'says of whoever refused surveys that their attendance is over',
      insteadOf('survey_refused', (response, problem) =>
        Response.json({ ...problem, code: 'attendance_closed' }, response),
      ),
      ['asks nobody for a score who refused surveys'],
    ],
    [
      'lets the agent’s device have the last word on a score',
      accepting(({ code }) => code === 'score_given'),
      ['lets no score of the agent’s device take the place of the client’s own'],
    ],
    [
      'forgets what the client wrote',
      (send) => async (request) => {
        const response = await send(request);
        if (!/phone-links\/[0-9a-f-]{36}$/.test(request.url)) return response;
        const { answer, ...state } = (await response.json()) as { answer?: { comment?: string } };
        const { comment: _comment, ...rest } = answer ?? {};
        return Response.json({ ...state, answer: rest }, response);
      },
      ['takes one answer on the client’s phone, and tells the agent whole what it was'],
    ],
    [
      'has a smaller limit than the contract',
      (send) => async (request) => {
        if (!request.url.endsWith('/v1/events')) return send(request);
        const { events = [] } = await bodyOf(request);
        if (events.length !== 100) return send(request);
        return Response.json({ code: 'request_invalid' }, { status: 413 });
      },
      ['takes as many events as the contract allows'],
    ],
    [
      'lets answers about clients be kept',
      withHeader('cache-control', 'public, max-age=3600', '/v1/profile'),
      ['lets nobody cache or sniff an answer about a client'],
    ],
    [
      'answers what does not exist with a page',
      insteadOf('route_unknown', (response) => {
        const headers = new Headers(response.headers);
        headers.set('content-type', 'text/html');
        return new Response('<h1>404</h1>', { status: 404, headers });
      }),
      ['answers an unknown route with a problem (RFC 9457)'],
    ],
    [
      'lets every page read',
      withHeader('access-control-allow-origin', '*'),
      ['gives a page of an unknown origin no leave to read'],
    ],
  ];

  for (const [what, mistake, names] of mistakes) {
    test(`that ${what} fails exactly there`, async () => {
      assert.deepEqual([...failed(await check(gateway, other, mistake))].sort(), [...names].sort());
    });
  }
});
