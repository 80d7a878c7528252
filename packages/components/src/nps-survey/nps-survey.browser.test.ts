import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/aa-nps-survey.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { find, focused, listen, press, textOf } from '../testing/page.js';
import { sampleLoadedProfile, sampleQuestionnaire, sampleTerm } from '../testing/sample-content.js';
import { identifiedAttendance, openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf } from '../testing/wide-questionnaire.js';
import type { AaNpsSurvey } from './nps-survey.js';

type Survey = VisitFixture<AaNpsSurvey>;

async function delivered(): Promise<FakeAttendance> {
  const attendance = await identifiedAttendance();
  await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 });
  await attendance.deliverTool({
    toolId: 'planilha-de-caixa',
    basis: { kind: 'finding', questionId: 'cash-control' },
  });
  return attendance;
}

async function survey(attendance?: FakeAttendance, locale = 'pt-BR', client?: FakeClient): Promise<Survey> {
  const fixture = await visitFixture<AaNpsSurvey>(html`<aa-nps-survey lang=${locale}></aa-nps-survey>`, {
    ...(attendance && { attendance }),
    ...(client && { client }),
  });
  await fixture.settle();
  return fixture;
}

async function asked(): Promise<Survey> {
  const fixture = await survey(await delivered());
  await press(fixture, 'Sou o cliente');
  return fixture;
}

async function choose({ element, settle }: Survey, score: number): Promise<void> {
  find(element, `#score-${score}`).click();
  await settle();
}

