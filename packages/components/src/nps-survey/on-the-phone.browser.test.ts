import type { PhoneAnswer } from '@atendimento-ativo/domain/phone-links';
import { GatewayUnreachableError, StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html, waitUntil } from '@open-wc/testing';
import '../define/aa-nps-survey.js';
import { FakeAttendance, FakeClient } from '../testing/fake-client.js';
import type { FakePhoneLink } from '../testing/fake-phone-link.js';
import { click, find, focused, listen, press, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleLoadedProfile, sampleSession, sampleTerm } from '../testing/sample-content.js';
import {
  identifiedAttendance,
  openAttendance,
  shows,
  visitFixture,
  type VisitFixture,
} from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaNpsSurvey } from './nps-survey.js';

type Survey = VisitFixture<AaNpsSurvey>;

const OFFER = '#ask-phone';
const answer: PhoneAnswer = { kind: 'survey', score: 9, comment: 'Explicou com calma.' };

async function survey({
  client = new FakeClient(),
  locale = 'pt-BR',
  attendance = openAttendance(),
} = {}): Promise<Survey> {
  await attendance.identifyClient(sampleClient());
  await attendance.interrupt({ reason: 'client-unavailable' });
  const fixture = await visitFixture<AaNpsSurvey>(html`<aa-nps-survey lang=${locale}></aa-nps-survey>`, {
    client,
    attendance,
  });
  await fixture.settle();
  return fixture;
}

async function asking(client?: FakeClient): Promise<Survey> {
  const fixture = await survey(client && { client });
  find(fixture.element, OFFER).focus();
  await click(fixture, OFFER);
  return fixture;
}

