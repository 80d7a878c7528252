import { parseCnpj, parseCpf } from '@atendimento-ativo/domain';
import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { Client } from './client.js';
import { DIAGNOSTIC_DRAFT, type EventInvalidError } from './index.js';
import { createClient } from './create-client.js';
import { acknowledged, CPF, identify, start, walkToTheEnd } from './sample-visit.fixture.js';
import type { OutboxEntry } from './storage/device-storage.js';
import { indexedDbStorage } from './storage/indexed-db-storage.js';
import { createTestGateway, faults, sampleContent } from './testing/index.js';

/** A fresh device with a gateway of its own. Clients opened on it share its records, as tabs do. */
const newDevice = () => {
  const storageName = `device-${crypto.randomUUID()}`;
  const gateway = createTestGateway();
  const open = (): Client => {
    const options = { ...gateway.clientOptions(), storage: indexedDbStorage(storageName) };
    const client = createClient(options, gateway.environment);
    opened.push(client);
    return client;
  };
  return { gateway, storageName, open };
};
const opened: Client[] = [];
afterEach(() => Promise.all(opened.splice(0).map((client) => client.close())));

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
  it('names the prompt of the profile’s anamnesis that a note answers, and none where none was asked', async () => {
    const attendance = await start(newDevice().open());
    await attendance.noteListening({ text: 'Começou na garagem.', themes: [], promptId: 'como-comecou' });
    await attendance.noteListening({ text: 'Vende fiado.', themes: [] });
    expect(attendance.state.notes.map(({ prompt }) => prompt)).to.deep.equal([
      { anamnesis: { id: 'exemplo', version: '2026.1' }, promptId: 'como-comecou' },
      undefined,
    ]);
  });

  it('carries a whole attendance to the gateway in order and leaves nothing on the device', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();

    expect(attendance.state.status).to.equal('concluded');
    expect(device.gateway.events.map(({ type }) => type)).to.deep.equal([
      'attendance.started',
      'client.identified',
      'consent.recorded',
      'listening.noted',
      'tool.delivered',
      'journey.declined',
      'attendance.concluded',
    ]);
    expect(device.gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(await entries(device.storageName)).to.deep.equal([]);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('signs the consent with the client and everything else with the agent of the session', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await attendance.recordConsent({ decisions: [{ purpose: 'offers', decision: 'granted' }], acknowledged });
    await client.sync.now();
    expect(device.gateway.events.map(({ actor }) => actor)).to.deep.equal([
      { kind: 'agent', id: 'agente-01', name: 'Ana Conceição' },
      { kind: 'client' },
    ]);
  });

  it('concludes a referral that needs guidance once that was given, under the versions of the profile', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.referToJourney('consultor-de-credito', { contactForm: 'video' });
    expect(attendance.missing).to.deep.equal([{ part: 'guidance', detail: 'consultor-de-credito' }]);
    expect(await codeOf(attendance.conclude())).to.equal('attendance_incomplete');
    await attendance.giveGuidance([{ pointId: 'motivo', outcome: 'to-do' }]);
    await attendance.conclude();
    await client.sync.now();
    const reference = { id: 'exemplo', version: '2026.1' };
    expect(device.gateway.events.slice(-3, -1).map(({ payload }) => payload)).to.deep.equal([
      { journeyId: 'consultor-de-credito', journeys: reference, contactForm: 'video' },
      { guidance: reference, points: [{ pointId: 'motivo', outcome: 'to-do' }] },
    ]);
  });

  it('takes the survey and a correction after everything else has left the device, and lets them leave too', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    expect(await entries(device.storageName)).to.deep.equal([]);
    await attendance.answerSurvey({ score: 9 });
    await attendance.revokeConsent(['offers']);
    await client.sync.now();
    expect(device.gateway.events.slice(-2).map(({ type, sequence }) => [type, sequence])).to.deep.equal([
      ['nps.answered', 8],
      ['consent.revoked', 9],
    ]);
    expect(await entries(device.storageName)).to.deep.equal([]);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
    expect(await codeOf(attendance.declineReferral())).to.equal('attendance_closed');
  });

  it('keeps what is recorded without a network and sends it once when the network is back', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(6);
    expect(client.sync.state.lastError).to.equal('gateway_unreachable');
    expect(device.gateway.events.length).to.equal(1);

    device.gateway.fault = undefined;
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(7);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('is sent again after a lost answer and acknowledged as a duplicate', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.dropAnswerAfterStoring);
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(1);
    device.gateway.fault = undefined;
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(1);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('lets nothing go that the gateway did not name', async () => {
    const silences = [faults.html(), faults.forgetful, faults.status(503), faults.status(401), faults.status(404)];
    for (const [index, silence] of silences.entries()) {
      const device = newDevice();
      const client = device.open();
      device.gateway.fault = faults.on('/v1/events', silence);
      await start(client);
      await client.sync.now();
      expect(client.sync.state.pending, `fault ${index}`).to.equal(1);
      expect(client.sync.state.rejected, `fault ${index}`).to.equal(0);
    }
  });

  it('waits as long as the gateway asks', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.status(503, { retryAfter: 7 }));
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(device.gateway.environment.waiting).to.deep.equal([7000]);
    device.gateway.fault = undefined;
    const arrived = device.gateway.nextRequest();
    device.gateway.environment.advance(7000);
    await arrived;
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('waits longer after each failure, at most a minute, and never in step with others', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.html());
    const client = device.open();
    await start(client);
    const delays: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      await client.sync.now();
      delays.push(...device.gateway.environment.waiting);
      expect(delays[failure]).to.be.at.most(Math.min(60_000, 1000 * 2 ** (failure + 1)));
    }
    expect(delays).to.have.length(12);
    expect(Math.max(...delays)).to.be.greaterThan(20_000);
    expect(new Set(delays).size).to.equal(12);
  });

  it('renews a refused token once before it waits for a login', async () => {
    const device = newDevice();
    const client = device.open();
    await start(client);
    await client.sync.now();
    device.gateway.fault = faults.on('/v1/events', faults.status(401));
    const given = device.gateway.tokensGiven;
    const attendance = await client.attendances.resume();
    await attendance?.declineReferral();
    await client.sync.now();
    expect(device.gateway.tokensGiven).to.be.greaterThan(given);
    expect(client.sync.state.lastError).to.equal('token_expired');
  });

  it('splits a batch that is too large', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await client.sync.now();
    device.gateway.fault = faults.whenEvents(({ length }) => length > 2, faults.status(413));
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(6);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('keeps a refused end, and the attendance is open again with what it lacks', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.concluded' || type === 'tool.delivered' ? { code: 'attendance_incomplete' } : undefined;
    const client = device.open();
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
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    expect(await codeOf(attendance.conclude())).to.equal('attendance_incomplete');
    expect(attendance.missing.map(({ part }) => part)).to.deep.equal(['client', 'consent', 'delivery', 'next-step']);
    expect(await entries(device.storageName)).to.have.length(1);
  });

  it('refuses a channel that the state does not offer and records nothing', async () => {
    const device = newDevice();
    device.gateway.publish({ profile: { ...sampleContent.profile, channels: ['remote'] } });
    const client = device.open();
    const starting = client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
    const error = await starting.catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'event_invalid' });
    expect((error as EventInvalidError).errors.map(({ code }) => code)).to.deep.equal(['channel_not_offered']);
    expect(await entries(device.storageName)).to.deep.equal([]);
    const attendance = await client.attendances.start({ channel: 'remote', approach: 'prospecting' });
    expect(attendance.state.context?.channel).to.equal('remote');
  });

  it('asks for the fields that the state requires before it concludes', async () => {
    const device = newDevice();
    device.gateway.publish({ profile: { ...sampleContent.profile, requiredFields: ['person.phone'] } });
    const attendance = await start(device.open());
    await walkToTheEnd(attendance);
    expect(attendance.missing).to.deep.include({ part: 'field', detail: 'person.phone' });
    expect(await codeOf(attendance.conclude())).to.equal('attendance_incomplete');
  });

  it('refuses a wrong document with the field named and records nothing', async () => {
    const device = newDevice();
    const attendance = await start(device.open());
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
    const attendance = await start(newDevice().open());
    await attendance.interrupt({ reason: 'client-unavailable' });
    expect(await codeOf(attendance.declineReferral())).to.equal('attendance_closed');
  });

  it('takes the answers given so far into an interruption', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, [{ questionId: 'caixa', value: 1 }]);
    await attendance.interrupt({ reason: 'client-gave-up' });
    expect(attendance.state.interruption?.answered?.answers).to.deep.equal([{ questionId: 'caixa', value: 1 }]);
  });

  it('resumes an open attendance with its drafts after the page was closed', async () => {
    const device = newDevice();
    device.gateway.fault = undefined;
    const before = device.open();
    const attendance = await start(before);
    await identify(attendance);
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, [{ questionId: 'caixa', value: 1 }]);
    await before.close();

    device.gateway.fault = faults.offline;
    const resumed = await device.open().attendances.resume();
    expect(resumed?.state).to.deep.equal(attendance.state);
    expect(await resumed?.loadDraft(DIAGNOSTIC_DRAFT)).to.deep.equal([{ questionId: 'caixa', value: 1 }]);
  });

  it('gives each record its own place when two tabs write to one attendance', async () => {
    const device = newDevice();
    const first = await start(device.open());
    const second = await device.open().attendances.resume();
    await Promise.all([
      first.declineReferral(),
      second?.scheduleFollowUp({ form: 'phone', date: '2026-04-10' }),
      first.noteListening({ text: 'Oi', themes: [] }),
    ]);
    const stored = await entries(device.storageName);
    expect(stored.map(({ sequence }) => sequence).sort()).to.deep.equal([1, 2, 3, 4]);
  });

  it('sends each record once, however many tabs drain the same outbox', async () => {
    const device = newDevice();
    const writer = device.open();
    const attendance = await start(writer);
    await writer.sync.now();
    device.gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await writer.sync.now();
    device.gateway.fault = undefined;
    const tabs = [writer, device.open(), device.open(), device.open()];
    await Promise.all(tabs.map((tab) => tab.sync.now()));
    const sent = device.gateway.requests.flatMap(({ eventIds }) => eventIds);
    expect(new Set(sent).size).to.equal(sent.length);
    expect(device.gateway.events.length).to.equal(6);
  });

  it('keeps the records of another agent on the same device apart', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await attendance.declineReferral();
    await client.sync.now();
    await client.close();

    device.gateway.fault = undefined;
    device.gateway.agent = { id: 'agente-02', name: 'Rui Alves' };
    const other = device.open();
    expect(await other.attendances.resume()).to.equal(undefined);
    await other.sync.now();
    expect(device.gateway.events.length).to.equal(1);
    expect(other.sync.state.pending).to.equal(0);
  });

  it('writes nothing readable about the client on the device', async () => {
    const device = newDevice();
    device.gateway.fault = undefined;
    const client = device.open();
    const attendance = await start(client);
    device.gateway.fault = faults.offline;
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
    const device = newDevice();
    const client = device.open();
    await client.session();
    device.gateway.fault = faults.offline;
    expect(await client.clients.find({ kind: 'cpf', number: CPF })).to.deep.equal({
      status: 'unavailable',
    });
  });

  it('says that nobody is signed in on a device that never saw a session', async () => {
    const device = newDevice();
    device.gateway.fault = faults.offline;
    expect(await codeOf(device.open().session())).to.equal('session_unavailable');
  });

  it('does not carry the records of one agent with the token of the next', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await attendance.declineReferral();
    await client.sync.now();

    device.gateway.fault = undefined;
    device.gateway.agent = { id: 'agente-02', name: 'Rui Alves' };
    device.gateway.environment.advance(3_600_000);
    await client.sync.now();
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(1);

    device.gateway.agent = { id: 'agente-01', name: 'Ana Conceição' };
    device.gateway.environment.advance(3_600_000);
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(2);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('sends what is recorded while a try is ending', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    let isRecorded = false;
    const sent = new Promise<void>((resolve) => {
      client.sync.subscribe(({ sending, pending }) => {
        if (!sending && pending === 0 && !isRecorded) {
          isRecorded = true;
          void attendance.declineReferral();
        }
        if (device.gateway.events.length === 2) resolve();
      });
    });
    await client.sync.now();
    await sent;
    expect(device.gateway.events.map(({ type }) => type)).to.deep.equal(['attendance.started', 'journey.declined']);
  });

  it('gives up an answer that never ends, and keeps the records', async () => {
    const device = newDevice();
    const client = device.open();
    await start(client);
    await client.sync.now();
    const attendance = await client.attendances.resume();
    device.gateway.fault = faults.on('/v1/events', faults.stalled);
    const arrived = device.gateway.nextRequest();
    await attendance?.declineReferral();
    const trying = client.sync.now();
    await arrived;
    // The request has arrived; its answer is being read when the limit runs out.
    await Promise.resolve();
    device.gateway.environment.advance(20_000);
    await trying;
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.lastError).to.equal('gateway_unreachable');
  });

  it('keeps on the device what a proxy finds too large', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.html(413));
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.rejected).to.equal(0);
  });

  it('gets the other attendances through when one of them breaks the gateway', async () => {
    const device = newDevice();
    const client = device.open();
    await client.session();
    device.gateway.fault = undefined;
    await client.profile();
    device.gateway.fault = faults.offline;
    const [first, second, third] = [await start(client), await start(client), await start(client)];
    await client.sync.now();
    const isOfSecond = ({ attendanceId }: { attendanceId: string }) => attendanceId === second.id;
    device.gateway.fault = faults.whenEvents((events) => events.some(isOfSecond), faults.status(500));
    await client.sync.now();
    const stored = device.gateway.events.map(({ attendanceId }) => attendanceId);
    expect(stored).to.have.members([first.id, third.id]);
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.lastError).to.equal('internal_error');
  });

  it('tries again what the gateway cannot take yet', async () => {
    const device = newDevice();
    device.gateway.refuse = () => ({ code: 'unit_unknown' });
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(client.sync.state).to.deep.equal({ pending: 1, rejected: 0, sending: false, lastError: 'unit_unknown' });
    device.gateway.refuse = () => undefined;
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('holds back what comes after a postponed record, however the batches fall', async () => {
    const device = newDevice();
    const client = device.open();
    device.gateway.fault = undefined;
    await client.profile();
    device.gateway.fault = faults.offline;
    const attendance = await start(client);
    for (let note = 0; note < 120; note += 1) await attendance.noteListening({ text: 'Anotado.', themes: [] });
    await client.sync.now();
    device.gateway.fault = undefined;
    device.gateway.refuse = () => ({ code: 'unit_unknown' });
    const before = device.gateway.requests.length;
    await client.sync.now();
    expect(device.gateway.requests.slice(before).map(({ eventIds }) => eventIds.length)).to.deep.equal([100]);
    device.gateway.refuse = () => undefined;
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(121);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('lists what was refused and sends it again when told to', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) => (type === 'journey.declined' ? { code: 'attendance_incomplete' } : undefined);
    const client = device.open();
    const attendance = await start(client);
    await attendance.declineReferral();
    await client.sync.now();
    expect((await client.sync.rejected()).map(({ type, code }) => [type, code])).to.deep.equal([
      ['journey.declined', 'attendance_incomplete'],
    ]);
    device.gateway.refuse = () => undefined;
    await client.sync.retry(attendance.id);
    expect(await client.sync.rejected()).to.deep.equal([]);
    expect(device.gateway.events.length).to.equal(2);
  });

  it('does not offer to resume an attendance whose start was refused', async () => {
    const device = newDevice();
    device.gateway.refuse = () => ({ code: 'cpf_invalid' });
    const client = device.open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect(client.sync.state.rejected).to.equal(2);
    expect(await client.attendances.resume()).to.equal(undefined);
  });

  it('does not offer to resume an attendance that the gateway has lost', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.refuse = () => ({ code: 'attendance_unknown' });
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect(await client.attendances.resume()).to.equal(undefined);
    expect(await client.sync.rejected()).to.have.length(1);
  });

  it('does not offer to resume an attendance whose refused end was accepted after all', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.interrupted' ? { code: 'event_unstorable' } : undefined;
    const client = device.open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect((await client.attendances.resume())?.id).to.equal(attendance.id);
    device.gateway.refuse = () => undefined;
    await client.sync.retry(attendance.id);
    expect(await client.attendances.resume()).to.equal(undefined);
    expect(await entries(device.storageName)).to.deep.equal([]);
  });

  it('closes an attendance in every tab when one of them ends it', async () => {
    const device = newDevice();
    const first = await start(device.open());
    const other = device.open();
    const second = await other.attendances.resume();
    await second?.interrupt({ reason: 'client-gave-up' });
    await other.sync.now();
    expect(await codeOf(first.declineReferral())).to.equal('attendance_closed');
    expect(await entries(device.storageName)).to.deep.equal([]);
  });

  it('does not conclude what another tab has made incomplete meanwhile', async () => {
    const device = newDevice();
    const first = await start(device.open());
    device.gateway.fault = faults.offline;
    await walkToTheEnd(first);
    const second = await device.open().attendances.resume();
    await second?.identifyClient({
      person: { cpf: parseCpf('111.444.777-35')!, name: 'João da Silva' },
      company: { cnpj: parseCnpj('11.222.333/0001-81')!, legalName: 'Padaria Pão da Vila', size: 'ME' },
    });
    expect(await codeOf(first.conclude())).to.equal('attendance_incomplete');
    expect(first.missing).to.deep.equal([{ part: 'consent', detail: 'offers' }]);
  });

  it("starts with the content of yesterday when today's does not arrive whole", async () => {
    const device = newDevice();
    const before = device.open();
    const known = await before.profile();
    await before.close();
    device.gateway.publish({ catalogue: { ...sampleContent.catalogue, name: 'Ferramentas novas' } });
    device.gateway.fault = faults.on('/v1/content', faults.status(503));
    expect(await device.open().profile()).to.deep.equal(known);
    device.gateway.fault = undefined;
    expect((await device.open().profile()).hashes.catalogue).not.to.equal(known.hashes.catalogue);
  });
});

