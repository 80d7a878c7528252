import { parseCnpj, parseCpf } from '@atendimento-ativo/domain';
import { expect } from '@open-wc/testing';
import { codeOf, entries, newDevice } from './sample-device.fixture.js';
import { start, walkToTheEnd } from './sample-visit.fixture.js';
import { faults } from './testing/index.js';

describe('several tabs', () => {
  it('gives each record its own place when two tabs write to one attendance', async () => {
    const device = newDevice();
    const first = await start(device.open());
    const second = await device.open().attendances.resume();
    await Promise.all([
      first.declineReferral(),
      second?.scheduleFollowUp({ form: 'phone', date: '2026-04-10' }),
      first.noteListening({ text: 'Oi', themes: [] }),
    ]);
    const stored = await entries(device);
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

  it('closes an attendance in every tab when one of them ends it', async () => {
    const device = newDevice();
    const first = await start(device.open());
    const other = device.open();
    const second = await other.attendances.resume();
    await second?.interrupt({ reason: 'client-gave-up' });
    await other.sync.now();
    expect(await codeOf(first.declineReferral())).to.equal('attendance_closed');
    expect(await entries(device)).to.deep.equal([]);
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
});
