import { expect } from '@open-wc/testing';
import { entries, failureOf, newDevice } from './sample-device.fixture.js';
import { acknowledged, CPF, start } from './sample-visit.fixture.js';
import { faults } from './testing/index.js';

describe('a signal', () => {
  const reason = new Error('left the page');

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
      expect(await failureOf(waiting), `call ${index}`).to.equal(reason);
    }
    expect(await entries(device)).to.deep.equal([]);
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
    expect(await failureOf(trying)).to.equal(reason);
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
    for (const [index, step] of steps.entries()) expect(await failureOf(step()), `step ${index}`).to.equal(reason);
    expect(attendance.state.sequence).to.equal(1);
    await attendance.declineReferral();
    expect(attendance.state.sequence).to.equal(2);
  });

  it('is not needed to end what a closed client waits for', async () => {
    const device = newDevice();
    const client = device.open();
    const watching = failureOf(client.registrations.watch('id', () => undefined));
    await device.gateway.nextRequest();
    await client.close();
    expect(((await watching) as Error).name).to.equal('AbortError');
    expect(device.gateway.environment.waiting).to.deep.equal([]);
  });
});
