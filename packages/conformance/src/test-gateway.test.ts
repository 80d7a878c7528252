import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseCpf } from '@atendimento-ativo/domain';
import { createTestGateway } from '@atendimento-ativo/sdk/testing';
import { listen, type ListeningGateway } from '@atendimento-ativo/sdk/testing/node';
import { runConformance, type CheckResult } from './index.js';

/** It has one partner, without keys and without an office that corrects, and lets every page in. */
const NOT_APPLICABLE: readonly string[] = [
  'refuses a secret key that it does not know',
  'gives a page of an unknown origin no leave to read',
  'gives an agent’s token none of the partner’s rights',
  'takes what the partner’s office corrects, once, and lets the agent go on',
];

/** Checks that need a second partner. */
const BETWEEN_PARTNERS = 5;

describe('the gateway for partners’ tests', () => {
  const gateway = createTestGateway({ now: Date.now() });
  let server: ListeningGateway;

  before(async () => {
    server = await listen(gateway);
  });
  after(() => server.close());

  /** In place of a partner's server, which asks a real gateway for the token of an agent. */
  async function askWithPartner(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    if (!request.url.endsWith('/v1/session-tokens')) return fetch(request);
    const { agent } = (await request.json()) as { agent: typeof gateway.agent & { cpf: string } };
    const { cpf, ...named } = agent;
    // Without one, a registry that wants it would be left with registrations that failed.
    assert.notEqual(parseCpf(cpf), undefined);
    gateway.agent = named;
    return Response.json({ token: await gateway.getSessionToken(), expiresAt: '' }, { status: 201 });
  }

  test('conforms, so that its rules and those of the real one cannot part', async () => {
    const options = { baseUrl: server.url, secretKey: 'none', unitId: 'UN-01', fetch: askWithPartner };
    const results = await runConformance(options);
    const failed = results.filter(({ name, outcome }) => outcome === 'failed' && !NOT_APPLICABLE.includes(name));
    assert.deepEqual(failed, []);
    const passed = ({ outcome }: CheckResult) => outcome === 'passed';
    assert.ok(results.filter(passed).length >= results.length - NOT_APPLICABLE.length - BETWEEN_PARTNERS);
  });
});
