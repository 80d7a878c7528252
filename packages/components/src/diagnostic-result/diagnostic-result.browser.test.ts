import type { Answer, Questionnaire } from '@atendimento-ativo/domain';
import { expect, html } from '@open-wc/testing';
import '../define/aa-diagnostic-result.js';
import type { PastVisit } from '../foundation/visit-context.js';
import { branchingQuestionnaire } from '../testing/branching-questionnaire.js';
import { FakeClient } from '../testing/fake-client.js';
import { find, findByText, textOf } from '../testing/page.js';
import { sampleQuestionnaire } from '../testing/sample-content.js';
import { identifiedAttendance, openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf, profileWith, wideQuestionnaire } from '../testing/wide-questionnaire.js';
import type { AaDiagnosticResult } from './diagnostic-result.js';
import { printAlone } from '../foundation/print-alone.js';

const EARLIER_HASH = 'e5'.repeat(32);

interface ResultOptions {
  readonly questionnaire?: Questionnaire;
  readonly answers: readonly Answer[];
  readonly history?: readonly PastVisit[];
  readonly client?: FakeClient;
}

async function result({
  questionnaire = sampleQuestionnaire,
  answers,
  history = [],
  client = new FakeClient(),
}: ResultOptions): Promise<VisitFixture<AaDiagnosticResult>> {
  client.loadedProfile = profileWith(questionnaire);
  const attendance = await identifiedAttendance();
  await attendance.completeDiagnostic({ answers: [...answers], round: 1 });
  const fixture = await visitFixture<AaDiagnosticResult>(html`<aa-diagnostic-result></aa-diagnostic-result>`, {
    client,
    attendance,
    history,
  });
  await fixture.settle();
  await fixture.settle();
  return fixture;
}

function earlierVisit(answers: readonly Answer[]): PastVisit {
  return {
    attendanceId: '0193a000-0000-7000-8000-000000000000',
    endedAt: '2026-03-03T15:00:00-03:00',
    agentName: 'João Pereira',
    deliveredTools: [],
    diagnostic: {
      questionnaire: { id: sampleQuestionnaire.id, version: sampleQuestionnaire.version },
      hash: EARLIER_HASH,
      round: 1,
      answers: [...answers],
    },
  };
}

function textOfPart({ element }: VisitFixture<AaDiagnosticResult>, part: string): string {
  return find(element, `[part=${part}]`).textContent.replace(/\s+/g, ' ');
}