describe('a signal', () => {
  const reason = new Error('left the page');
  const reasonOf = (action: Promise<unknown>) => action.catch((error: unknown) => error);

  it('ends every call that waits for the gateway, and the client goes on', async () => {
    const device = newDevice();
    const client = device.open();
    await client.profile();
    device.gateway.fault = faults.stalled;
    const calls: ((options: { signal: AbortSignal }) => Promise<unknown>)[] = [
      (options) => client.profile(options),
      (options) => client.attendances.start({ channel: 'remote', approach: 'prospecting' }, options),
      (options) => client.attendances.resume(options),
      (options) => client.clients.find({ kind: 'cpf', number: CPF }, options),
      (options) => client.clients.history('id', options),
      (options) => client.clients.consent('id', options),
      (options) => client.clients.questionnaire('hash', options),
      (options) => client.registrations.watch('id', () => undefined, options),
    ];
    for (const [index, call] of calls.entries()) {
      const controller = new AbortController();
      const arrived = device.gateway.nextRequest();
      const waiting = call({ signal: controller.signal });
      await arrived;
      controller.abort(reason);
      expect(await reasonOf(waiting), `call ${index}`).to.equal(reason);
    }
    expect(await entries(device.storageName)).to.deep.equal([]);
    device.gateway.fault = undefined;
    const attendance = await start(client);
    expect(attendance.state.status).to.equal('open');
  });

  it('ends the waiting for a try, not the try', async () => {
    const device = newDevice();
    const client = device.open();
    await start(client);
    await client.sync.now();
    const attendance = await client.attendances.resume();
    device.gateway.fault = faults.on('/v1/events', faults.slow(1_000));
    const controller = new AbortController();
    const arrived = device.gateway.nextRequest();
    await attendance?.declineReferral();
    const trying = client.sync.now({ signal: controller.signal });
    await arrived;
    controller.abort(reason);
    expect(await reasonOf(trying)).to.equal(reason);
    device.gateway.environment.advance(1_000);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('that aborted before keeps every step from being recorded', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    const options = { signal: AbortSignal.abort(reason) };
    const steps: (() => Promise<unknown>)[] = [
      () => attendance.identifyClient({ person: { cpf: CPF, name: 'Maria' } }, options),
      () =>
        attendance.recordConsent({ decisions: [{ purpose: 'offers', decision: 'refused' }], acknowledged }, options),
      () =>
        attendance.completeDiagnostic({ round: 1, answers: [{ questionId: 'controle-do-caixa', value: 0 }] }, options),
      () => attendance.noteListening({ text: 'Oi', themes: [] }, options),
      () => attendance.deliverTool({ toolId: 'x', basis: { kind: 'finding', questionId: 'y' } }, options),
      () => attendance.referToJourney('oficinas', {}, options),
      () => attendance.giveGuidance([{ pointId: 'motivo', outcome: 'to-do' }], options),
      () => attendance.declineReferral(undefined, options),
      () => attendance.scheduleFollowUp({ form: 'phone', date: '2026-04-10' }, options),
      () => attendance.interrupt({ reason: 'technical' }, options),
      () => attendance.revokeConsent(['offers'], { method: 'tap' }, options),
      () => attendance.recallConsent('id', options),
      () => attendance.receipts(options),
      () => attendance.answerSurvey({ score: 9 }, options),
      () => attendance.saveDraft('answers', [], options),
      () => attendance.loadDraft('answers', options),
      () => client.session(options),
      () => client.sync.rejected(options),
      () => client.sync.retry(attendance.id, options),
    ];
    for (const [index, step] of steps.entries()) expect(await reasonOf(step()), `step ${index}`).to.equal(reason);
    expect(attendance.state.sequence).to.equal(1);
    await attendance.declineReferral();
    expect(attendance.state.sequence).to.equal(2);
  });

  it('is not needed to end what a closed client waits for', async () => {
    const device = newDevice();
    const client = device.open();
    const watching = reasonOf(client.registrations.watch('id', () => undefined));
    await device.gateway.nextRequest();
    await client.close();
    expect(((await watching) as Error).name).to.equal('AbortError');
    expect(device.gateway.environment.waiting).to.deep.equal([]);
  });
});

describe('a known profile', () => {
  it('does not wait for a gateway that does not answer', async () => {
    const device = newDevice();
    const before = device.open();
    const known = await before.profile();
    await before.close();
    device.gateway.fault = faults.stalled;
    const arrived = device.gateway.nextRequest();
    const loading = device.open().profile();
    await arrived;
    device.gateway.environment.advance(4_000);
    expect(await loading).to.deep.equal(known);
  });
});

describe('a web worker', () => {
  it('records and sends a whole attendance', async () => {
    const worker = new Worker(new URL('./create-client.worker.fixture.js', import.meta.url), { type: 'module' });
    const message = await new Promise<MessageEvent>((resolve, reject) => {
      worker.addEventListener('message', resolve);
      worker.addEventListener('error', reject);
    });
    expect(message.data).to.deep.equal({
      isWithoutPage: true,
      types: [
        'attendance.started',
        'client.identified',
        'consent.recorded',
        'listening.noted',
        'tool.delivered',
        'journey.declined',
        'attendance.concluded',
      ],
      sync: { pending: 0, rejected: 0, sending: false },
    });
    worker.terminate();
  });
});
