import type { Answer } from '@atendimento-ativo/domain';
import { DIAGNOSTIC_DRAFT } from '@atendimento-ativo/sdk';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/aa-diagnostic-form.js';
import { branchingQuestionnaire } from '../../testing/branching-questionnaire.js';
import { FakeClient, type FakeAttendance } from '../../testing/fake-client.js';
import { find, focused, listen, press, textOf } from '../../testing/page.js';
import { sampleClient } from '../../testing/sample-client.js';
import '../../testing/still.js';
import { openAttendance, visitFixture, type VisitFixture } from '../../testing/visit-fixture.js';
import { profileWith } from '../../testing/wide-questionnaire.js';
import type { AaDiagnosticForm } from '../diagnostic-form.js';

type Form = VisitFixture<AaDiagnosticForm>;

const everything: Answer[] = [
  { questionId: 'sells-online', value: 'yes' },
  { questionId: 'channels', value: ['whatsapp', 'marketplace'] },
  { questionId: 'employees', value: 12 },
  { questionId: 'payroll', value: 2_345_678 },
  { questionId: 'tasks', value: 2 },
  { questionId: 'product', value: 'Pão de queijo' },
  { questionId: 'plans', value: 'Abrir aos domingos.\nContratar alguém.' },
];

async function form(attendance: FakeAttendance = openAttendance(), mode: 'paged' | 'single' = 'paged'): Promise<Form> {
  const client = new FakeClient();
  client.loadedProfile = profileWith(branchingQuestionnaire);
  const fixture = await visitFixture<AaDiagnosticForm>(html`<aa-diagnostic-form mode=${mode}></aa-diagnostic-form>`, {
    attendance,
    client,
  });
  await fixture.settle();
  return fixture;
}

async function started(attendance?: FakeAttendance, mode?: 'paged' | 'single'): Promise<Form> {
  const fixture = await form(attendance, mode);
  await press(fixture, 'Começar');
  return fixture;
}

async function withDraft(draft: unknown): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.saveDraft(DIAGNOSTIC_DRAFT, draft);
  return attendance;
}

async function tick({ element, settle }: Form, questionId: string, value: string): Promise<void> {
  find(element, `input[name="${questionId}"][value="${value}"]`).click();
  await settle();
}

function field({ element }: Form, questionId: string): HTMLInputElement {
  return find<HTMLInputElement>(element, `.input[name="${questionId}"]`);
}

async function write(fixture: Form, questionId: string, text: string): Promise<void> {
  const input = field(fixture, questionId);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
  await fixture.settle();
}

async function leave(fixture: Form, questionId: string): Promise<void> {
  field(fixture, questionId).dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  await fixture.settle();
}

async function fillIn(fixture: Form, questionId: string, text: string): Promise<void> {
  await write(fixture, questionId, text);
  await leave(fixture, questionId);
}

function draft({ attendance }: Form): Promise<unknown> {
  return attendance().loadDraft(DIAGNOSTIC_DRAFT);
}

function shown({ element }: Form): string[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.question')].map(
    ({ dataset }) => dataset['question'] ?? '',
  );
}

function checked({ element }: Form): string[] {
  const inputs = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked')];
  return inputs.map(({ name, value }) => `${name}=${value}`);
}

function focusedName({ element }: Form): string {
  return focused(element)?.getAttribute('name') ?? '';
}

function said({ element }: Form): string {
  return find(element, '#said').textContent.trim();
}

/** Until what was typed counts: it stands in the draft. */
async function untilKept(fixture: Form, entry: object): Promise<void> {
  const isKept = async () => JSON.stringify((await draft(fixture)) ?? []).includes(JSON.stringify(entry));
  await waitUntil(isKept, `The draft never held ${JSON.stringify(entry)}.`, { timeout: 5000 });
  await fixture.settle();
}

/** Everything before the amount answered, so that it is asked. */
function closedDraft(): Promise<FakeAttendance> {
  return withDraft(everything.slice(0, 3));
}

