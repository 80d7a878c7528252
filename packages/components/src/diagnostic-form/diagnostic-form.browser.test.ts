import type { Answer } from '@atendimento-ativo/domain';
import { DIAGNOSTIC_DRAFT, StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import '../define/aa-diagnostic-form.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { find, focused, listen, press, textOf } from '../testing/page.js';
import { sampleQuestionnaire } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf, profileWith, wideQuestionnaire } from '../testing/wide-questionnaire.js';
import type { AaDiagnosticForm } from './diagnostic-form.js';

type Form = VisitFixture<AaDiagnosticForm>;

async function form(attendance: FakeAttendance = openAttendance(), client = new FakeClient()): Promise<Form> {
  const fixture = await visitFixture<AaDiagnosticForm>(html`<aa-diagnostic-form step="3"></aa-diagnostic-form>`, {
    attendance,
    client,
  });
  await fixture.settle();
  return fixture;
}

async function choose({ element, settle }: Form, questionId: string, level: number): Promise<void> {
  find(element, `input[name="${questionId}"][value="${level}"]`).click();
  await settle();
}

async function type({ element, settle }: Form, key: string): Promise<void> {
  element.shadowRoot!.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
  );
  await settle();
}

function checkedLevels({ element }: Form): string[] {
  const inputs = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked')];
  return inputs.map(({ name, value }) => `${name}=${value}`);
}

async function start(fixture: Form): Promise<Form> {
  await press(fixture, 'Começar');
  return fixture;
}

/** Goes from the intro to the review without an answer. */
async function reachReview(fixture: Form): Promise<void> {
  await start(fixture);
  while (find(fixture.element, '#title').textContent !== 'Confira as respostas') await press(fixture, 'Continuar');
}

