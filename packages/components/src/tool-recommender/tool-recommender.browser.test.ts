import type { Answer, CompanySize } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import '../define/aa-tool-recommender.js';
import { branchingQuestionnaire } from '../testing/branching-questionnaire.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { fill, find, findByText, listen, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleCatalogue, sampleLoadedProfile, sampleQuestionnaire, sampleTerm } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture, type VisitFixtureOptions } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf, profileWith } from '../testing/wide-questionnaire.js';
import { searchTools } from './tool-browser.js';
import type { AaToolRecommender } from './tool-recommender.js';

type Recommender = VisitFixture<AaToolRecommender>;

async function recommender(options: VisitFixtureOptions = {}): Promise<Recommender> {
  const fixture = await visitFixture<AaToolRecommender>(html`<aa-tool-recommender></aa-tool-recommender>`, {
    attendance: openAttendance(),
    ...options,
  });
  await fixture.settle();
  return fixture;
}

async function diagnosed(value: Answer['value'] = 0): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, value), round: 1 });
  return attendance;
}

async function press({ element, settle }: Recommender, text: string): Promise<void> {
  findByText(element, 'button', text).click();
  await settle();
  await settle();
}

function card({ element }: Recommender, toolId: string): HTMLElement {
  return find(element, `[data-tool="${toolId}"]`);
}

async function deliver(fixture: Recommender, toolId: string, within = ''): Promise<void> {
  find(fixture.element, `${within} [data-tool="${toolId}"] [part=deliver]`).click();
  await fixture.settle();
  await fixture.settle();
}

function shownTools({ element }: Recommender): string[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-tool]')].map(({ dataset }) => dataset['tool']!);
}

