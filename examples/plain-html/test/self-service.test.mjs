import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@atendimento-ativo/sdk';
import { selfService } from '@atendimento-ativo/sdk/self-service';
import { memoryStorage } from '@atendimento-ativo/sdk/testing';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { openStage } from './stage.mjs';

describe('visits of self-service, at a gateway that has its registry', { concurrency: false }, () => {
  let stage;
  let memory;
  const clients = [];
  const fetchAsNode = globalThis.fetch;

  before(async () => {
    stage = await openStage({ isPublic: true });
    // A browser says of its own from which page it asks.
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', stage.pageUrl);
      return fetchAsNode(request);
    };
    const kept = new Map();
    memory = {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => kept.set(name, value),
      removeItem: (name) => kept.delete(name),
    };
  });
  after(async () => {
    globalThis.fetch = fetchAsNode;
    await Promise.all(clients.map((client) => client.close()));
    await stage?.close();
  });

  /** The page, anew each time; what the tab keeps stays. */
  function openPage(storage) {
    const { gatewayUrl, publishableKey } = stage;
    const visit = selfService({ gateway: gatewayUrl, publishableKey, unitId: 'UN-01', memory });
    const client = createClient({ gateway: gatewayUrl, getSessionToken: visit.getSessionToken, storage });
    clients.push(client);
    return { client, visit };
  }

  /** Somebody begins, says who they are and leaves; gives what the gateway registers of it. */
  async function attend(client) {
    const attendance = await client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
    await attendance.identifyClient({
      person: { cpf: generateCpf(), name: 'Maria da Conceição' },
      company: { cnpj: generateCnpj(), legalName: 'Padaria Pão da Vila', size: 'ME' },
    });
    await attendance.interrupt({ reason: 'client-unavailable' });
    return attendance.id;
  }

  /** Where it stands in the visit that it was made in. */
  async function registrationOf(client, id) {
    const seen = [];
    await client.registrations.watch(id, (status) => seen.push(status), { signal: AbortSignal.timeout(30_000) });
    return seen.at(-1);
  }

  it('are taken one after the other on one page, after a reload, and after a visitor who left', async () => {
    const storage = memoryStorage();
    const page = openPage(storage);
    const registered = [];
    for (const leaves of [false, true, false]) {
      const id = await attend(page.client);
      const { status, registrations } = await registrationOf(page.client, id);
      registered.push([status, registrations.length]);
      if (leaves) page.visit.newVisit();
    }
    await page.client.close();
    const reloaded = openPage(memoryStorage());
    const { status, registrations } = await registrationOf(reloaded.client, await attend(reloaded.client));
    registered.push([status, registrations.length]);
    assert.deepEqual(
      registered,
      Array.from({ length: 4 }, () => ['interrupted', 1]),
    );
    assert.deepEqual(await reloaded.client.sync.rejected(), []);
  });

  it('sends what a visitor left unsent before the next visit begins', async () => {
    const { client } = openPage(memoryStorage());
    await attend(client);
    const next = await attend(client);
    assert.equal((await registrationOf(client, next)).status, 'interrupted');
    assert.deepEqual(client.sync.state, { pending: 0, rejected: 0, sending: false });
  });
});
