import { expect } from '@open-wc/testing';
import { codeOf, entries, failureOf, newDevice } from '../sample-device.fixture.js';
import { acknowledged, identify, start, walkToTheEnd } from '../sample-visit.fixture.js';
import { faults, sampleContent } from '../testing/index.js';
import { DIAGNOSTIC_DRAFT } from './recorded-attendance.js';

describe('an attendance', () => {
  it('names the prompt of the profile’s anamnesis that a note answers, and none where none was asked', async () => {
    const attendance = await start(newDevice().open());
    await attendance.noteListening({ text: 'Começou na garagem.', themes: [], promptId: 'como-comecou' });
    await attendance.noteListening({ text: 'Vende fiado.', themes: [] });
    expect(attendance.state.notes.map(({ prompt }) => prompt)).to.deep.equal([
      { anamnesis: { id: 'exemplo', version: '2026.1' }, promptId: 'como-comecou' },
      undefined,
    ]);
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
    const refused = await attendance.conclude().catch((error: unknown) => error);
    expect(refused).to.include({
      code: 'attendance_incomplete',
      message: 'Not concluded; missing: guidance consultor-de-credito',
    });
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
    expect(await entries(device)).to.deep.equal([]);
    await attendance.answerSurvey({ score: 9 });
    await attendance.revokeConsent(['offers']);
    await client.sync.now();
    expect(device.gateway.events.slice(-2).map(({ type, sequence }) => [type, sequence])).to.deep.equal([
      ['nps.answered', 8],
      ['consent.revoked', 9],
    ]);
    expect(await entries(device)).to.deep.equal([]);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
    expect(await codeOf(attendance.declineReferral())).to.equal('attendance_closed');
  });

  it('names every missing part and records nothing when concluded too early', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    expect(await codeOf(attendance.conclude())).to.equal('attendance_incomplete');
    expect(attendance.missing.map(({ part }) => part)).to.deep.equal(['client', 'consent', 'delivery', 'next-step']);
    expect(await entries(device)).to.have.length(1);
  });

  it('refuses a channel that the state does not offer and records nothing', async () => {
    const device = newDevice();
    device.gateway.publish({ profile: { ...sampleContent.profile, channels: ['remote'] } });
    const client = device.open();
    const starting = client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
    const { code, errors } = await failureOf(starting);
    expect(code).to.equal('event_invalid');
    expect(errors?.map(({ code }) => code)).to.deep.equal(['channel_not_offered']);
    expect(await entries(device)).to.deep.equal([]);
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
    const { code, errors } = await failureOf(attendance.identifyClient({ person }));
    expect(code).to.equal('event_invalid');
    expect(errors).to.deep.equal([
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
});