const linkOf = ({ client }: Survey): FakePhoneLink => client.phoneLinks.at(-1)!;
const scoreOf = ({ recorded }: FakeAttendance) => recorded.find(({ type }) => type === 'nps.answered');
describe('the client’s own phone in aa-nps-survey', () => {
  it('gets a link to the question in the language of the screen, and nothing is answered on this device', async () => {
    const fixture = await survey({ locale: 'es' });
    await click(fixture, OFFER);
    expect(fixture.client.askedOnPhone).to.deep.equal([{ kind: 'survey', locale: 'es' }]);
    expect(find<HTMLInputElement>(fixture.element, '[part=link]').value).to.equal(linkOf(fixture).url);
    expect(fixture.element.shadowRoot!.querySelector('input[type=radio]')).to.equal(null);
    expect(focused(fixture.element)?.id).to.equal('phone-title');
    await expect(fixture.element).to.be.accessible();
  });

  it('records the answer as the client’s act on their phone, and shows neither score nor words', async () => {
    const fixture = await asking();
    const heard = listen(document.body, 'aa-survey-answered');
    linkOf(fixture).answer(answer);
    await shows(fixture, 'O cliente respondeu no próprio celular');
    const recorded = scoreOf(fixture.attendance());
    expect(recorded?.actor).to.deep.equal({ kind: 'client' });
    expect(recorded?.payload).to.deep.equal({
      score: 9,
      comment: 'Explicou com calma.',
      act: { method: 'phone', confirmationId: linkOf(fixture).id },
    });
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ attendanceId: fixture.attendance().id }]);
    expect(textOf(fixture.element)).not.to.match(/9|calma|devolver/);
    await waitUntil(() => focused(fixture.element)?.id === 'title');
    await expect(fixture.element).to.be.accessible();
  });

  it('takes “prefiro não responder” there for an answer, and records nothing', async () => {
    const fixture = await asking();
    const heard = listen(document.body, 'aa-survey-declined');
    linkOf(fixture).answer({ kind: 'survey-declined' });
    await shows(fixture, 'O cliente preferiu não responder');
    expect(heard).to.have.lengthOf(1);
    expect(fixture.attendance().state.nps).to.equal(undefined);
    expect(find(fixture.element, '[part=status]').textContent.trim()).to.equal('Dispensado');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Quero responder');
    expect(fixture.element.shadowRoot!.querySelectorAll('[name=score]')).to.have.lengthOf(11);
  });

  it('makes another link when one is over, and records nothing of it', async () => {
    const fixture = await asking();
    linkOf(fixture).expire();
    await shows(fixture, 'Este link não vale mais');
    expect(scoreOf(fixture.attendance())).to.equal(undefined);
    await press(fixture, 'Fazer outro link');
    expect(fixture.client.phoneLinks).to.have.lengthOf(2);
    linkOf(fixture).answer(answer);
    await shows(fixture, 'O cliente respondeu no próprio celular');
  });

  it('ends the link when the client answers on this device after all', async () => {
    const fixture = await asking();
    await press(fixture, 'Responder neste aparelho');
    expect(linkOf(fixture).isClosed).to.equal(true);
    expect(focused(fixture.element)?.id).to.equal('hand-over');
    await click(fixture, '#hand-over');
    await click(fixture, '#score-7');
    await press(fixture, 'Enviar resposta');
    expect(scoreOf(fixture.attendance())?.payload).to.deep.equal({ score: 7 });
    expect(textOf(fixture.element)).to.contain('Pode devolver o aparelho');
  });

  it('is told to do without where there is no network', async () => {
    const client = new FakeClient();
    client.phoneError = new GatewayUnreachableError();
    const { element } = await asking(client);
    expect(textOf(element)).to.contain('aqui não precisa de internet');
    await expect(element).to.be.accessible();
  });

  it('says so when the gateway knows that the client refused surveys', async () => {
    const client = new FakeClient();
    client.phoneError = Object.assign(new Error('refused'), { code: 'survey_refused' });
    expect(textOf((await asking(client)).element)).to.contain('não quer ser convidado a avaliar');
  });

  it('keeps the answer when the device cannot store, and records it when it can', async () => {
    const fixture = await asking();
    fixture.attendance().nextError = new StorageFailedError(undefined);
    linkOf(fixture).answer(answer);
    await shows(fixture, 'O cliente respondeu, e falta gravar');
    expect(textOf(fixture.element)).not.to.match(/\b9\b|calma/);
    await press(fixture, 'Gravar a resposta');
    await shows(fixture, 'O cliente respondeu no próprio celular');
    expect(fixture.attendance().state.nps?.score).to.equal(9);
  });

  it('is not waited for any more once the client takes their yes to surveys back', async () => {
    const client = new FakeClient();
    const purposes = sampleTerm.purposes.map((purpose) => ({ ...purpose, neededFor: ['evaluation' as const] }));
    client.loadedProfile = { ...sampleLoadedProfile, consentTerm: { ...sampleTerm, purposes } };
    const attendance = await identifiedAttendance();
    const acknowledged = { agentExplained: true, clientUnderstood: true };
    const decide = (decision: 'granted' | 'refused') =>
      attendance.recordConsent({ decisions: purposes.map(({ id: purpose }) => ({ purpose, decision })), acknowledged });
    await decide('granted');
    await attendance.interrupt({ reason: 'technical' });
    const element = html`<aa-nps-survey></aa-nps-survey>`;
    const fixture = await visitFixture<AaNpsSurvey>(element, { client, attendance });
    await fixture.settle();
    await click(fixture, OFFER);
    await attendance.revokeConsent(purposes.map(({ id }) => id));
    await fixture.settle();
    expect(linkOf(fixture).isClosed).to.equal(true);
    expect(textOf(fixture.element)).to.contain('Sem pesquisa');
  });

  it('is left alone when another attendance begins, and when the element leaves the page', async () => {
    const next = await asking();
    next.visit().newAttendance();
    await next.settle();
    expect(linkOf(next).isClosed).to.equal(true);
    const gone = await asking();
    gone.element.remove();
    expect(linkOf(gone).isClosed).to.equal(true);
  });

  it('comes before this device where the client is not beside it', async () => {
    const attendance = new FakeAttendance(openAttendance().id, { channel: 'remote', approach: 'prospecting' });
    const { element } = await survey({ attendance });
    const buttons = [...element.shadowRoot!.querySelectorAll('.handover button')];
    expect(buttons.map(({ id }) => id)).to.deep.equal(['ask-phone', 'hand-over']);
    expect(buttons.map(({ classList }) => classList.contains('primary'))).to.deep.equal([true, false]);
    expect(textOf(element)).to.contain('Mande o link').and.not.contain('Entregue o aparelho');
    await expect(element).to.be.accessible();
  });

  it('is not offered to whoever attends themselves: they are on their own phone', async () => {
    const client = new FakeClient();
    client.claims = { ...sampleSession, sid: 'visit-1' };
    const { element } = await survey({ client });
    expect(element.shadowRoot!.querySelector('#score-9')).to.exist;
    expect(element.shadowRoot!.querySelector(OFFER)).to.equal(null);
  });
});