function countChanges(node: Node): () => number {
  let count = 0;
  const observer = new MutationObserver((records) => (count += records.length));
  observer.observe(node, { subtree: true, childList: true, characterData: true });
  return () => count;
}

function describedBy({ element }: Form, input: Element): string {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => find(element, `#${id}`).textContent.replace(/\s+/g, ' ').trim()).join(' ');
}

describe('questions of every kind', () => {
  it('shows the two texts of a yes-or-no and what the agent can look at', async () => {
    const fixture = await started();
    const question = find(fixture.element, '#question-sells-online');
    expect(question.textContent).to.contain('Sim, já recebe pedidos');
    expect(question.textContent).to.contain('Ainda não vende');
    expect(question.querySelector('[part=evidence]')?.textContent.replace(/\s+/g, ' ')).to.contain(
      'O que olhar: O perfil ou a loja aberta no celular',
    );
    await tick(fixture, 'sells-online', 'no');
    expect(await draft(fixture)).to.deep.equal([{ questionId: 'sells-online', value: 'no' }]);
  });

  it('answers a yes-or-no by the keys 1 and 2, and moves to the question that opened', async () => {
    const fixture = await started();
    find(fixture.element, 'input[name="sells-online"]').focus();
    await sendKeys({ press: '1' });
    await fixture.settle();
    expect(checked(fixture)).to.deep.equal(['sells-online=yes']);
    expect(focusedName(fixture)).to.equal('channels');
    find(fixture.element, 'input[name="sells-online"]').focus();
    await sendKeys({ press: '2' });
    await fixture.settle();
    expect(focusedName(fixture)).to.equal('employees');
  });

  it('keeps the options of a multiple choice in their order, and none of them as an answer of its own', async () => {
    const fixture = await started();
    await tick(fixture, 'sells-online', 'yes');
    await tick(fixture, 'channels', 'marketplace');
    await tick(fixture, 'channels', 'whatsapp');
    expect(await draft(fixture)).to.deep.include({ questionId: 'channels', value: ['whatsapp', 'marketplace'] });
    await tick(fixture, 'channels', '');
    expect(checked(fixture)).to.deep.equal(['sells-online=yes', 'channels=']);
    expect(await draft(fixture)).to.deep.include({ questionId: 'channels', value: [] });
    await tick(fixture, 'channels', 'not-applicable');
    expect(checked(fixture)).to.deep.equal(['sells-online=yes', 'channels=not-applicable']);
    await tick(fixture, 'channels', 'instagram');
    await tick(fixture, 'channels', 'instagram');
    expect(checked(fixture)).to.deep.equal(['sells-online=yes']);
    expect(await draft(fixture)).to.deep.equal([{ questionId: 'sells-online', value: 'yes' }]);
  });

  it('takes a number with its unit and its bounds', async () => {
    const fixture = await started();
    const input = field(fixture, 'employees');
    expect(input.inputMode).to.equal('numeric');
    expect(describedBy(fixture, input)).to.equal('pessoas De 0 a 500.');
    await fillIn(fixture, 'employees', '12');
    expect(await draft(fixture)).to.deep.equal([{ questionId: 'employees', value: 12 }]);
    expect(textOf(fixture.element)).to.contain('1 de 6 respondidas');
  });

  it('says what is wrong with a number once its field is left, and keeps what was typed', async () => {
    const fixture = await started();
    await write(fixture, 'employees', '1200');
    await untilKept(fixture, { questionId: 'employees', typed: '1200' });
    expect(field(fixture, 'employees').getAttribute('aria-invalid')).to.equal('false');
    await leave(fixture, 'employees');
    const input = field(fixture, 'employees');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(describedBy(fixture, input)).to.contain('O maior valor aceito é 500.');
    expect(said(fixture)).to.equal('Pessoas no negócio: O maior valor aceito é 500.');
    await expect(fixture.element).to.be.accessible();
    expect(await draft(fixture)).to.deep.equal([{ questionId: 'employees', typed: '1200' }]);

    const again = await form(fixture.attendance());
    expect(field(again, 'employees').value).to.equal('1200');
    await fillIn(again, 'employees', '120');
    expect(field(again, 'employees').getAttribute('aria-invalid')).to.equal('false');
  });

  it('points out an optional text that is too long before the page is left', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    await fillIn(fixture, 'product', 'Bolo');
    await fillIn(fixture, 'plans', 'a'.repeat(2001));
    await press(fixture, 'Continuar');
    expect(textOf(fixture.element)).to.contain('Falta 1 resposta nesta página');
    await press(fixture, 'Continuar assim mesmo');
    expect(find(fixture.element, '[part=review]').textContent).to.contain('O texto passou de 2000 caracteres');
  });

  it('takes an amount in reais and keeps centavos', async () => {
    const fixture = await form(await closedDraft());
    const input = field(fixture, 'payroll');
    expect(input.inputMode).to.equal('decimal');
    input.focus();
    await sendKeys({ type: '23456,7' });
    await fixture.settle();
    expect(input.value).to.equal('23.456,7');
    await leave(fixture, 'payroll');
    expect(input.value).to.equal('23.456,70');
    expect(await draft(fixture)).to.deep.include({ questionId: 'payroll', value: 2_345_670 });
    await fillIn(fixture, 'payroll', '0,99');
    expect(describedBy(fixture, input)).to.match(/O menor valor aceito é R\$.1,00\./);
  });

  it('writes an answer in its own form again after it was typed in another one', async () => {
    const fixture = await form(await closedDraft());
    await fillIn(fixture, 'payroll', '1500');
    expect(field(fixture, 'payroll').value).to.equal('1.500,00');
    await fillIn(fixture, 'payroll', '1500');
    expect(field(fixture, 'payroll').value).to.equal('1.500,00');
  });

  it('keeps a text while it is typed, with the caret where it is', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    const input = field(fixture, 'product');
    input.focus();
    await sendKeys({ type: 'Pão ' });
    await untilKept(fixture, { questionId: 'product', value: 'Pão' });
    expect(input.value).to.equal('Pão ');
    await sendKeys({ type: 'de queijo' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ type: '1 ' });
    await untilKept(fixture, { questionId: 'product', value: '1 Pão de queijo' });
    expect(input.value).to.equal('1 Pão de queijo');
    expect(input.selectionStart).to.equal(2);
  });

  it('loses nothing that was typed when the page is turned before the pause', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    await write(fixture, 'product', 'Bolo');
    await press(fixture, 'Tema anterior');
    expect(await draft(fixture)).to.deep.include({ questionId: 'product', value: 'Bolo' });
    await press(fixture, 'Continuar');
    expect(field(fixture, 'product').value).to.equal('Bolo');
  });

  it('keeps what was typed when the element leaves the page', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    await write(fixture, 'product', 'Bolo');
    fixture.element.remove();
    await fixture.settle();
    expect(await draft(fixture)).to.deep.include({ questionId: 'product', value: 'Bolo' });
  });

  it('lets "não se aplica" stand instead of a text, and brings the text back without it', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    await fillIn(fixture, 'product', 'Bolo');
    await tick(fixture, 'product', 'not-applicable');
    expect(field(fixture, 'product').value).to.equal('');
    expect(await draft(fixture)).to.deep.include({ questionId: 'product', value: 'not-applicable' });
    await tick(fixture, 'product', 'not-applicable');
    expect(field(fixture, 'product').value).to.equal('Bolo');
    await tick(fixture, 'product', 'not-applicable');
    await fillIn(fixture, 'product', 'Pudim');
    expect(checked(fixture)).to.deep.equal([]);
    expect(await draft(fixture)).to.deep.include({ questionId: 'product', value: 'Pudim' });
  });

  it('leaves digits that are typed to their field', async () => {
    const fixture = await started();
    field(fixture, 'employees').focus();
    await sendKeys({ type: '10' });
    expect(field(fixture, 'employees').value).to.equal('10');
    expect(focusedName(fixture)).to.equal('employees');
  });

  it('takes up every kind from the draft, and drops what is not an answer any more', async () => {
    const fixture = await form(
      await withDraft([...everything.slice(0, 4), { questionId: 'das', value: 3 }, ...everything.slice(5)]),
    );
    expect(find(fixture.element, '#title').textContent).to.equal('Equipe');
    await press(fixture, 'Tema anterior');
    expect(checked(fixture)).to.deep.equal(['sells-online=yes', 'channels=whatsapp', 'channels=marketplace']);
    expect(field(fixture, 'employees').value).to.equal('12');
    expect(field(fixture, 'payroll').value).to.equal('23.456,78');
    await press(fixture, 'Continuar');
    await press(fixture, 'Continuar');
    await press(fixture, 'Continuar assim mesmo');
    expect(field(fixture, 'product').value).to.equal('Pão de queijo');
    expect(field(fixture, 'plans').value).to.equal('Abrir aos domingos.\nContratar alguém.');
  });

  it('reads every kind back in words, and completes with the answers', async () => {
    const fixture = await form(await withDraft(everything));
    const review = find(fixture.element, '[part=review]').textContent.replace(/\s+/g, ' ');
    for (const words of [
      'Sim, já recebe pedidos',
      'WhatsApp',
      'Site de vendas, como Mercado Livre',
      '12 pessoas',
      'R$ 23.456,78',
      'Divididas, sem registro',
      'Pão de queijo',
      'Abrir aos domingos. Contratar alguém.',
    ]) {
      expect(review).to.contain(words);
    }
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Concluir diagnóstico');
    expect(fixture.attendance().state.diagnostic?.answers).to.deep.equal(everything);
  });

  it('passes every kind by axe, answered and not', async () => {
    const fixture = await started(undefined, 'single');
    await expect(fixture.element).to.be.accessible();
    await tick(fixture, 'sells-online', 'yes');
    await fillIn(fixture, 'employees', '3');
    await fillIn(fixture, 'payroll', 'muito');
    expect(shown(fixture)).to.have.lengthOf(7);
    await expect(fixture.element).to.be.accessible();
  });
});

