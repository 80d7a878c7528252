import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { ActiveAttendance, Client } from './client.js';
import { DIAGNOSTIC_DRAFT } from './index.js';
import { fakeDevice } from './fake-gateway.fixture.js';
import type { OutboxEntry } from './storage/device-storage.js';

const opened: Client[] = [];
const open = (device: ReturnType<typeof fakeDevice>): Client => {
  const client = device.open();
  opened.push(client);
  return client;
};
afterEach(() => Promise.all(opened.splice(0).map((client) => client.close())));

const start = (client: Client): Promise<ActiveAttendance> =>
  client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
const identify = (attendance: ActiveAttendance) =>
  attendance.identifyClient({
    person: { cpf: '52998224725' as never, name: 'Maria da Conceição' },
    company: { cnpj: '11222333000181' as never, legalName: 'Padaria Pão da Vila', size: 'ME' },
  });
const walkToTheEnd = async (attendance: ActiveAttendance) => {
  await identify(attendance);
  await attendance.recordConsent([{ purpose: 'offers', decision: 'refused' }]);
  const noteId = await attendance.noteListening({ text: 'Quer controlar o caixa.', themes: [] });
  await attendance.deliverTool({ toolId: 'controle-de-caixa', basis: { kind: 'listening', noteId } });
  await attendance.declineReferral();
};
const codeOf = async (action: Promise<unknown>): Promise<unknown> => {
  try {
    await action;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
};
const entries = async (storageName: string) => {
  const database = await openDB(storageName);
  const all = (await database.getAll('entries')) as OutboxEntry[];
  database.close();
  return all;
};

describe('createClient', () => {
  it('carries a whole attendance to the gateway in order and leaves nothing on the device', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();

    expect(attendance.state.status).to.equal('concluded');
    expect([...device.gateway.stored.values()].map(({ type }) => type)).to.deep.equal([
      'attendance.started',
      'client.identified',
      'consent.recorded',
      'listening.noted',
      'tool.delivered',
      'journey.declined',
      'attendance.concluded',
    ]);
    expect([...device.gateway.stored.values()].map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(await entries(device.storageName)).to.deep.equal([]);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('signs the consent with the client and everything else with the agent of the session', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await attendance.recordConsent([{ purpose: 'offers', decision: 'granted' }]);
    await client.sync.now();
    expect([...device.gateway.stored.values()].map(({ actor }) => actor)).to.deep.equal([
      { kind: 'agent', id: 'agente-01', name: 'Ana Conceição' },
      { kind: 'client' },
    ]);
  });

  it('keeps what is recorded without a network and sends it once when the network is back', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.weather = 'offline';
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(6);
    expect(client.sync.state.lastError).to.equal('gateway_unreachable');
    expect(device.gateway.stored.size).to.equal(1);

    device.gateway.weather = 'fair';
    await client.sync.now();
    expect(device.gateway.stored.size).to.equal(7);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('is sent again after a lost answer and acknowledged as a duplicate', async () => {
    const device = fakeDevice();
    device.gateway.weather = 'lost-answer';
    const client = open(device);
    await start(client);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(1);
    device.gateway.weather = 'fair';
    await client.sync.now();
    expect(device.gateway.stored.size).to.equal(1);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('lets nothing go that the gateway did not name', async () => {
    for (const weather of ['captive-portal', 'forgetful', 'unavailable', 'signed-out'] as const) {
      const device = fakeDevice();
      const client = open(device);
      device.gateway.weather = weather;
      await start(client);
      await client.sync.now();
      expect(client.sync.state.pending, weather).to.equal(1);
      expect(client.sync.state.rejected, weather).to.equal(0);
    }
  });

  it('waits as long as the gateway asks and longer after each failure', async () => {
    const device = fakeDevice();
    device.gateway.weather = 'unavailable';
    const client = open(device);
    await start(client);
    await client.sync.now();
    expect(device.environment.delays.at(-1)).to.equal(7000);
    device.gateway.weather = 'captive-portal';
    await client.sync.now();
    const first = device.environment.delays.at(-1) ?? 0;
    await client.sync.now();
    expect(device.environment.delays.at(-1)).to.equal(first * 2);
  });

  it('renews a refused token once before it waits for a login', async () => {
    const device = fakeDevice();
    const client = open(device);
    await start(client);
    await client.sync.now();
    device.gateway.weather = 'signed-out';
    const given = device.gateway.tokensGiven;
    const attendance = await client.attendances.resume();
    await attendance?.declineReferral();
    await client.sync.now();
    expect(device.gateway.tokensGiven).to.be.greaterThan(given);
    expect(client.sync.state.lastError).to.equal('token_expired');
  });

  it('splits a batch that is too large', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.weather = 'offline';
    await walkToTheEnd(attendance);
    await client.sync.now();
    device.gateway.weather = 'fair';
    device.gateway.largestBatch = 2;
    await client.sync.now();
    expect(device.gateway.stored.size).to.equal(6);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('keeps a refused end, and the attendance is open again with what it lacks', async () => {
    const device = fakeDevice();
    device.gateway.rejects = ({ type }) => type === 'attendance.concluded' || type === 'tool.delivered';
    const client = open(device);
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    const changed = new Promise<void>((resolve) => attendance.subscribe(resolve));
    if (attendance.state.status !== 'open') await changed;
    expect(client.sync.state.rejected).to.equal(2);
    expect(attendance.missing).to.deep.equal([{ part: 'delivery' }]);
    expect(
      (await entries(device.storageName))
        .filter(({ state }) => state === 'rejected')
        .map(({ rejection }) => rejection?.code),
    ).to.deep.equal(['attendance_incomplete', 'attendance_incomplete']);
    expect((await client.attendances.resume())?.id).to.equal(attendance.id);
  });

  it('names every missing part and records nothing when concluded too early', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    expect(await codeOf(attendance.conclude())).to.equal('attendance_incomplete');
    expect(attendance.missing.map(({ part }) => part)).to.deep.equal(['client', 'consent', 'delivery', 'next-step']);
    expect(await entries(device.storageName)).to.have.length(1);
  });

  it('refuses a wrong document with the field named and records nothing', async () => {
    const device = fakeDevice();
    const attendance = await start(open(device));
    const person = { cpf: '52998224724' as never, name: 'Maria' };
    const error = await attendance.identifyClient({ person }).catch((thrown: unknown) => thrown);
    expect(error).to.deep.include({ code: 'event_invalid' });
    expect((error as { errors: unknown[] }).errors).to.deep.equal([
      {
        pointer: '/payload/person/cpf',
        code: 'cpf_invalid',
        message: 'CPF must be 11 digits with valid check digits.',
      },
    ]);
    expect(attendance.state.client).to.equal(undefined);
  });

  it('adds nothing to an attendance that ended', async () => {
    const attendance = await start(open(fakeDevice()));
    await attendance.interrupt({ reason: 'client-unavailable' });
    expect(await codeOf(attendance.declineReferral())).to.equal('attendance_closed');
  });

  it('takes the answers given so far into an interruption', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, [{ questionId: 'caixa', value: 1 }]);
    await attendance.interrupt({ reason: 'client-gave-up' });
    expect(attendance.state.interruption?.answers).to.deep.equal([{ questionId: 'caixa', value: 1 }]);
  });

  it('resumes an open attendance with its drafts after the page was closed', async () => {
    const device = fakeDevice();
    device.gateway.weather = 'fair';
    const before = open(device);
    const attendance = await start(before);
    await identify(attendance);
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, [{ questionId: 'caixa', value: 1 }]);
    await before.close();

    device.gateway.weather = 'offline';
    const resumed = await open(device).attendances.resume();
    expect(resumed?.state).to.deep.equal(attendance.state);
    expect(await resumed?.loadDraft(DIAGNOSTIC_DRAFT)).to.deep.equal([{ questionId: 'caixa', value: 1 }]);
  });

  it('gives each record its own place when two tabs write to one attendance', async () => {
    const device = fakeDevice();
    const first = await start(open(device));
    const second = await open(device).attendances.resume();
    await Promise.all([
      first.declineReferral(),
      second?.scheduleFollowUp({ form: 'phone', date: '2026-04-10' }),
      first.noteListening({ text: 'Oi', themes: [] }),
    ]);
    const stored = await entries(device.storageName);
    expect(stored.map(({ sequence }) => sequence).sort()).to.deep.equal([1, 2, 3, 4]);
  });

  it('sends each record once, however many tabs drain the same outbox', async () => {
    const device = fakeDevice();
    const writer = open(device);
    const attendance = await start(writer);
    await writer.sync.now();
    device.gateway.weather = 'offline';
    await walkToTheEnd(attendance);
    await writer.sync.now();
    device.gateway.weather = 'fair';
    const tabs = [writer, open(device), open(device), open(device)];
    await Promise.all(tabs.map((tab) => tab.sync.now()));
    const sent = device.gateway.requests.flat();
    expect(new Set(sent).size).to.equal(sent.length);
    expect(device.gateway.stored.size).to.equal(6);
  });

  it('keeps the records of another agent on the same device apart', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.weather = 'offline';
    await attendance.declineReferral();
    await client.sync.now();
    await client.close();

    device.gateway.weather = 'fair';
    device.gateway.agent = 'agente-02';
    const other = open(device);
    expect(await other.attendances.resume()).to.equal(undefined);
    await other.sync.now();
    expect(device.gateway.stored.size).to.equal(1);
    expect(other.sync.state.pending).to.equal(0);
  });

  it('writes nothing readable about the client on the device', async () => {
    const device = fakeDevice();
    device.gateway.weather = 'fair';
    const client = open(device);
    const attendance = await start(client);
    device.gateway.weather = 'offline';
    await identify(attendance);
    await attendance.saveDraft('registration', { name: 'Maria da Conceição' });
    const database = await openDB(device.storageName);
    const everything: unknown[] = [];
    for (const store of database.objectStoreNames) everything.push(...((await database.getAll(store)) as unknown[]));
    database.close();
    const readable = JSON.stringify(everything, (_key, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
    );
    expect(readable).not.to.contain('52998224725');
    expect(readable).not.to.contain('Maria');
  });

  it('answers a look-up without a network as unavailable', async () => {
    const device = fakeDevice();
    const client = open(device);
    await client.session();
    device.gateway.weather = 'offline';
    expect(await client.clients.find({ kind: 'cpf', number: '52998224725' as never })).to.deep.equal({
      status: 'unavailable',
    });
  });

  it('says that nobody is signed in on a device that never saw a session', async () => {
    const device = fakeDevice();
    device.gateway.weather = 'offline';
    expect(await codeOf(open(device).session())).to.equal('session_unavailable');
  });

  it('does not carry the records of one agent with the token of the next', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.weather = 'offline';
    await attendance.declineReferral();
    await client.sync.now();

    device.gateway.weather = 'fair';
    device.gateway.agent = 'agente-02';
    device.environment.time += 3_600_000;
    await client.sync.now();
    await client.sync.now();
    expect(device.gateway.stored.size).to.equal(1);

    device.gateway.agent = 'agente-01';
    device.environment.time += 3_600_000;
    await client.sync.now();
    expect(device.gateway.stored.size).to.equal(2);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('sends what is recorded while a try is ending', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    let isRecorded = false;
    const sent = new Promise<void>((resolve) => {
      client.sync.subscribe(({ sending, pending }) => {
        if (!sending && pending === 0 && !isRecorded) {
          isRecorded = true;
          void attendance.declineReferral();
        }
        if (device.gateway.stored.size === 2) resolve();
      });
    });
    await client.sync.now();
    await sent;
    expect([...device.gateway.stored.values()].map(({ type }) => type)).to.deep.equal([
      'attendance.started',
      'journey.declined',
    ]);
  });

  it('gives up an answer that never ends, and keeps the records', async () => {
    const device = fakeDevice();
    const client = open(device);
    await start(client);
    await client.sync.now();
    const attendance = await client.attendances.resume();
    device.gateway.weather = 'stalled';
    const arrived = new Promise<void>((resolve) => (device.gateway.arrived = resolve));
    await attendance?.declineReferral();
    const trying = client.sync.now();
    await arrived;
    // The request has arrived; its answer is being read when the limit runs out.
    await Promise.resolve();
    device.environment.fire(20_000);
    await trying;
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.lastError).to.equal('gateway_unreachable');
  });

  it('keeps on the device what a proxy finds too large', async () => {
    const device = fakeDevice();
    device.gateway.weather = 'proxy-limit';
    const client = open(device);
    await start(client);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.rejected).to.equal(0);
  });

  it('gets the other attendances through when one of them breaks the gateway', async () => {
    const device = fakeDevice();
    const client = open(device);
    await client.session();
    device.gateway.weather = 'fair';
    await client.profile();
    device.gateway.weather = 'offline';
    const [first, second, third] = [await start(client), await start(client), await start(client)];
    await client.sync.now();
    device.gateway.weather = 'fair';
    device.gateway.breaksOn = ({ attendanceId }) => attendanceId === second.id;
    await client.sync.now();
    const stored = [...device.gateway.stored.values()].map(({ attendanceId }) => attendanceId);
    expect(stored).to.have.members([first.id, third.id]);
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.lastError).to.equal('internal_error');
  });

  it('tries again what the gateway cannot take yet', async () => {
    const device = fakeDevice();
    device.gateway.postpones = () => true;
    const client = open(device);
    await start(client);
    await client.sync.now();
    expect(client.sync.state).to.deep.equal({ pending: 1, rejected: 0, sending: false, lastError: 'unit_unknown' });
    device.gateway.postpones = () => false;
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('holds back what comes after a postponed record, however the batches fall', async () => {
    const device = fakeDevice();
    const client = open(device);
    device.gateway.weather = 'fair';
    await client.profile();
    device.gateway.weather = 'offline';
    const attendance = await start(client);
    for (let note = 0; note < 120; note += 1) await attendance.noteListening({ text: 'Anotado.', themes: [] });
    await client.sync.now();
    device.gateway.weather = 'fair';
    device.gateway.postpones = () => true;
    const before = device.gateway.requests.length;
    await client.sync.now();
    expect(device.gateway.requests.slice(before).map((ids) => ids.length)).to.deep.equal([100]);
    device.gateway.postpones = () => false;
    await client.sync.now();
    expect(device.gateway.stored.size).to.equal(121);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('lists what was refused and sends it again when told to', async () => {
    const device = fakeDevice();
    device.gateway.rejects = ({ type }) => type === 'journey.declined';
    const client = open(device);
    const attendance = await start(client);
    await attendance.declineReferral();
    await client.sync.now();
    expect((await client.sync.rejected()).map(({ type, code }) => [type, code])).to.deep.equal([
      ['journey.declined', 'attendance_incomplete'],
    ]);
    device.gateway.rejects = () => false;
    await client.sync.retry(attendance.id);
    expect(await client.sync.rejected()).to.deep.equal([]);
    expect(device.gateway.stored.size).to.equal(2);
  });

  it('does not offer to resume an attendance whose start was refused', async () => {
    const device = fakeDevice();
    device.gateway.rejects = () => true;
    const client = open(device);
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect(client.sync.state.rejected).to.equal(2);
    expect(await client.attendances.resume()).to.equal(undefined);
  });

  it('does not offer to resume an attendance that the gateway has lost', async () => {
    const device = fakeDevice();
    const client = open(device);
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.rejects = () => true;
    device.gateway.rejectionCode = 'attendance_unknown';
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect(await client.attendances.resume()).to.equal(undefined);
    expect(await client.sync.rejected()).to.have.length(1);
  });

  it('closes an attendance in every tab when one of them ends it', async () => {
    const device = fakeDevice();
    const first = await start(open(device));
    const other = open(device);
    const second = await other.attendances.resume();
    await second?.interrupt({ reason: 'client-gave-up' });
    await other.sync.now();
    expect(await codeOf(first.declineReferral())).to.equal('attendance_closed');
    expect(await entries(device.storageName)).to.deep.equal([]);
  });

  it("starts with the content of yesterday when today's does not arrive whole", async () => {
    const device = fakeDevice();
    const before = open(device);
    const known = await before.profile();
    await before.close();
    await device.gateway.publishAnew();
    device.gateway.weather = 'broken-content';
    expect(await open(device).profile()).to.deep.equal(known);
    device.gateway.weather = 'fair';
    expect((await open(device).profile()).hashes.catalogue).not.to.equal(known.hashes.catalogue);
  });
});

describe('a known profile', () => {
  it('does not wait for a gateway that does not answer', async () => {
    const device = fakeDevice();
    const before = open(device);
    const known = await before.profile();
    await before.close();
    device.gateway.weather = 'stalled-content';
    const arrived = new Promise<void>((resolve) => (device.gateway.arrived = resolve));
    const loading = open(device).profile();
    await arrived;
    device.environment.fire(4_000);
    expect(await loading).to.deep.equal(known);
  });
});