describe('aa-tool-recommender', () => {
  it('waits for the client', async () => {
    const { element } = await visitFixture<AaToolRecommender>(html`<aa-tool-recommender></aa-tool-recommender>`);
    expect(textOf(element)).to.contain('Confirme o cliente primeiro.');
    await expect(element).to.be.accessible();
  });

  it('asks for a diagnostic or a note while it knows nothing', async () => {
    const { element } = await recommender();
    expect(textOf(element)).to.contain('Faça o diagnóstico ou anote o que ouviu');
    expect(findByText(element, 'button', 'Anotar o que ouvi')).to.exist;
    await expect(element).to.be.accessible();
  });

  it('offers three tools, each with the answer that asks for it', async () => {
    const fixture = await recommender({ attendance: await diagnosed() });
    expect(shownTools(fixture)).to.have.lengthOf(3);
    const text = card(fixture, 'planilha-de-caixa').textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('porque você respondeu: “Não é feito”');
    expect(text).to.contain('Sobre: Controle diário do caixa');
    expect(text).to.contain('Fazer agora (10 min)');
    expect(text).to.contain('Grátis');
    expect(text).to.contain('Do Sebrae');
    await expect(fixture.element).to.be.accessible();
  });

  it('offers first what answers a theme that matters most to the state', async () => {
    const client = new FakeClient();
    const profile = { ...sampleLoadedProfile.profile, priorityThemes: ['marketing'] };
    client.loadedProfile = { ...sampleLoadedProfile, profile };
    const usual = await recommender({ attendance: await diagnosed(1) });
    const prioritised = await recommender({ client, attendance: await diagnosed(1) });
    expect(shownTools(usual)[0]).to.equal('planilha-de-caixa');
    expect(shownTools(prioritised)[0]).to.equal('perfil-da-empresa');
  });

  it('opens a tool in another tab that knows nothing of this one', async () => {
    const fixture = await recommender({ attendance: await diagnosed() });
    const link = card(fixture, 'planilha-de-caixa').querySelector('a')!;
    expect(link).to.include({ target: '_blank', rel: 'noopener noreferrer' });
    expect(link.textContent).to.contain('Abrir exemplo.org.br');
  });

  it('opens over https what the source published with http, where the site has it', async () => {
    const client = new FakeClient();
    const addresses = { 'planilha-de-caixa': true, 'calculadora-de-preco': false };
    const tools = sampleCatalogue.tools.map((tool) => {
      const urlAnswersHttps = addresses[tool.id as keyof typeof addresses];
      return { ...tool, url: `http://exemplo.org.br/${tool.id}`, urlAnswersHttps };
    });
    client.loadedProfile = { ...sampleLoadedProfile, catalogue: { ...sampleCatalogue, tools } };
    const fixture = await recommender({ client, attendance: await diagnosed() });
    for (const [toolId, address] of [
      ['planilha-de-caixa', 'https://exemplo.org.br/planilha-de-caixa'],
      ['calculadora-de-preco', 'http://exemplo.org.br/calculadora-de-preco'],
    ] as const) {
      expect(card(fixture, toolId).querySelector('a')!.href).to.equal(address);
    }
  });

  it('delivers tied to the finding, and says so where the card stands', async () => {
    const attendance = await diagnosed();
    const fixture = await recommender({ attendance });
    const heard = listen(document.body, 'aa-tool-delivered');
    await deliver(fixture, 'planilha-de-caixa');
    expect(attendance.state.deliveries.map(({ toolId, basis }) => ({ toolId, basis }))).to.deep.equal([
      { toolId: 'planilha-de-caixa', basis: { kind: 'finding', questionId: 'cash-control' } },
    ]);
    expect(heard[0]?.detail).to.deep.equal({
      attendanceId: attendance.id,
      toolId: 'planilha-de-caixa',
      basis: 'finding',
    });
    const delivered = card(fixture, 'planilha-de-caixa');
    expect(delivered.textContent).to.contain('Entregue às');
    expect(find(fixture.element, '[role=status]').textContent).to.contain('Planilha de caixa: entregue.');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(delivered.querySelector('[part=delivered]'));
    expect(shownTools(fixture)).to.have.lengthOf(3);
    await expect(fixture.element).to.be.accessible();
  });

  it('says in the card when a delivery could not be saved, and lets the agent try again', async () => {
    const attendance = await diagnosed();
    const fixture = await recommender({ attendance });
    attendance.nextError = new StorageFailedError(undefined);
    await deliver(fixture, 'planilha-de-caixa');
    expect(card(fixture, 'planilha-de-caixa').querySelector('[role=alert]')!.textContent).to.contain('Libere espaço');
    expect(attendance.state.deliveries).to.have.lengthOf(0);
    await deliver(fixture, 'planilha-de-caixa');
    expect(attendance.state.deliveries).to.have.lengthOf(1);
  });

  it('does not offer again what an earlier visit delivered', async () => {
    const past = {
      attendanceId: 'past',
      endedAt: '2026-03-03T15:00:00-03:00',
      agentName: 'João Pereira',
      deliveredTools: ['planilha-de-caixa'],
    };
    const fixture = await recommender({ attendance: await diagnosed(), history: [past] });
    expect(shownTools(fixture)).not.to.include('planilha-de-caixa');
    await press(fixture, 'Ver todas as ferramentas');
    expect(card(fixture, 'planilha-de-caixa').textContent).to.contain('Já entregue em 3 de março de 2026');
  });

  it('suggests nothing by earlier visits to a client who said no to that', async () => {
    const past = {
      attendanceId: 'past',
      endedAt: '2026-03-03T15:00:00-03:00',
      agentName: 'João Pereira',
      deliveredTools: ['planilha-de-caixa'],
    };
    const client = new FakeClient();
    const purposes = sampleTerm.purposes.map((purpose) =>
      purpose.id === 'offers' ? { ...purpose, neededFor: ['history' as const] } : purpose,
    );
    client.loadedProfile = { ...sampleLoadedProfile, consentTerm: { ...sampleTerm, purposes } };
    const attendance = await diagnosed();
    const fixture = await recommender({ client, attendance, history: [past] });
    expect(shownTools(fixture)).to.include('planilha-de-caixa');
    await attendance.recordConsent({
      decisions: [{ purpose: 'offers', decision: 'granted' }],
      acknowledged: { agentExplained: true, clientUnderstood: true },
    });
    await fixture.settle();
    expect(shownTools(fixture)).not.to.include('planilha-de-caixa');
  });

  it('leaves out what does not fit the company’s size', async () => {
    const client = new FakeClient();
    const tools = sampleCatalogue.tools.map((tool) =>
      tool.id === 'planilha-de-caixa' ? { ...tool, sizes: ['EPP' as const] } : tool,
    );
    client.loadedProfile = { ...sampleLoadedProfile, catalogue: { ...sampleCatalogue, tools } };
    const attendance = await diagnosed();
    await attendance.identifyClient(sampleClient());
    const fixture = await recommender({ client, attendance });
    expect(shownTools(fixture)).not.to.include('planilha-de-caixa');
  });

  it('leaves out what cannot be delivered through this channel, from the answers and for a note', async () => {
    const client = new FakeClient();
    const tools = sampleCatalogue.tools.map((tool) =>
      tool.id === 'planilha-de-caixa' ? { ...tool, channels: ['remote' as const] } : tool,
    );
    client.loadedProfile = { ...sampleLoadedProfile, catalogue: { ...sampleCatalogue, tools } };
    const attendance = await diagnosed();
    expect(attendance.state.context?.channel).to.equal('in-person');
    await attendance.noteListening({ text: 'O dinheiro some.', themes: ['finance'] });
    expect(shownTools(await recommender({ client, attendance }))).not.to.include('planilha-de-caixa');
  });

  it('recommends from what this client was asked, by its size', async () => {
    const offered = async (size: CompanySize): Promise<string[]> => {
      const client = new FakeClient();
      client.loadedProfile = profileWith(branchingQuestionnaire);
      const attendance = openAttendance();
      await attendance.identifyClient(sampleClient(size));
      await attendance.completeDiagnostic({ answers: [{ questionId: 'das', value: 'no' }], round: 1 });
      return shownTools(await recommender({ attendance, client }));
    };
    expect(await offered('MEI')).to.deep.equal(['planilha-de-caixa']);
    expect(await offered('ME')).to.deep.equal([]);
  });

  it('records what was heard and offers tools of its themes', async () => {
    const fixture = await recommender({ attendance: await diagnosed(3) });
    const heard = listen(document.body, 'aa-listening-noted');
    expect(textOf(fixture.element)).to.contain('Nenhuma resposta pede uma ferramenta agora.');
    await press(fixture, 'Anotar o que ouvi');
    await expect(fixture.element).to.be.accessible();
    fill(fixture.element, '#note-text', 'O freguês some quando chove.');
    findByText(fixture.element, 'label', 'Clientes e vendas').click();
    await press(fixture, 'Salvar e ver ferramentas');
    const attendance = fixture.attendance();
    const [note] = attendance.state.notes;
    expect(note).to.include({ text: 'O freguês some quando chove.' });
    expect(note?.themes).to.deep.equal(['marketing']);
    expect(heard[0]?.detail).to.deep.equal({ attendanceId: attendance.id, noteId: note?.noteId, themes: 1 });
    expect(shownTools(fixture)).to.deep.equal(['perfil-da-empresa', 'lista-de-clientes']);

    await deliver(fixture, 'perfil-da-empresa');
    expect(attendance.state.deliveries[0]?.basis).to.deep.equal({ kind: 'listening', noteId: note?.noteId });
    expect(attendance.missing.some(({ part }) => part === 'delivery')).to.equal(false);
    await expect(fixture.element).to.be.accessible();
  });

  it('suggests the themes that the words speak of, and tags none by itself', async () => {
    const fixture = await recommender();
    const { element, settle } = fixture;
    await press(fixture, 'Anotar o que ouvi');
    fill(element, '#note-text', 'Vende FIADO, tudo num caderno; sumiram os fregueses.');
    await settle();
    const suggested = [...find(element, '[part=suggestions]').querySelectorAll('button')];
    expect(suggested.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Controle diário do caixa – ouvi “FIADO”, “caderno”',
      'Cadastro de clientes – ouvi “sumiram os fregueses”',
    ]);
    expect(suggested.map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['false', 'false']);
    expect(element.shadowRoot!.querySelector('#note-text ~ * input:checked')).to.equal(null);
    await expect(element).to.be.accessible();
    await press(fixture, 'Salvar e ver ferramentas');
    expect(fixture.attendance().state.notes[0]?.themes).to.deep.equal([]);
  });

  it('tags a practice and its theme when the suggestion is tapped, and takes them back when tapped again', async () => {
    const fixture = await recommender();
    const { element, settle } = fixture;
    const tap = async () => {
      findByText(element, 'button', 'Controle diário do caixa – ouvi').click();
      await settle();
    };
    const tagged = () => find<HTMLInputElement>(element, 'input[value=finance]').checked;
    await press(fixture, 'Anotar o que ouvi');
    fill(element, '#note-text', 'Vende fiado.');
    await settle();
    await tap();
    expect(tagged()).to.equal(true);
    await tap();
    expect(tagged()).to.equal(false);
    await tap();
    await expect(element).to.be.accessible();
    await press(fixture, 'Salvar e ver ferramentas');
    const [note] = fixture.attendance().state.notes;
    expect([note?.themes, note?.practices]).to.deep.equal([['finance'], ['cash-control']]);
  });

  it('suggests the theme where no tool is for the practice, and nothing where none is for the theme', async () => {
    const client = new FakeClient();
    const { catalogue } = client.loadedProfile;
    const tools = catalogue.tools.filter(
      ({ id, themes }) => id !== 'planilha-de-caixa' && !themes.includes('marketing'),
    );
    client.loadedProfile = { ...client.loadedProfile, catalogue: { ...catalogue, tools } };
    const fixture = await recommender({ client });
    await press(fixture, 'Anotar o que ouvi');
    fill(fixture.element, '#note-text', 'Vende fiado; sumiram os fregueses.');
    await fixture.settle();
    const suggested = [...find(fixture.element, '[part=suggestions]').querySelectorAll('button')];
    expect(suggested.map(({ textContent }) => textContent.trim())).to.deep.equal(['Finanças – ouvi “fiado”']);
  });

  it('has no suggestions left when the words are gone', async () => {
    const fixture = await recommender();
    await press(fixture, 'Anotar o que ouvi');
    fill(fixture.element, '#note-text', 'Vende fiado.');
    await fixture.settle();
    fill(fixture.element, '#note-text', 'Vende.');
    await fixture.settle();
    expect(fixture.element.shadowRoot!.querySelector('[part=suggestions]')).to.equal(null);
  });

  it('does not save an empty note', async () => {
    const fixture = await recommender();
    await press(fixture, 'Anotar o que ouvi');
    await press(fixture, 'Salvar e ver ferramentas');
    expect(textOf(fixture.element)).to.contain('Escreva o que ouviu antes de salvar.');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#note-text'));
    expect(fixture.attendance().state.notes).to.have.lengthOf(0);
  });

  it('finds a tool by a word without its accents', async () => {
    const fixture = await recommender();
    await press(fixture, 'Ver todas as ferramentas');
    expect(shownTools(fixture)).to.have.lengthOf(4);
    fill(fixture.element, '#browse-query', 'PRECO');
    await fixture.settle();
    expect(shownTools(fixture)).to.deep.equal(['calculadora-de-preco']);
    fill(fixture.element, '#browse-theme', 'marketing');
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('Nada encontrado.');
    await expect(fixture.element).to.be.accessible();
  });

  it('asks for the reason before it delivers from the catalogue, the best one chosen already', async () => {
    const attendance = await diagnosed();
    const fixture = await recommender({ attendance });
    await press(fixture, 'Ver todas as ferramentas');
    await deliver(fixture, 'lista-de-clientes', '[part=browse]');
    expect(attendance.state.deliveries).to.have.lengthOf(0);
    const basis = find<HTMLSelectElement>(fixture.element, '#basis');
    expect(basis.value).to.equal('finding:customer-list');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(basis);
    await expect(fixture.element).to.be.accessible();

    fill(fixture.element, '#basis', 'finding:pricing');
    await fixture.settle();
    await deliver(fixture, 'lista-de-clientes', '[part=browse]');
    expect(attendance.state.deliveries[0]).to.deep.include({
      toolId: 'lista-de-clientes',
      basis: { kind: 'finding', questionId: 'pricing' },
    });
  });

  it('does not deliver from the catalogue without a reason', async () => {
    const attendance = await diagnosed();
    const fixture = await recommender({ attendance });
    await press(fixture, 'Ver todas as ferramentas');
    await deliver(fixture, 'lista-de-clientes', '[part=browse]');
    fill(fixture.element, '#basis', '');
    await fixture.settle();
    await deliver(fixture, 'lista-de-clientes', '[part=browse]');
    expect(textOf(fixture.element)).to.contain('Escolha o motivo antes de entregar.');
    expect(attendance.state.deliveries).to.have.lengthOf(0);
  });

  it('leads from the catalogue to the note where there is no reason yet', async () => {
    const fixture = await recommender();
    await press(fixture, 'Ver todas as ferramentas');
    await deliver(fixture, 'lista-de-clientes', '[part=browse]');
    expect(textOf(fixture.element)).to.contain('Toda entrega tem um motivo.');
    await expect(fixture.element).to.be.accessible();
    find(fixture.element, '#basis button').click();
    await fixture.settle();
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#note-text'));
  });

  it('shows what was delivered when the page is opened again, and only that once the visit ended', async () => {
    const attendance = await diagnosed();
    await attendance.deliverTool({
      toolId: 'lista-de-clientes',
      basis: { kind: 'finding', questionId: 'customer-list' },
    });
    const reopened = await recommender({ attendance });
    expect(textOf(reopened.element)).to.contain('Entregue nesta visita');
    expect(shownTools(reopened)).to.have.lengthOf(4);
    await attendance.interrupt({ reason: 'technical' });
    await reopened.settle();
    expect(shownTools(reopened)).to.deep.equal(['lista-de-clientes']);
    expect(reopened.element.shadowRoot!.querySelector('[part=deliver]')).to.equal(null);
  });
});

describe('searching tools', () => {
  it('wants every word, anywhere in name, function or summary', () => {
    expect(searchTools(sampleCatalogue, 'caixa planilha', '').map(({ id }) => id)).to.deep.equal(['planilha-de-caixa']);
    expect(searchTools(sampleCatalogue, 'caixa lista', '')).to.have.lengthOf(0);
  });
});