describe('questions that depend on answers', () => {
  it('asks only what applies, numbers and counts it', async () => {
    const fixture = await started();
    expect(shown(fixture)).to.deep.equal(['sells-online', 'employees']);
    expect(textOf(fixture.element)).to.contain('Tema 1 de 2 · 0 de 4 respondidas');
    await tick(fixture, 'sells-online', 'yes');
    expect(shown(fixture)).to.deep.equal(['sells-online', 'channels', 'employees']);
    expect(find(fixture.element, '#question-employees .number').textContent).to.equal('3.');
    expect(textOf(fixture.element)).to.contain('1 de 5 respondidas');
  });

  it('tells the page the count after the questions changed', async () => {
    const fixture = await started();
    const heard = listen(document.body, 'aa-diagnostic-answered');
    await tick(fixture, 'sells-online', 'yes');
    expect(heard.map(({ detail }) => [detail.answered, detail.total])).to.deep.equal([[1, 5]]);
  });

  it('announces once what came and what went', async () => {
    const fixture = await started();
    expect(said(fixture)).to.equal('');
    await tick(fixture, 'sells-online', 'yes');
    expect(said(fixture)).to.equal('Nova pergunta: Canais de venda.');
    const announcements = countChanges(find(fixture.element, '#said'));
    await tick(fixture, 'channels', 'whatsapp');
    expect(announcements()).to.equal(0);
    await tick(fixture, 'sells-online', 'no');
    expect(said(fixture)).to.equal('Esta pergunta saiu: Canais de venda.');
    await fillIn(fixture, 'employees', '2');
    expect(said(fixture)).to.equal('Novas perguntas: Folha do mês e Divisão de tarefas.');
    expect(announcements()).to.equal(2);
  });

  it('keeps the answer of a question that went, brings it back, and never completes with it', async () => {
    const fixture = await form(await withDraft(everything));
    await press(fixture, 'Alterar Vendas');
    await tick(fixture, 'sells-online', 'no');
    expect(await draft(fixture)).to.deep.include(everything[1]!);
    await tick(fixture, 'sells-online', 'yes');
    expect(checked(fixture)).to.contain('channels=whatsapp');
    await tick(fixture, 'sells-online', 'no');
    await press(fixture, 'Continuar');
    await press(fixture, 'Continuar');
    await press(fixture, 'Continuar');
    expect(find(fixture.element, '[part=review]').textContent).not.to.contain('Canais de venda');
    await press(fixture, 'Concluir diagnóstico');
    const completed = fixture.attendance().state.diagnostic?.answers.map(({ questionId }) => questionId);
    expect(completed).to.deep.equal(['sells-online', 'employees', 'payroll', 'tasks', 'product', 'plans']);
    expect(textOf(fixture.element)).to.contain('6 de 6 perguntas respondidas');
  });

  it('skips a theme in which nothing is asked, and comes by it once something is', async () => {
    const fixture = await started();
    await tick(fixture, 'sells-online', 'no');
    await fillIn(fixture, 'employees', '0');
    await press(fixture, 'Continuar');
    expect(find(fixture.element, '#title').textContent).to.equal('Planos');
    await press(fixture, 'Tema anterior');
    await fillIn(fixture, 'employees', '1');
    await fillIn(fixture, 'payroll', '1500');
    await press(fixture, 'Continuar');
    expect(find(fixture.element, '#title').textContent).to.equal('Equipe');
  });

  it('asks by the size of the company, also when the client becomes known on the way', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    expect(shown(fixture)).to.deep.equal(['product', 'plans']);
    await fixture.attendance().identifyClient(sampleClient('MEI'));
    await fixture.settle();
    expect(shown(fixture)).to.deep.equal(['das', 'product', 'plans']);
    expect(find(fixture.element, '#title').textContent).to.equal('Planos');
  });

  it('does not open questions while a number is being typed', async () => {
    const fixture = await started();
    await write(fixture, 'employees', '1');
    expect(shown(fixture)).not.to.contain('payroll');
    await untilKept(fixture, { questionId: 'employees', value: 1 });
    expect(shown(fixture)).to.contain('payroll');
  });

  it('moves the focus on when the question it was going to vanishes', async () => {
    const fixture = await started(undefined, 'single');
    await fillIn(fixture, 'employees', '1');
    field(fixture, 'employees').focus();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '0' });
    await sendKeys({ press: 'Tab' });
    await fixture.settle();
    await fixture.settle();
    expect(shown(fixture)).to.deep.equal(['sells-online', 'employees', 'product', 'plans']);
    expect(focusedName(fixture)).to.equal('product');
  });

  it('moves the focus on when the question it is in vanishes', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    await fixture.attendance().identifyClient(sampleClient('MEI'));
    await fixture.settle();
    find(fixture.element, 'input[name="das"]').focus();
    await fixture.attendance().identifyClient(sampleClient('ME'));
    await fixture.settle();
    await fixture.settle();
    expect(focusedName(fixture)).to.equal('product');
  });

  it('keeps the caret in its field while questions come and go around it', async () => {
    const fixture = await form(await withDraft(everything.slice(0, 5)));
    const input = field(fixture, 'product');
    input.focus();
    await sendKeys({ type: 'Bolo' });
    await fixture.attendance().identifyClient(sampleClient('MEI'));
    await fixture.settle();
    expect(field(fixture, 'product')).to.equal(input);
    await sendKeys({ type: ' de rolo' });
    expect(input.value).to.equal('Bolo de rolo');
    expect(focusedName(fixture)).to.equal('product');
  });
});