describe('aa-nps-survey', () => {
  it('waits until something of value was delivered', async () => {
    const attendance = await identifiedAttendance();
    const { element } = await survey(attendance);
    expect(textOf(element)).to.contain('depois da entrega');
    await expect(element).to.be.accessible();
  });

  it('asks about an interrupted visit too', async () => {
    const attendance = openAttendance();
    await attendance.interrupt({ reason: 'client-unavailable' });
    expect(textOf((await survey(attendance)).element)).to.contain('Agora é com o cliente');
  });

  it('has the device handed over before the client is thanked and asked', async () => {
    const fixture = await survey(await delivered());
    expect(textOf(fixture.element)).to.contain('Entregue o aparelho e olhe para o lado');
    expect(fixture.element.shadowRoot!.querySelector('input')).to.equal(null);
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Sou o cliente');
    expect(find(fixture.element, '#title').textContent).to.equal('Obrigado pelo seu tempo!');
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#title'));
    await expect(fixture.element).to.be.accessible();
  });

  it('chooses nothing beforehand, and says in words what both ends of the scale mean', async () => {
    const { element } = await asked();
    const scores = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=score]')];
    expect(scores.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      ...['0: de jeito nenhum', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10: com certeza'],
    ]);
    expect(scores.some(({ checked }) => checked)).to.equal(false);
  });

  it('records score and comment as the client’s own act, and shows neither afterwards', async () => {
    const fixture = await asked();
    const heard = listen(document.body, 'aa-survey-answered');
    await choose(fixture, 9);
    find<HTMLTextAreaElement>(fixture.element, '#comment').value = '  Explicou com calma. ';
    await press(fixture, 'Enviar resposta');
    const event = fixture.attendance().recorded.at(-1);
    expect(event).to.deep.include({ type: 'nps.answered', actor: { kind: 'client' } });
    expect(event?.payload).to.deep.equal({ score: 9, comment: 'Explicou com calma.' });
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ attendanceId: fixture.attendance().id }]);
    expect(textOf(fixture.element))
      .to.contain('Obrigado pela resposta!')
      .and.not.match(/9|calma/);
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#title'));
    await expect(fixture.element).to.be.accessible();
  });

  it('records a score without a comment', async () => {
    const fixture = await asked();
    await choose(fixture, 0);
    await press(fixture, 'Enviar resposta');
    expect(fixture.attendance().state.nps).to.deep.equal({ score: 0 });
  });

  it('says what to do when it is sent without a score, and records nothing', async () => {
    const fixture = await asked();
    await press(fixture, 'Enviar resposta');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Prefiro não responder');
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#score-0'));
    expect(fixture.attendance().state.nps).to.equal(undefined);
    await expect(fixture.element).to.be.accessible();
    await choose(fixture, 8);
    expect(fixture.element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('takes no answer for an answer, which looks no less than the other and records nothing', async () => {
    const fixture = await asked();
    const [send, decline] = [...fixture.element.shadowRoot!.querySelectorAll('[part=actions] button')];
    expect(send!.className.trim()).to.equal(decline!.className.trim());
    const heard = listen(document.body, 'aa-survey-declined');
    await press(fixture, 'Prefiro não responder');
    expect(heard).to.have.lengthOf(1);
    expect(fixture.attendance().state.nps).to.equal(undefined);
    expect(textOf(fixture.element)).to.contain('não muda nada no seu atendimento');
    expect(find(fixture.element, '[part=status]').textContent.trim()).to.equal('Dispensado');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Quero responder');
    await choose(fixture, 10);
    await press(fixture, 'Enviar resposta');
    expect(fixture.attendance().state.nps?.score).to.equal(10);
  });

  it('is answered after the conclusion as well', async () => {
    const attendance = await delivered();
    await attendance.interrupt({ reason: 'technical' });
    const fixture = await survey(attendance);
    await press(fixture, 'Sou o cliente');
    await choose(fixture, 7);
    await press(fixture, 'Enviar resposta');
    expect(attendance.state.nps?.score).to.equal(7);
  });

  it('keeps the answer on the screen when it could not be saved', async () => {
    const fixture = await asked();
    await choose(fixture, 6);
    fixture.attendance().nextError = new StorageFailedError(undefined);
    await press(fixture, 'Enviar resposta');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Libere espaço');
    expect(find<HTMLInputElement>(fixture.element, '#score-6').checked).to.equal(true);
    await press(fixture, 'Enviar resposta');
    expect(fixture.attendance().state.nps?.score).to.equal(6);
  });

  it('is answered by keyboard alone', async () => {
    const fixture = await survey(await delivered());
    find(fixture.element, '#hand-over').focus();
    await sendKeys({ press: 'Enter' });
    await fixture.settle();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Bom' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await fixture.settle();
    expect(fixture.attendance().state.nps).to.deep.equal({ score: 1, comment: 'Bom' });
  });

  it('does not invite a client who said no to surveys, and takes the answer that they want to give', async () => {
    const client = new FakeClient();
    const purposes = sampleTerm.purposes.map((purpose) =>
      purpose.id === 'offers' ? { ...purpose, neededFor: ['evaluation' as const] } : purpose,
    );
    client.loadedProfile = { ...sampleLoadedProfile, consentTerm: { ...sampleTerm, purposes } };
    const attendance = await delivered();
    await attendance.recordConsent({
      decisions: purposes.map(({ id: purpose }) => ({ purpose, decision: 'refused' })),
      acknowledged: { agentExplained: true, clientUnderstood: true },
    });
    const fixture = await survey(attendance, 'pt-BR', client);
    expect(textOf(fixture.element)).to.contain('Sem pesquisa').and.not.contain('Entregue o aparelho');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'quer avaliar mesmo assim');
    await choose(fixture, 9);
    await press(fixture, 'Enviar');
    expect(attendance.state.nps?.score).to.equal(9);
  });

  it('promises no evaluation for later to a client who said no to surveys', async () => {
    const client = new FakeClient();
    const purposes = sampleTerm.purposes.map((purpose) => ({ ...purpose, neededFor: ['evaluation' as const] }));
    client.loadedProfile = { ...sampleLoadedProfile, consentTerm: { ...sampleTerm, purposes } };
    const attendance = await identifiedAttendance();
    const { element, settle } = await survey(attendance, 'pt-BR', client);
    expect(textOf(element)).to.contain('vem no fim').and.not.contain('Sem pesquisa');
    await attendance.recordConsent({
      decisions: purposes.map(({ id: purpose }) => ({ purpose, decision: 'refused' })),
      acknowledged: { agentExplained: true, clientUnderstood: true },
    });
    await settle();
    expect(textOf(element)).to.contain('Sem pesquisa').and.not.contain('vem no fim');
  });

  it('begins anew with the next attendance', async () => {
    const fixture = await asked();
    await choose(fixture, 3);
    fixture.visit().newAttendance();
    const next = await fixture.visit().begin();
    await next.interrupt({ reason: 'technical' });
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('Agora é com o cliente');
    await press(fixture, 'Sou o cliente');
    expect(find<HTMLInputElement>(fixture.element, '#score-3').checked).to.equal(false);
  });

  for (const [locale, question] of [
    ['en', 'From 0 to 10'],
    ['es', 'recomendaría'],
  ] as const) {
    it(`asks in ${locale}`, async () => {
      const fixture = await survey(await delivered(), locale);
      find(fixture.element, '#hand-over').click();
      await fixture.settle();
      expect(find(fixture.element, 'legend').textContent).to.contain(question);
      await expect(fixture.element).to.be.accessible();
    });
  }

  it('has targets of at least 44 px on the smallest screen', async () => {
    const { element } = await asked();
    // Not before: WebKit judges the media rules of a shared style sheet anew only while an element is there.
    await setViewport({ width: 320, height: 640 });
    try {
      for (const target of element.shadowRoot!.querySelectorAll('[part=score], button')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.textContent.trim()).to.be.at.least(44);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
