import { contentHash, type Cpf, type PurposeConsent } from '@atendimento-ativo/domain';
import { expect } from '@open-wc/testing';
import type { ActiveAttendance, Client } from '../client.js';
import { codeOf, failureOf, newDevice } from '../sample-device.fixture.js';
import { acknowledged } from '../sample-visit.fixture.js';
import { faults } from '../testing/index.js';

const offers = (decision: 'granted' | 'refused') => ({ decisions: [{ purpose: 'offers', decision }], acknowledged });
const identify = (attendance: ActiveAttendance, cpf = '52998224725') =>
  attendance.identifyClient({ person: { cpf: cpf as Cpf, name: 'Maria da Conceição' } });
const started = async (client: Client): Promise<ActiveAttendance> => {
  const attendance = await client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
  await identify(attendance);
  return attendance;
};
const missingPurposes = ({ missing }: ActiveAttendance) =>
  missing.flatMap((missed) => (missed.part === 'consent' ? [missed.detail] : []));

describe('recordConsent', () => {
  it('records nothing that one side has not acknowledged', async () => {
    const attendance = await started(newDevice().open());
    for (const [name, pointer] of [
      ['agentExplained', '/payload/acknowledged/byAgent'],
      ['clientUnderstood', '/payload/acknowledged/byClient'],
    ] as const) {
      const consent = { ...offers('granted'), acknowledged: { ...acknowledged, [name]: false } };
      const { code, errors } = await failureOf(attendance.recordConsent(consent));
      expect(code).to.equal('event_invalid');
      expect(errors?.map((error) => `${error.pointer} ${error.code}`)).to.deep.equal([
        `${pointer} acknowledgement_missing`,
      ]);
    }
    expect(attendance.state.consent).to.equal(undefined);
  });

  it('records in self-service what the client says, and no word of an agent', async () => {
    const device = newDevice();
    device.gateway.selfServiceVisit = 'visita-01';
    const client = device.open();
    const attendance = await started(client);
    await attendance.recordConsent({ ...offers('granted'), acknowledged: { clientUnderstood: true } });
    await client.sync.now();
    const [recorded] = device.gateway.events.filter(({ type }) => type === 'consent.recorded');
    expect(recorded?.payload).to.have.property('acknowledged').that.deep.equals({ byClient: true });
    const [receipt] = await attendance.receipts();
    expect(receipt?.event.acknowledged).to.equal('by-client');
    expect(receipt?.parties).to.have.all.keys('controller', 'partner');
  });

  it('records no decision that the gateway would refuse', async () => {
    const attendance = await started(newDevice().open());
    const decisions = [
      { purpose: 'sale', decision: 'granted' },
      { purpose: 'accessibility', decision: 'granted' },
    ] as const;
    const { errors } = await failureOf(attendance.recordConsent({ decisions, acknowledged }));
    expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal([
      '/payload/decisions/0 purpose_unknown',
      '/payload/decisions/1 explicit_decision_missing',
    ]);
    const revocation = await failureOf(attendance.revokeConsent(['offers', 'sale']));
    expect(revocation.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal([
      '/payload/purposes/1 purpose_unknown',
    ]);
  });

  it('does not need an answer about sensitive data', async () => {
    const attendance = await started(newDevice().open());
    expect(missingPurposes(attendance)).to.deep.equal(['offers']);
    await attendance.recordConsent(offers('refused'));
    expect(missingPurposes(attendance)).to.deep.equal([]);
  });
});

describe('receipts', () => {
  it('are made on the device, without a network, for each act', async () => {
    const device = newDevice();
    const client = device.open();
    const { consentTerm, hashes } = await client.profile();
    const attendance = await started(client);
    device.gateway.fault = faults.offline;
    expect(await attendance.receipts()).to.deep.equal([]);
    await attendance.recordConsent(offers('granted'));
    await attendance.revokeConsent(['offers']);
    const [granted, withdrawn] = await attendance.receipts();
    expect(granted?.subject).to.equal('***.982.247-**');
    expect(granted?.notice.hash).to.equal(hashes.consentTerm);
    expect(granted?.parties.controller.name).to.equal(consentTerm.controller.name);
    expect(granted?.parties.partner?.name).to.equal('Associação Comercial');
    expect(granted?.parties.agent?.name).to.equal('Ana Conceição');
    expect(withdrawn?.purposes.map(({ id, decision }) => `${id} ${decision}`)).to.deep.equal(['offers withdrawn']);
    const { hash, ...content } = granted!;
    expect(hash).to.equal(await contentHash(content));
  });

  it('carry the ids of the events, and are the same after a restart', async () => {
    const device = newDevice();
    const before = device.open();
    const attendance = await started(before);
    await attendance.recordConsent(offers('granted'));
    const receipts = await attendance.receipts();
    await before.sync.now();
    const sent = device.gateway.events.filter(({ type }) => type === 'consent.recorded');
    expect(receipts.map(({ recordId }) => recordId)).to.deep.equal(sent.map(({ id }) => id));
    await before.close();
    expect(await (await device.open().attendances.resume())?.receipts()).to.deep.equal(receipts);
  });

  it('may still grow after the end', async () => {
    const client = newDevice().open();
    const attendance = await started(client);
    await attendance.recordConsent(offers('granted'));
    await attendance.interrupt({ reason: 'other' });
    await client.sync.now();
    await attendance.revokeConsent(['offers']);
    await client.sync.now();
    expect((await attendance.receipts()).map(({ purposes }) => purposes[0]?.decision)).to.deep.equal([
      'granted',
      'withdrawn',
    ]);
  });
});

describe('recallConsent', () => {
  const granted: PurposeConsent = {
    purpose: 'offers',
    status: 'granted',
    since: '2026-01-10T09:00:00-03:00',
    termVersion: '2026.1',
  };
  const withConsent = (version = '2026.1') => {
    const device = newDevice();
    const term = { id: 'exemplo', version };
    device.gateway.consents.set('client-1', { term, purposes: [granted], chain: [], mistaken: [] });
    return device;
  };

  it('does not ask again what still stands', async () => {
    const attendance = await started(withConsent().open());
    let calls = 0;
    attendance.subscribe(() => (calls += 1));
    await attendance.recallConsent('client-1');
    expect(attendance.standing).to.deep.equal([granted]);
    expect(missingPurposes(attendance)).to.deep.equal([]);
    expect(calls).to.equal(1);
  });

  it('asks again when the gateway speaks of another version than this device shows', async () => {
    const attendance = await started(withConsent('2026.2').open());
    await attendance.recallConsent('client-1');
    expect(missingPurposes(attendance)).to.deep.equal(['offers']);
  });

  it('asks another person, whatever the one before decided', async () => {
    const attendance = await started(withConsent().open());
    await attendance.recallConsent('client-1');
    await identify(attendance, '11144477735');
    expect(attendance.standing).to.deep.equal([]);
    expect(missingPurposes(attendance)).to.deep.equal(['offers']);
  });

  it('asks everything without a network', async () => {
    const device = withConsent();
    const attendance = await started(device.open());
    device.gateway.fault = faults.offline;
    expect(await codeOf(attendance.recallConsent('client-1'))).to.equal('gateway_unreachable');
    expect(missingPurposes(attendance)).to.deep.equal(['offers']);
  });
});
