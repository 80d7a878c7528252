import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/aa-diagnostic-form.js';
import { FakeClient, type FakeAttendance } from '../../testing/fake-client.js';
import { fill, find, findByText, focused, listen, textOf } from '../../testing/page.js';
import { openAttendance, visitFixture, type VisitFixture } from '../../testing/visit-fixture.js';
import '../../testing/still.js';
import type { AaDiagnosticForm } from '../diagnostic-form.js';
import { HEARD_DRAFT } from './heard-diagnostic.js';

type Form = VisitFixture<AaDiagnosticForm>;

async function form(attendance: FakeAttendance = openAttendance(), client = new FakeClient()): Promise<Form> {
  const fixture = await visitFixture<AaDiagnosticForm>(html`<aa-diagnostic-form></aa-diagnostic-form>`, {
    attendance,
    client,
  });
  // The ways beside the questionnaire come in a module of their own.
  await import('./heard-diagnostic.js');
  await settle(fixture);
  return fixture;
}

async function settle(fixture: Form): Promise<void> {
  await fixture.settle();
  await fixture.settle();
  await fixture.settle();
}

async function press(fixture: Form, text: string): Promise<void> {
  findByText(fixture.element, 'button', text).click();
  await settle(fixture);
}

async function write(fixture: Form, text: string): Promise<void> {
  fill(fixture.element, '#note-text', text);
  await settle(fixture);
}

const notesOf = ({ attendance }: Form) => attendance().state.notes;

describe('aa-diagnostic-form, listening', () => {
  it('offers the ways that the state offers, and says what each is like', async () => {
    const { element } = await form();
    expect(textOf(element))
      .to.contain('Escutar o cliente')
      .and.contain('Ouvir a história do negócio')
      .and.contain('“A história do seu negócio”: parte por parte, cerca de 30 minutos.');
    await expect(element).to.be.accessible();
  });

  it('offers the questionnaire alone where the state does', async () => {
    const client = new FakeClient();
    const { profile } = client.loadedProfile;
    client.loadedProfile = { ...client.loadedProfile, profile: { ...profile, diagnosticModes: ['structured'] } };
    const { element } = await form(openAttendance(), client);
    expect(element.shadowRoot!.querySelector('[part=modes]')).to.equal(null);
  });

  it('suggests what the words speak of, and tags nothing by itself', async () => {
    const fixture = await form();
    await press(fixture, 'Escutar o cliente');
    await write(fixture, 'Vendo muito fiado.');
    expect(find(fixture.element, '[part=suggestions]').textContent).to.contain('“fiado”');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Salvar anotação');
    expect(notesOf(fixture)[0]).to.deep.include({ text: 'Vendo muito fiado.', themes: [], practices: [] });
  });

  it('records each note with what the agent tagged, shows it and tells the page no word of it', async () => {
    const fixture = await form();
    const heard = listen(fixture.element, 'aa-listening-noted');
    await press(fixture, 'Escutar o cliente');
    await write(fixture, 'Vendo muito fiado.');
    find(fixture.element, '.suggestion').click();
    await settle(fixture);
    await press(fixture, 'Salvar anotação');
    const [note] = notesOf(fixture);
    expect(note).to.deep.include({ themes: ['finance'], practices: ['cash-control'] });
    expect(find(fixture.element, '[part=notes]').textContent).to.contain('Vendo muito fiado.').and.contain('Finanças');
    expect(focused(fixture.element)?.id).to.equal(`note-${note?.noteId}`);
    expect(Object.keys(heard[0]?.detail ?? {})).to.have.members(['attendanceId', 'noteId', 'themes']);
    expect(find<HTMLTextAreaElement>(fixture.element, '#note-text').value).to.equal('');
  });

  it('asks for the tagged practices alone, and ends in the same event as the questionnaire', async () => {
    const fixture = await form();
    await press(fixture, 'Escutar o cliente');
    await write(fixture, 'Vendo muito fiado.');
    find(fixture.element, '.suggestion').click();
    await settle(fixture);
    await press(fixture, 'Continuar');
    expect(find(fixture.element, '#title').textContent).to.equal('O que dá para confirmar?');
    expect(focused(fixture.element)?.id).to.equal('title');
    const asked = [...fixture.element.shadowRoot!.querySelectorAll<HTMLElement>('.question')];
    expect(asked.map(({ dataset }) => dataset['question'])).to.deep.equal(['cash-control']);
    await expect(fixture.element).to.be.accessible();
    find(fixture.element, 'input[name="cash-control"][value="1"]').click();
    await settle(fixture);
    await press(fixture, 'Concluir diagnóstico');
    expect(fixture.attendance().state.diagnostic).to.deep.include({
      mode: 'listening',
      answers: [{ questionId: 'cash-control', value: 1 }],
    });
    expect(textOf(fixture.element)).to.contain('1 anotação do que o cliente contou.');
    expect(await fixture.attendance().loadDraft(HEARD_DRAFT)).to.equal(undefined);
  });

  it('completes with notes alone, and not with nothing', async () => {
    const fixture = await form();
    await press(fixture, 'Escutar o cliente');
    await press(fixture, 'Continuar');
    await press(fixture, 'Concluir diagnóstico');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Anote ao menos uma coisa');
    await press(fixture, 'Voltar');
    await write(fixture, 'Gosto do que faço.');
    // What is written and not saved is not lost on the way.
    await press(fixture, 'Continuar');
    expect(notesOf(fixture)).to.have.lengthOf(1);
    expect(textOf(fixture.element)).to.contain('Nenhuma prática do questionário foi marcada.');
    await press(fixture, 'Concluir diagnóstico');
    expect(fixture.attendance().state.diagnostic).to.deep.include({ mode: 'listening', answers: [] });
  });

  it('stays where it is when a note cannot be saved, with every word', async () => {
    const fixture = await form();
    await press(fixture, 'Escutar o cliente');
    await write(fixture, 'Gosto do que faço.');
    fixture.attendance().nextError = new StorageFailedError(new Error('full'));
    await press(fixture, 'Continuar');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('não conseguiu gravar');
    expect(find<HTMLTextAreaElement>(fixture.element, '#note-text').value).to.equal('Gosto do que faço.');
    expect(find(fixture.element, '#title').textContent).to.equal('O que o cliente conta?');
  });

  it('goes on where it stopped, with what was being written and tagged', async () => {
    const attendance = openAttendance();
    const before = await form(attendance);
    await press(before, 'Escutar o cliente');
    await write(before, 'Vendo muito fiado.');
    find(before.element, '.suggestion').click();
    await settle(before);
    before.element.remove();
    const after = await form(attendance);
    expect(find(after.element, '#title').textContent).to.equal('O que o cliente conta?');
    expect(find<HTMLTextAreaElement>(after.element, '#note-text').value).to.equal('Vendo muito fiado.');
    expect(find(after.element, '.suggestion').getAttribute('aria-pressed')).to.equal('true');
  });

  it('lets another way be chosen, and keeps what was noted', async () => {
    const fixture = await form();
    await press(fixture, 'Escutar o cliente');
    await write(fixture, 'Gosto do que faço.');
    await press(fixture, 'Salvar anotação');
    await press(fixture, 'Escolher outro jeito');
    expect(textOf(fixture.element)).to.contain('Começar');
    expect(notesOf(fixture)).to.have.lengthOf(1);
    expect(await fixture.attendance().loadDraft(HEARD_DRAFT)).to.equal(undefined);
    await press(fixture, 'Começar');
    expect(find(fixture.element, '#title').textContent).to.equal('Finanças');
  });

  it('is done by keyboard alone', async () => {
    const fixture = await form();
    findByText(fixture.element, 'button', 'Escutar o cliente').focus();
    await sendKeys({ press: 'Enter' });
    await settle(fixture);
    expect(focused(fixture.element)?.id).to.equal('title');
    await sendKeys({ press: 'Tab' });
    expect(focused(fixture.element)?.id).to.equal('note-text');
    await sendKeys({ type: 'Vendo fiado' });
    await settle(fixture);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await settle(fixture);
    find(fixture.element, '#continue').focus();
    await sendKeys({ press: 'Enter' });
    await settle(fixture);
    await sendKeys({ press: 'Tab' });
    find(fixture.element, 'input[name="cash-control"]').focus();
    await sendKeys({ press: '2' });
    await settle(fixture);
    findByText(fixture.element, 'button', 'Concluir diagnóstico').focus();
    await sendKeys({ press: 'Enter' });
    await settle(fixture);
    expect(fixture.attendance().state.diagnostic?.mode).to.equal('listening');
    expect(fixture.attendance().state.diagnostic?.answers).to.have.lengthOf(1);
  });
});

