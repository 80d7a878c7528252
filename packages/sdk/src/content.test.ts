import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ClientOptions } from './client.js';
import { createClient } from './create-client.js';
import { acknowledged, start } from './sample-visit.fixture.js';
import { sampleContent } from './testing/sample-content.js';
import { createTestGateway, faults, memoryStorage, type TestGateway } from './testing/index.js';

const termInSpanish = { ...sampleContent.consentTerm, locale: 'es', introduction: 'En español.' } as const;

let gateway: TestGateway;
let storage: ClientOptions['storage'];
beforeEach(() => {
  gateway = createTestGateway();
  gateway.publish({ consentTerm: termInSpanish }, 'es');
  storage = memoryStorage();
});

const open = (options: Pick<ClientOptions, 'profile' | 'locale'>) =>
  createClient({ ...gateway.clientOptions(), ...options, ...(storage && { storage }) }, gateway.environment);

describe('The language that a client asks for', () => {
  it('is Portuguese unless it says otherwise', async () => {
    const client = open({});
    assert.equal((await client.profile()).consentTerm.locale, 'pt-BR');
    await client.close();
  });

  it('is that of the term it shows, and what is not published in it comes in Portuguese', async () => {
    const client = open({ locale: 'es' });
    const { consentTerm, questionnaire } = await client.profile();
    assert.deepEqual(consentTerm, termInSpanish);
    assert.equal(questionnaire.locale, 'pt-BR');
    await client.close();
  });

  it('is recorded with the consent', async () => {
    const client = open({ locale: 'es' });
    const attendance = await start(client);
    await attendance.recordConsent({ decisions: [{ purpose: 'offers', decision: 'granted' }], acknowledged });
    await client.sync.now();
    const { hashes } = await client.profile();
    const event = gateway.events.find(({ type }) => type === 'consent.recorded');
    const { id, version } = termInSpanish;
    assert.ok(event?.type === 'consent.recorded');
    assert.deepEqual(event.payload.term, { id, version, locale: 'es', hash: hashes.consentTerm });
    await client.close();
  });

  it('is kept for offline beside others', async () => {
    for (const locale of ['es', 'pt-BR'] as const) {
      const client = open({ locale });
      await client.profile();
      await client.close();
    }
    gateway.fault = faults.offline;
    for (const locale of ['es', 'pt-BR'] as const) {
      const client = open({ locale });
      assert.equal((await client.profile()).consentTerm.locale, locale);
      await client.close();
    }
  });
});

describe('The profile that a page was made for', () => {
  it('is given when it is the one that the gateway serves', async () => {
    const client = open({ profile: 'exemplo' });
    assert.equal((await client.profile()).profile.id, 'exemplo');
    await client.close();
  });

  it('is not taken for another one: nothing is recorded by the rules of another state', async () => {
    const client = open({ profile: 'perfil-se' });
    const mismatch = { code: 'profile_mismatch', expected: 'perfil-se', served: 'exemplo' };
    await assert.rejects(client.profile(), mismatch);
    await assert.rejects(start(client), mismatch);
    await client.sync.now();
    assert.deepEqual(gateway.events, []);
    await client.close();
  });

  it('is not taken for the one that another page left on the device', async () => {
    const before = open({});
    await before.profile();
    await before.close();
    gateway.fault = faults.offline;
    const client = open({ profile: 'perfil-se' });
    await assert.rejects(client.profile(), { code: 'profile_mismatch' });
    await client.close();
  });
});