describe('aa-diagnostic-form', () => {
  it('waits for the client', async () => {
    const { element } = await visitFixture<AaDiagnosticForm>(html`<aa-diagnostic-form></aa-diagnostic-form>`);
    expect(textOf(element)).to.contain('Confirme o cliente primeiro.');
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says what it is and how long it takes before the first question', async () => {
    const { element } = await form();
    expect(textOf(element)).to.contain('Diagnóstico do negócio: 4 perguntas em 2 temas, cerca de 8 minutos.');
    await expect(element).to.be.accessible();
  });

  it('keeps only the questions of the current theme on the page', async () => {
    const fixture = await start(await form());
    expect(find(fixture.element, '#title').textContent).to.equal('Finanças');
    expect(fixture.element.shadowRoot!.querySelectorAll('.question')).to.have.lengthOf(2);
    expect(textOf(fixture.element)).to.contain('Tema 1 de 2 · 0 de 4 respondidas');
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#title'));
    await expect(fixture.element).to.be.accessible();
  });

  it('saves every answer at once', async () => {
    const fixture = await start(await form());
    await choose(fixture, 'cash-control', 1);
    const draft = await fixture.attendance().loadDraft(DIAGNOSTIC_DRAFT);
    expect(draft).to.deep.equal([{ questionId: 'cash-control', value: 1 }]);
    expect(textOf(fixture.element)).to.contain('1 de 4 respondidas');
    expect(textOf(fixture.element)).to.contain('Salvo neste aparelho');
  });

  it('lets the browser show a tick before it says what follows from it, and saves at once', async () => {
    const fixture = await start(await form());
    const { element } = fixture;
    let saves = 0;
    fixture.attendance().saveDraft = () => {
      saves += 1;
      return Promise.resolve();
    };
    const atPaint = new Promise<string>((resolve) => {
      requestAnimationFrame(() => resolve(`${checkedLevels(fixture).join()} ${saves} ${textOf(element)}`));
    });
    find(element, 'input[name="cash-control"][value="1"]').click();
    expect(await atPaint).to.match(/^cash-control=1 1 .*0 de 4 respondidas/s);
    await element.updateComplete;
    expect(textOf(element)).to.contain('1 de 4 respondidas');
  });

  it('tells the page how many are answered, and never the answer', async () => {
    const fixture = await start(await form());
    const heard = listen(document.body, 'aa-diagnostic-answered');
    await choose(fixture, 'cash-control', 1);
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId: fixture.attendance().id, questionId: 'cash-control', answered: 1, total: 4 },
    ]);
  });

  it('answers by the keys 1 to 4 and moves on to the next question', async () => {
    const fixture = await start(await form());
    find(fixture.element, 'input[name="cash-control"]').focus();
    await type(fixture, '3');
    expect(checkedLevels(fixture)).to.deep.equal(['cash-control=2']);
    expect(focused(fixture.element)).to.equal(find(fixture.element, 'input[name="pricing"]'));
    await type(fixture, '1');
    expect(checkedLevels(fixture)).to.deep.equal(['cash-control=2', 'pricing=0']);
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#continue'));
  });

  it('answers "não se aplica" by 0 or N, only where that is allowed', async () => {
    const fixture = await start(await form());
    find(fixture.element, 'input[name="cash-control"]').focus();
    await type(fixture, 'n');
    expect(checkedLevels(fixture)).to.deep.equal([]);
    await type(fixture, '1');
    await type(fixture, '1');
    await press(fixture, 'Continuar');
    find(fixture.element, 'input[name="online-presence"]').focus();
    await type(fixture, '0');
    expect(checkedLevels(fixture)).to.deep.equal(['online-presence=not-applicable']);
  });

  it('leaves shortcuts of the browser alone', async () => {
    const fixture = await start(await form());
    const input = find(fixture.element, 'input[name="cash-control"]');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: '1', ctrlKey: true, bubbles: true }));
    await fixture.settle();
    expect(checkedLevels(fixture)).to.deep.equal([]);
  });

  it('goes on where the client stopped', async () => {
    const attendance = openAttendance();
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, [
      { questionId: 'cash-control', value: 2 },
      { questionId: 'pricing', value: 3 },
      { questionId: 'gone-since', value: 1 },
    ]);
    const fixture = await form(attendance);
    expect(find(fixture.element, '#title').textContent).to.equal('Clientes e vendas');
    await press(fixture, 'Tema anterior');
    expect(checkedLevels(fixture)).to.deep.equal(['cash-control=2', 'pricing=3']);
  });

  it('names the unanswered questions of the page, leads to them, and lets the agent go on', async () => {
    const fixture = await start(await form());
    await choose(fixture, 'cash-control', 1);
    await press(fixture, 'Continuar');
    expect(textOf(fixture.element)).to.contain('Falta 1 resposta nesta página');
    // By the words that stand on the page.
    const { text } = sampleQuestionnaire.questions.find(({ id }) => id === 'pricing')!;
    expect(find(fixture.element, '[part=unanswered] button').textContent).to.equal(text);
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#unanswered'));
    await expect(fixture.element).to.be.accessible();

    find(fixture.element, '[part=unanswered] button').click();
    await fixture.settle();
    expect(focused(fixture.element)).to.equal(find(fixture.element, 'input[name="pricing"]'));
    await press(fixture, 'Continuar assim mesmo');
    expect(find(fixture.element, '#title').textContent).to.equal('Clientes e vendas');
  });

  it('does not warn about questions that are optional', async () => {
    const fixture = await start(await form());
    await choose(fixture, 'cash-control', 1);
    await choose(fixture, 'pricing', 1);
    await press(fixture, 'Continuar');
    await choose(fixture, 'online-presence', 1);
    await press(fixture, 'Continuar');
    expect(find(fixture.element, '#title').textContent).to.equal('Confira as respostas');
  });

  it('shows every answer in its words before the end, with a way to change it', async () => {
    const attendance = openAttendance();
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, answersOf(sampleQuestionnaire, 1).slice(0, 3));
    const fixture = await form(attendance);
    const review = find(fixture.element, '[part=review]').textContent;
    expect(review).to.contain('De cabeça, sem anotar');
    expect(review).to.contain('Sem resposta');
    await expect(fixture.element).to.be.accessible();

    await press(fixture, 'Alterar Clientes e vendas');
    expect(find(fixture.element, '#title').textContent).to.equal('Clientes e vendas');
  });

  it('completes with the answers and the round, and collapses', async () => {
    const attendance = openAttendance();
    const answers = answersOf(sampleQuestionnaire, 2);
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, answers);
    const fixture = await form(attendance);
    const heard = listen(document.body, 'aa-diagnostic-completed');
    await press(fixture, 'Concluir diagnóstico');
    expect(attendance.state.diagnostic).to.include({ round: 1 });
    expect(attendance.state.diagnostic?.answers).to.deep.equal(answers);
    expect(heard[0]?.detail).to.deep.equal({ attendanceId: attendance.id, round: 1, answered: 4, total: 4 });
    expect(textOf(fixture.element)).to.contain('4 de 4 perguntas respondidas');
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#title'));
    await expect(fixture.element).to.be.accessible();
  });

  it('does not complete without a single answer', async () => {
    const fixture = await form();
    await reachReview(fixture);
    await press(fixture, 'Concluir diagnóstico');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Responda ao menos uma pergunta');
    expect(fixture.attendance().state.diagnostic).to.equal(undefined);
  });

  it('keeps the answers on the screen when the completion could not be saved', async () => {
    const attendance = openAttendance();
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, answersOf(sampleQuestionnaire, 2));
    const fixture = await form(attendance);
    attendance.nextError = new StorageFailedError(undefined);
    await press(fixture, 'Concluir diagnóstico');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Libere espaço');
    await press(fixture, 'Concluir diagnóstico');
    expect(attendance.state.diagnostic?.answers).to.have.lengthOf(4);
  });

  it('is done again from the answers it had, and completes a second time', async () => {
    const attendance = openAttendance();
    await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 1), round: 1 });
    const fixture = await form(attendance);
    await press(fixture, 'Refazer');
    expect(checkedLevels(fixture)).to.deep.equal(['cash-control=1', 'pricing=1']);
    await choose(fixture, 'cash-control', 3);
    await press(fixture, 'Continuar');
    await press(fixture, 'Continuar');
    await press(fixture, 'Concluir diagnóstico');
    const changed: Answer = { questionId: 'cash-control', value: 3 };
    expect(attendance.state.diagnostic?.answers[0]).to.deep.equal(changed);
    expect(attendance.recorded.filter(({ type: kind }) => kind === 'diagnostic.completed')).to.have.lengthOf(2);
  });

  it('keeps the diagnostic as it was when doing it again is given up', async () => {
    const attendance = openAttendance();
    await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 1), round: 1 });
    const fixture = await form(attendance);
    await press(fixture, 'Refazer');
    await choose(fixture, 'cash-control', 3);
    await press(fixture, 'Manter como estava');
    expect(await attendance.loadDraft(DIAGNOSTIC_DRAFT)).to.equal(undefined);
    expect(textOf(fixture.element)).to.contain('Diagnóstico concluído');
  });

  it('says that an answer could not be kept, and tries again', async () => {
    const attendance = openAttendance();
    const fixture = await start(await form(attendance));
    const { saveDraft } = attendance;
    attendance.saveDraft = () => Promise.reject(new StorageFailedError(undefined));
    await choose(fixture, 'cash-control', 1);
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Libere espaço');
    expect(textOf(fixture.element)).not.to.contain('Salvo neste aparelho');
    attendance.saveDraft = saveDraft;
    await press(fixture, 'Tentar de novo');
    expect(fixture.element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    expect(await attendance.loadDraft(DIAGNOSTIC_DRAFT)).to.have.lengthOf(1);
  });

  it('never lets an older draft overtake a newer one', async () => {
    const attendance = openAttendance();
    const fixture = await start(await form(attendance));
    const saved: unknown[] = [];
    const releases: (() => void)[] = [];
    attendance.saveDraft = async (_name, value) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      saved.push(value);
    };
    await choose(fixture, 'cash-control', 0);
    await choose(fixture, 'cash-control', 1);
    await choose(fixture, 'cash-control', 2);
    while (releases.length > 0) {
      releases.shift()?.();
      await fixture.settle();
    }
    expect(saved).to.deep.equal([
      [{ questionId: 'cash-control', value: 0 }],
      [{ questionId: 'cash-control', value: 2 }],
    ]);
  });

  it('stays closed after the attendance ended', async () => {
    const attendance = openAttendance();
    await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 1), round: 1 });
    await attendance.interrupt({ reason: 'technical' });
    const fixture = await form(attendance);
    expect(textOf(fixture.element)).to.contain('Diagnóstico concluído');
    expect(fixture.element.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('shows all themes on one page in the single mode and leads back to each from the review', async () => {
    const client = new FakeClient();
    client.loadedProfile = profileWith(wideQuestionnaire(3, 2));
    const fixture = await visitFixture<AaDiagnosticForm>(
      html`<aa-diagnostic-form mode="single"></aa-diagnostic-form>`,
      { client, attendance: openAttendance() },
    );
    await fixture.settle();
    await start(fixture);
    expect(fixture.element.shadowRoot!.querySelectorAll('.question')).to.have.lengthOf(6);
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Continuar');
    await press(fixture, 'Continuar assim mesmo');
    await press(fixture, 'Alterar Tema 3');
    expect(focused(fixture.element)).to.equal(find(fixture.element, 'input[name="theme-3-1"]'));
  });

  it('builds only the answered one of 120 questions again, and changes nothing in it but the tick', async () => {
    const built: string[] = [];
    const questionnaire = wideQuestionnaire(12, 10);
    for (const question of questionnaire.questions) {
      const { id, text } = question;
      Object.defineProperty(question, 'text', { get: () => (built.push(id), text) });
    }
    const client = new FakeClient();
    client.loadedProfile = profileWith(questionnaire);
    const fixture = await visitFixture<AaDiagnosticForm>(
      html`<aa-diagnostic-form mode="single"></aa-diagnostic-form>`,
      { client, attendance: openAttendance() },
    );
    await fixture.settle();
    await start(fixture);
    expect(new Set(built)).to.have.property('size', 120);
    built.length = 0;
    const observer = new MutationObserver(() => undefined);
    const questions = find(fixture.element, '.page');
    observer.observe(questions, { subtree: true, childList: true, attributes: true, characterData: true });
    await choose(fixture, 'theme-7-3', 2);
    await fixture.settle();
    expect(built).to.deep.equal(['theme-7-3']);
    expect(observer.takeRecords()).to.deep.equal([]);
    expect(checkedLevels(fixture)).to.deep.equal(['theme-7-3=2']);
  });

  it('speaks the language of the page', async () => {
    const { element } = await visitFixture<AaDiagnosticForm>(html`<aa-diagnostic-form lang="es"></aa-diagnostic-form>`);
    expect(textOf(element)).to.contain('¿Cómo está el negocio hoy?');
  });
});