describe('aa-diagnostic-form, guided history', () => {
  it('goes through the prompts, chapter by chapter, and ties each note to its prompt', async () => {
    const fixture = await form();
    await press(fixture, 'Ouvir a história do negócio');
    expect(find(fixture.element, '#title').textContent).to.equal('O negócio');
    expect(textOf(fixture.element)).to.contain('A história do seu negócio · parte 1 de 1');
    expect(textOf(fixture.element)).to.contain('Como esse negócio começou?').and.contain('Deixe a conversa correr.');
    await expect(fixture.element).to.be.accessible();
    await write(fixture, 'Comecei vendendo na porta.');
    await press(fixture, 'Salvar anotação');
    expect(notesOf(fixture)[0]?.prompt).to.deep.equal({
      anamnesis: { id: 'anamnese-nacional', version: '2026.1' },
      promptId: 'beginning',
    });
    expect(find(fixture.element, '[data-prompt=beginning]').textContent)
      .to.contain('Comecei vendendo na porta.')
      .and.contain('Anotar mais');
    await press(fixture, 'Continuar');
    await press(fixture, 'Concluir diagnóstico');
    expect(fixture.attendance().state.diagnostic).to.deep.include({ mode: 'anamnesis', answers: [] });
  });

  it('opens and closes the answer to a prompt, with the focus at hand', async () => {
    const fixture = await form();
    await press(fixture, 'Ouvir a história do negócio');
    await press(fixture, 'Cancelar');
    expect((focused(fixture.element) as HTMLElement).dataset['answer']).to.equal('beginning');
    await press(fixture, 'Anotar a resposta');
    expect(focused(fixture.element)?.id).to.equal('note-text');
  });

  it('fits 320 px, with targets that a thumb meets', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const fixture = await form();
      await press(fixture, 'Ouvir a história do negócio');
      await write(fixture, 'Vendo muito fiado.');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const target of fixture.element.shadowRoot!.querySelectorAll('button, .choice, .input')) {
        expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(44);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