describe('aa-diagnostic-result', () => {
  it('waits for the diagnostic', async () => {
    const { element } = await visitFixture<AaDiagnosticResult>(html`<aa-diagnostic-result></aa-diagnostic-result>`);
    expect(textOf(element)).to.contain('Faça o diagnóstico primeiro.');
    await expect(element).to.be.accessible();
  });

  it('says the score and its band in words, for whom and by whom', async () => {
    const { element } = await result({ answers: answersOf(sampleQuestionnaire, 2) });
    expect(textOf(element)).to.contain('De 0 a 100, o negócio está em 67: em crescimento.');
    expect(textOf(element)).to.contain('Doces da Cida');
    expect(textOf(element)).to.contain('Atendimento de Ana Souza, Sebrae Bahia');
    await expect(element).to.be.accessible();
  });

  it('tells what already goes well before where to start', async () => {
    const [cash, ...others] = answersOf(sampleQuestionnaire, 0);
    const fixture = await result({ answers: [{ ...cash!, value: 3 }, ...others] });
    const strengths = find(fixture.element, '[part=strengths]');
    const priorities = find(fixture.element, '[part=priorities]');
    expect(strengths.textContent).to.contain('Controle diário do caixa');
    expect(strengths.compareDocumentPosition(priorities)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('names up to three points to start from, with the answer, the next step and why it matters', async () => {
    const fixture = await result({ answers: answersOf(sampleQuestionnaire, 1) });
    expect(fixture.element.shadowRoot!.querySelectorAll('.priority')).to.have.lengthOf(3);
    const priorities = textOfPart(fixture, 'priorities');
    expect(priorities).to.contain('Controle diário do caixa');
    expect(priorities).to.contain('“De cabeça, sem anotar”');
    expect(priorities).to.contain('“Anotado, mas nem sempre”');
    expect(priorities).to.contain('Saber para onde vai o dinheiro evita susto no fim do mês.');
  });

  it('tells questions of every kind by their own words, and what the next step looks like', async () => {
    const fixture = await result({
      questionnaire: branchingQuestionnaire,
      answers: [
        { questionId: 'sells-online', value: 'yes' },
        { questionId: 'channels', value: ['whatsapp'] },
        { questionId: 'das', value: 'no' },
      ],
    });
    expect(textOfPart(fixture, 'strengths')).to.match(/Venda pela internet\s*Sim, já recebe pedidos/);
    const priorities = textOfPart(fixture, 'priorities');
    expect(priorities).to.contain('DAS em dia');
    expect(priorities).to.contain('“Há atrasados”');
    expect(priorities).to.contain('“Sim, todos pagos”');
    expect(priorities).to.contain('“Um canal só”');
    expect(priorities).to.contain('“Dois canais ou mais”');
  });

  it('starts from what the client said where it weighs more than the answers', async () => {
    const attendance = openAttendance();
    await attendance.noteListening({ text: 'O freguês some quando chove.', themes: ['marketing'] });
    await attendance.completeDiagnostic({
      mode: 'listening',
      answers: [{ questionId: 'cash-control', value: 2 }],
      round: 1,
    });
    const fixture = await visitFixture<AaDiagnosticResult>(html`<aa-diagnostic-result></aa-diagnostic-result>`, {
      attendance,
    });
    await fixture.settle();
    const [first, second] = [...fixture.element.shadowRoot!.querySelectorAll('.priority')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' '),
    );
    expect(first).to.match(
      /Clientes e vendas Você contou “O freguês some quando chove\.” Por que importa Quem conhece/,
    );
    expect(second).to.contain('Controle diário do caixa');
    await expect(fixture.element).to.be.accessible();
  });

  it('leaves out the next step where the questionnaire describes none', async () => {
    const questionnaire = {
      ...branchingQuestionnaire,
      questions: branchingQuestionnaire.questions.map((question) =>
        question.kind === 'yes-no' ? { ...question, yes: { text: 'Sim' } } : question,
      ),
    };
    const fixture = await result({ questionnaire, answers: [{ questionId: 'sells-online', value: 'no' }] });
    expect(textOfPart(fixture, 'priorities')).to.contain('“Ainda não vende”');
    expect(textOfPart(fixture, 'priorities')).not.to.contain('O nível seguinte');
  });

  it('shows only the themes in which this client was asked something that is scored', async () => {
    const { element } = await result({
      questionnaire: { ...branchingQuestionnaire, minimumAnswered: 0 },
      answers: [
        { questionId: 'sells-online', value: 'yes' },
        { questionId: 'employees', value: 0 },
        { questionId: 'das', value: 'no' },
      ],
    });
    const rows = [...find<HTMLTableElement>(element, '[part=table]').tBodies[0]!.rows];
    expect(rows.map(({ cells }) => cells[0]?.textContent.trim())).to.deep.equal(['Vendas', 'Planos']);
  });

  it('is kind when nothing is at the highest level, and glad when everything is', async () => {
    const low = await result({ answers: answersOf(sampleQuestionnaire, 1) });
    expect(textOfPart(low, 'strengths')).to.contain('é daqui que se cresce');
    const high = await result({ answers: answersOf(sampleQuestionnaire, 3) });
    expect(textOfPart(high, 'priorities')).to.contain('Parabéns');
  });

  it('gives no score while answers are missing, and says how many', async () => {
    const fixture = await result({ answers: answersOf(sampleQuestionnaire, 1).slice(0, 1) });
    expect(textOfPart(fixture, 'score')).to.contain('Falta responder mais 1 pergunta');
    expect(fixture.element.shadowRoot!.querySelector('[part=table]')).to.equal(null);
    await expect(fixture.element).to.be.accessible();
  });

  it('draws a corner per theme and stands on a table with the same numbers', async () => {
    const questionnaire = wideQuestionnaire(7, 1);
    const fixture = await result({ questionnaire, answers: answersOf(questionnaire, 2) });
    const { element } = fixture;
    expect(find(element, 'polygon.now').getAttribute('points')!.split(' ')).to.have.lengthOf(7);
    expect(element.shadowRoot!.querySelector('polygon.before')).to.equal(null);
    const table = find<HTMLTableElement>(element, '[part=table]');
    expect(table.tBodies[0]!.rows).to.have.lengthOf(7);
    expect(table.tBodies[0]!.rows[0]!.textContent.replace(/\s+/g, ' ')).to.contain('Tema 1 67');
    await expect(element).to.be.accessible();
  });

  it('leaves the radar out where it has no area', async () => {
    const { element } = await result({ answers: answersOf(sampleQuestionnaire, 2) });
    expect(element.shadowRoot!.querySelector('[part=radar]')).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('.bar')).to.have.lengthOf(2);
  });

  it('shows the table on request', async () => {
    const { element, settle } = await result({ answers: answersOf(sampleQuestionnaire, 2) });
    const toggle = findByText(element, 'button', 'Ver em tabela');
    toggle.click();
    await settle();
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(find(element, '[part=table]').getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('compares with the visit before, in numbers and words', async () => {
    const questionnaire = wideQuestionnaire(3, 1);
    const client = new FakeClient();
    client.questionnaires.set(EARLIER_HASH, questionnaire);
    const [first, second, third] = answersOf(questionnaire, 1);
    const fixture = await result({
      questionnaire,
      client,
      answers: [{ ...first!, value: 3 }, second!, { ...third!, value: 0 }],
      history: [earlierVisit(answersOf(questionnaire, 1))],
    });
    const comparison = textOfPart(fixture, 'comparison');
    expect(comparison).to.contain('Comparado com 3 de março de 2026, no atendimento de João Pereira.');
    expect(comparison).to.match(/No geral.*de 33 para 44.*subiu 11 pontos/);
    expect(comparison).to.match(/Tema 1.*de 33 para 100.*subiu 67 pontos/);
    expect(comparison).to.match(/Tema 2.*de 33 para 33.*sem mudança/);
    expect(comparison).to.match(/Tema 3.*de 33 para 0.*caiu 33 pontos/);
    expect(find(fixture.element, 'polygon.before')).to.exist;
    await expect(fixture.element).to.be.accessible();
  });

  it('compares what this client is asked by its size', async () => {
    const client = new FakeClient();
    client.questionnaires.set(EARLIER_HASH, branchingQuestionnaire);
    const fixture = await result({
      client,
      questionnaire: { ...branchingQuestionnaire, minimumAnswered: 0 },
      answers: [{ questionId: 'das', value: 'yes' }],
      history: [earlierVisit([{ questionId: 'das', value: 'no' }])],
    });
    expect(textOfPart(fixture, 'comparison')).to.contain('subiu 100 pontos');
  });

  it('says why there is no comparison while the earlier questionnaire is out of reach, and compares later', async () => {
    const client = new FakeClient();
    const fixture = await result({
      client,
      answers: answersOf(sampleQuestionnaire, 2),
      history: [earlierVisit(answersOf(sampleQuestionnaire, 1))],
    });
    expect(textOfPart(fixture, 'comparison')).to.contain('Sem conexão não dá para comparar agora.');
    client.questionnaires.set(EARLIER_HASH, sampleQuestionnaire);
    window.dispatchEvent(new Event('online'));
    await fixture.settle();
    expect(textOfPart(fixture, 'comparison')).to.contain('subiu 34 pontos');
  });

  it('does not compare what has nothing in common', async () => {
    const client = new FakeClient();
    client.questionnaires.set(EARLIER_HASH, wideQuestionnaire(3, 1));
    const fixture = await result({
      client,
      answers: answersOf(sampleQuestionnaire, 2),
      history: [earlierVisit(answersOf(wideQuestionnaire(3, 1), 1))],
    });
    expect(textOfPart(fixture, 'comparison')).to.contain('não têm perguntas em comum');
  });

  it('prints alone, and leaves the page as it was', async () => {
    const { element } = await result({ answers: answersOf(sampleQuestionnaire, 2) });
    const other = document.createElement('aside');
    document.body.append(other);
    const { print } = window;
    let hiddenWhilePrinting: boolean | undefined;
    window.print = () => {
      hiddenWhilePrinting = other.hasAttribute('data-aa-not-printed');
      window.dispatchEvent(new Event('afterprint'));
    };
    findByText(element, 'button', 'Imprimir').click();
    window.print = print;
    expect(hiddenWhilePrinting).to.equal(true);
    expect(other.hasAttribute('data-aa-not-printed')).to.equal(false);
    expect(document.adoptedStyleSheets).to.have.lengthOf(0);
    other.remove();
  });

  it('prints what stands inside another element without what stands beside it there', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const shown = document.createElement('p');
    const beside = document.createElement('p');
    root.append(shown, beside);
    document.body.append(host);
    const { print } = window;
    let marks: boolean[] = [];
    window.print = () => {
      marks = [shown, beside, host].map((node) => node.hasAttribute('data-aa-not-printed'));
    };
    printAlone(shown);
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    expect(marks).to.deep.equal([false, true, false]);
    host.remove();
  });
});
