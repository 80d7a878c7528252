import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AttendanceStatus } from '@atendimento-ativo/domain';
import type { Client } from './client.js';
import { createClient } from './create-client.js';
import type { EventInvalidError } from './errors.js';
import type { RecordsRefusedError } from './registrations.js';
import { CPF, identify, start, walkToTheEnd } from './sample-visit.fixture.js';
import { fileStorage } from './node.js';
import { createTestGateway, faults, type TestGateway } from './testing/index.js';
import { listen, type ListeningGateway } from './testing/node.js';

describe('createClient in Node, over HTTP', () => {
  let directory: string;
  let gateway: TestGateway;
  let server: ListeningGateway;
  let clients: Client[];

  const open = (): Client => {
    const { getSessionToken } = gateway;
    const client = createClient({ gateway: server.url, getSessionToken, storage: fileStorage(directory) });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sdk-node-'));
    // By the clock of these clients, which is the system's.
    gateway = createTestGateway({ now: Date.now() });
    server = await listen(gateway);
    clients = [];
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await server.close();
    await rm(directory, { recursive: true });
  });

  it('carries a whole attendance to the gateway and into its registry', async () => {
    const client = open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    assert.deepEqual(
      gateway.events.map(({ sequence }) => sequence),
      [1, 2, 3, 4, 5, 6, 7],
    );
    assert.deepEqual(client.sync.state, { pending: 0, rejected: 0, sending: false });
    const seen: AttendanceStatus[] = [];
    await client.registrations.watch(attendance.id, (status) => seen.push(status));
    assert.equal(seen.at(-1)?.registrations[0]?.status, 'registered');
  });

  it('refuses at the step what the profile does not know, with nothing recorded', async () => {
    const client = open();
    const attendance = await start(client);
    await identify(attendance);
    const diagnostic = { round: 1 };
    const refused = async (code: string, step: Promise<unknown>) =>
      assert.rejects(step, ({ code: kind, errors }: EventInvalidError) => {
        assert.deepEqual([kind, errors.map((problem) => problem.code)], ['event_invalid', [code]]);
        return true;
      });
    const noteId = await attendance.noteListening({ text: 'Quer controlar o caixa.', themes: [] });
    const basis = { kind: 'listening', noteId } as const;
    await refused(
      'question_unknown',
      attendance.completeDiagnostic({ ...diagnostic, answers: [{ questionId: 'outra', value: 1 }] }),
    );
    await refused(
      'answer_invalid',
      attendance.completeDiagnostic({ ...diagnostic, answers: [{ questionId: 'controle-do-caixa', value: 7 }] }),
    );
    await refused('tool_unknown', attendance.deliverTool({ toolId: 'outra', basis }));
    await refused('journey_unknown', attendance.referToJourney('outra'));
    assert.equal(attendance.state.sequence, 3);
  });

  it('delivers for what the diagnostic asked, and for nothing that nobody answered', async () => {
    const client = open();
    const attendance = await start(client);
    const delivery = {
      toolId: 'controle-de-caixa',
      basis: { kind: 'finding', questionId: 'controle-do-caixa' },
    } as const;
    await assert.rejects(attendance.deliverTool(delivery), ({ code, errors }: EventInvalidError) => {
      assert.deepEqual([code, errors[0]?.code], ['event_invalid', 'finding_unknown']);
      return true;
    });
    await attendance.completeDiagnostic({ round: 1, answers: [{ questionId: 'controle-do-caixa', value: 1 }] });
    await attendance.deliverTool(delivery);
    assert.equal(attendance.state.deliveries.length, 1);
  });

  it('ends the watch of an attendance that was interrupted before its client was known', async () => {
    const client = open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'client-unavailable' });
    await client.sync.now();
    const seen: AttendanceStatus[] = [];
    await client.registrations.watch(attendance.id, (status) => seen.push(status));
    assert.deepEqual(
      seen.map(({ status, registrations }) => [status, registrations.length]),
      [['interrupted', 0]],
    );
  });

  it('ends the watch of an attendance whose records were refused, and names them', async () => {
    const client = open();
    gateway.refuse = ({ type }) => (type === 'client.identified' ? { code: 'event_invalid' } : undefined);
    const attendance = await start(client);
    await identify(attendance);
    await client.sync.now();
    await assert.rejects(
      client.registrations.watch(attendance.id, () => undefined),
      ({ code, records }: RecordsRefusedError) => {
        assert.deepEqual(
          [code, records.map(({ type, code: reason }) => [type, reason])],
          ['records_refused', [['client.identified', 'event_invalid']]],
        );
        return true;
      },
    );
  });

  it('knows the client of an earlier attendance again, with what was delivered', async () => {
    gateway.knownClients.set(CPF, { status: 'found', person: { name: 'Maria' }, companies: [] });
    const client = open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    const found = await client.clients.find({ kind: 'cpf', number: CPF });
    assert.equal(found.status, 'found');
    const history = await client.clients.history(found.clientId ?? '');
    assert.deepEqual(
      history.map(({ attendanceId, deliveredTools }) => ({ attendanceId, deliveredTools })),
      [{ attendanceId: attendance.id, deliveredTools: ['controle-de-caixa'] }],
    );
  });

  it('stores each record once although the answer is lost on the way', async () => {
    const client = open();
    gateway.fault = faults.on('/v1/events', faults.dropAnswerAfterStoring);
    await start(client);
    await client.sync.now();
    assert.equal(client.sync.state.lastError, 'gateway_unreachable');
    gateway.fault = undefined;
    await client.sync.now();
    assert.equal(gateway.events.length, 1);
    assert.equal(client.sync.state.pending, 0);
  });

  it('resumes after a restart without a network what was not sent', async () => {
    const before = open();
    const attendance = await start(before);
    gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await before.close();
    const after = open();
    const resumed = await after.attendances.resume();
    assert.deepEqual(resumed?.state, attendance.state);
    gateway.fault = undefined;
    await resumed?.conclude();
    await after.sync.now();
    assert.equal(gateway.events.length, 7);
  });

  it('writes nothing readable about the client into its directory', async () => {
    const client = open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.saveDraft('registration', { name: 'Maria da Conceição' });
    await attendance.conclude();
    await client.sync.now();
    await client.close();
    for (const file of await readdir(directory)) {
      const text = await readFile(path.join(directory, file), 'utf8');
      assert.doesNotMatch(text, /52998224725|11222333000181|Maria|Padaria|controlar o caixa/, file);
    }
  });

  it('gives up an answer that never ends when it is closed, and frees the directory', async () => {
    const client = open();
    const attendance = await start(client);
    await client.sync.now();
    gateway.fault = faults.stalled;
    const arrived = gateway.nextRequest();
    await attendance.declineReferral();
    await arrived;
    await client.close();
    assert.deepEqual((await readdir(directory)).sort(), ['device.key', 'records.log']);
  });

  it('loses nothing and doubles nothing when its process is killed', async () => {
    for (let round = 0; round < 3; round += 1) {
      const program = fileURLToPath(new URL('./endless-visit.fixture.js', import.meta.url));
      const child = spawn(process.execPath, [program, server.url, await gateway.getSessionToken(), directory], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'close');
      const recorded: string[] = [];
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => recorded.push(line));
      while (recorded.length < 15 + 10 * round) await once(lines, 'line');
      child.kill('SIGKILL');
      await ended;

      const client = open();
      await client.sync.now();
      const notes = gateway.events.flatMap((event) => (event.type === 'listening.noted' ? [event.payload.noteId] : []));
      assert.deepEqual(
        recorded.filter((noteId) => !notes.includes(noteId)),
        [],
      );
      assert.equal(new Set(notes).size, notes.length);
      assert.equal(client.sync.state.pending, 0);
      await client.close();
    }
  });
});

describe('createClient without a storage', () => {
  it('says where there is no IndexedDB what to hand over, and records nothing', async () => {
    const gateway = createTestGateway();
    const client = createClient(gateway.clientOptions(), gateway.environment);
    const missing = { code: 'storage_missing', message: /storage: fileStorage.* of @atendimento-ativo\/sdk\/node/ };
    await assert.rejects(client.session(), missing);
    await assert.rejects(start(client), missing);
    await client.close();
  });
});
