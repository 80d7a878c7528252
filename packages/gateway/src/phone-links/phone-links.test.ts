import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PhoneLinkState, PhoneScreen } from '@atendimento-ativo/domain/phone-links';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { published, Visit } from '@atendimento-ativo/testbed/visit';
import { onEachDatabase } from '../testing/gateway-bench.js';
import { codeOf, ORIGIN, TestGateway } from '../testing/gateway-harness.js';
import { askPhone, grantAll, openLinkVisit, recordOf, wholeTerm } from '../testing/phone-links.js';
import { LINK_MINUTES } from './phone-link-routes.js';

onEachDatabase('On the client’s own phone', (bench) => {
  let gateway: TestGateway;

  before(async () => {
    gateway = await bench.start();
  });

  const read = async (id: string, token: string): Promise<PhoneLinkState> =>
    (await (await gateway.request(`/v1/phone-links/${id}`, { token })).json()) as PhoneLinkState;

  const answer = async (token: string, json: unknown) => {
    const response = await gateway.request('/v1/phone-links/answer', { token, json });
    const body = (await response.json()) as { code?: string; errors?: { pointer: string; code: string }[] };
    return { status: response.status, ...body };
  };

  const question = (token: string) => gateway.request('/v1/phone-links/question', { method: 'POST', token });

  /** What a refusal lets its reader know. */
  async function told(response: Response): Promise<unknown> {
    const body = (await response.json()) as Record<string, unknown>;
    return [response.status, response.headers.get('www-authenticate'), { ...body, requestId: '' }];
  }

  test('the client reads the term, decides, and the agent’s device learns it and records it', async () => {
    const { visit, token, link } = await openLinkVisit(gateway);
    assert.equal((await read(link.id, token)).status, 'waiting');
    const screen = (await (await question(link.token)).json()) as PhoneScreen;
    assert.deepEqual(screen, { kind: 'consent', term: published.term.document, purposes: wholeTerm.purposes });

    const said = grantAll(wholeTerm);
    assert.deepEqual(await answer(link.token, said), { status: 'received' });
    const state = await read(link.id, token);
    assert.ok(state.status === 'answered');
    assert.deepEqual(state.answer, said);

    const { body } = await gateway.post([visit.event('consent.recorded', recordOf(said, link.id))], token);
    assert.equal(body.results[0]?.status, 'accepted');
    const receipts = await gateway.request(`/v1/attendances/${visit.id}/receipts`, { token });
    const [receipt] = ((await receipts.json()) as { receipts: { act: { method: string } }[] }).receipts;
    assert.match(JSON.stringify(receipt), /"method":"phone"/);
  });

  test('a link is answered once, also by two who answer at the same moment', async () => {
    const { link } = await openLinkVisit(gateway);
    const said = grantAll(wholeTerm);
    const answers = await Promise.all(
      [1, 2, 3].map(() => gateway.request('/v1/phone-links/answer', { token: link.token, json: said })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 401, 401]);
  });

  test('an answered, an ended and an unknown link are refused in the same words', async () => {
    const answered = await openLinkVisit(gateway);
    await answer(answered.link.token, grantAll(wholeTerm));
    const over = await openLinkVisit(gateway);
    gateway.clock.advance(LINK_MINUTES * 60_000);
    const tokens = [answered.link.token, over.link.token, 'A'.repeat(43)];
    const refusals = await Promise.all(tokens.map(async (token) => told(await question(token))));
    assert.deepEqual(refusals[0], refusals[1]);
    assert.deepEqual(refusals[1], refusals[2]);
    assert.match(JSON.stringify(refusals[0]), /"code":"phone_link_invalid"/);
    assert.equal((await answer(over.link.token, grantAll(wholeTerm))).code, 'phone_link_invalid');
    assert.deepEqual(await read(over.link.id, await gateway.token()), { status: 'ended' });
  });

  test('a new link ends the one before it, and a closed one cannot be answered', async () => {
    const { visit, token, link } = await openLinkVisit(gateway);
    const next = await askPhone(gateway, visit.id, token);
    assert.equal((await question(link.token)).status, 401);
    const closed = await gateway.request(`/v1/phone-links/${next.id}/closure`, { method: 'POST', token });
    assert.deepEqual(await closed.json(), { status: 'ended' });
    assert.equal((await answer(next.token, grantAll(wholeTerm))).code, 'phone_link_invalid');
  });

  test('an answer that came before the closure stays', async () => {
    const { token, link } = await openLinkVisit(gateway);
    await answer(link.token, grantAll(wholeTerm));
    const closed = await gateway.request(`/v1/phone-links/${link.id}/closure`, { method: 'POST', token });
    assert.equal(((await closed.json()) as PhoneLinkState).status, 'answered');
  });

  test('everything that was asked is answered, and nothing else; what is sensitive by a decision of its own', async () => {
    const { link } = await openLinkVisit(gateway);
    const { decisions, ...rest } = grantAll(wholeTerm);
    const [first] = decisions;
    const codes = async (json: unknown) => (await answer(link.token, json)).errors?.map(({ code }) => code);
    assert.deepEqual(await codes({ ...rest, decisions: decisions.slice(1) }), ['decision_missing']);
    assert.deepEqual(await codes({ ...rest, decisions: [...decisions, first] }), ['purpose_repeated']);
    const strange = { purpose: 'something-else', decision: 'granted' };
    assert.deepEqual(await codes({ ...rest, decisions: [...decisions, strange] }), ['purpose_unknown']);
    assert.deepEqual(await codes({ ...rest, decisions, understood: false }), ['acknowledgement_missing']);
    const sensitive = published.term.document.purposes.find((purpose) => purpose.sensitive)?.id;
    assert.ok(sensitive !== undefined);
    const inPassing = decisions.map(({ purpose, decision }) => ({ purpose, decision }));
    assert.deepEqual(await codes({ ...rest, decisions: inPassing }), ['explicit_decision_missing']);
    const silent = decisions.filter(({ purpose }) => purpose !== sensitive);
    assert.equal((await answer(link.token, { ...rest, decisions: silent })).status, 'received');
  });

  test('only a published text is asked about, of an open attendance of this agent', async () => {
    const { visit, token } = await openLinkVisit(gateway);
    const ask = async (attendanceId: string, asked: unknown) =>
      codeOf(await gateway.request('/v1/phone-links', { token, json: { attendanceId, question: asked } }));
    const hash = '0'.repeat(64);
    assert.equal(await ask(visit.id, { ...wholeTerm, term: { ...wholeTerm.term, hash } }), 'term_hash_mismatch');
    assert.equal(await ask(visit.id, { ...wholeTerm, term: { ...wholeTerm.term, version: '1999.1' } }), 'term_unknown');
    assert.equal(await ask(visit.id, { ...wholeTerm, purposes: ['something-else'] }), 'purpose_unknown');
    assert.equal(await ask(uuidv7(), wholeTerm), 'attendance_unknown');
    const ended = new Visit();
    await gateway.post(ended.whole(), token);
    assert.equal(await ask(ended.id, wholeTerm), 'attendance_closed');
  });

  test('a record is taken only for what the client answered on their phone, once', async () => {
    const { visit, token, link } = await openLinkVisit(gateway);
    const said = grantAll(wholeTerm);
    const [first, ...others] = said.decisions;
    assert.ok(first);
    const verdict = async (payload: Record<string, unknown>, of = visit, as = token) => {
      const { body } = await gateway.post([of.event('consent.recorded', payload)], as);
      return body.results[0]?.code ?? body.code ?? body.results[0]?.status;
    };
    assert.equal(await verdict(recordOf(said, link.id)), 'confirmation_unknown');
    await answer(link.token, { ...said, decisions: [{ ...first, decision: 'refused' }, ...others] });
    assert.equal(await verdict(recordOf(said, link.id)), 'confirmation_differs');
    const told = recordOf({ ...said, decisions: [...others, { ...first, decision: 'refused' }] }, link.id);
    const otherVisit = await openLinkVisit(gateway);
    assert.equal(await verdict(told, otherVisit.visit, otherVisit.token), 'confirmation_unknown');
    assert.equal(await verdict(told), 'accepted');
    assert.equal(await verdict(told), 'confirmation_used');
    assert.equal(await verdict(recordOf(said, uuidv7())), 'confirmation_unknown');
  });

  test('the database keeps no token, and nothing but ids and answers', async () => {
    const { link } = await openLinkVisit(gateway);
    const rows = await gateway.database.owner.selectFrom('phone_links').selectAll().execute();
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify([rows, gateway.log]).includes(link.token));
  });

  test('an agent’s links and an address’s tries are counted', async () => {
    const limited = await new TestGateway(gateway.database).start({ limits: { agentLinks: 1, addressLinks: 2 } });
    const { visit, token } = await openLinkVisit(limited);
    const json = { attendanceId: visit.id, question: wholeTerm };
    assert.equal((await limited.request('/v1/phone-links', { token, json })).status, 429);
    const tries = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2']) {
      const options = { method: 'POST', token: 'A'.repeat(43), address };
      tries.push((await limited.request('/v1/phone-links/question', options)).status);
    }
    assert.deepEqual(tries, [401, 401, 429, 401]);
    await limited.stop();
  });

  test('the page is the gateway’s own, under a strict policy, and says nothing by itself', async () => {
    const page = await gateway.request('/p/');
    assert.equal(page.status, 200);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*script-src 'self'.*require-trusted-types-for 'script'/);
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(page.headers.get('cache-control'), 'no-store');
    const html = await page.text();
    assert.ok(!/<script(?![^>]*src=)|style=|https?:/.test(html));
    const files = new Set([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file));
    // What is found on the way is looked at too.
    for (const file of files) {
      const response = await gateway.request(`/p/${file}`);
      assert.equal(response.status, 200, file);
      for (const [, name] of (await response.text()).matchAll(/from '\.\/([\w.-]+)'/g)) files.add(name);
    }
    assert.ok(files.has('survey-form.js'));
    assert.equal((await gateway.request('/p/tsconfig.json')).status, 404);
    const bare = await gateway.request('/p');
    assert.deepEqual([bare.status, bare.headers.get('location')], [308, 'p/']);
  });

  test('the page’s own requests are answered whatever the origin is called, and read by no other page', async () => {
    const { link } = await openLinkVisit(gateway);
    for (const origin of ['http://gateway', ORIGIN]) {
      const options = { method: 'POST', token: link.token, headers: { origin } };
      const response = await gateway.request('/v1/phone-links/question', options);
      assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [200, null]);
    }
  });
});
