import { GatewayError, GatewayUnreachableError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../define/aa-indicator-panel.js';
import { FakeClient } from '../testing/fake-client.js';
import { fill, find, findByText, focused, textOf } from '../testing/page.js';
import { indicatorsOf, sampleFacts } from '../testing/sample-indicators.js';
import { savedFiles } from '../testing/saved-files.js';
import { visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { verdictOf } from './channel-difference.js';
import { indicatorCsv } from './indicator-csv.js';
import type { AaIndicatorPanel } from './indicator-panel.js';
import { formatDifference, formatNumber } from './numbers.js';
import { isInOrder, periodOf } from './period.js';

interface PanelFixture extends VisitFixture<AaIndicatorPanel> {
  /** Waits for the figures that were asked for. */
  readonly load: () => Promise<void>;
}

async function panel(
  template: TemplateResult = html`<aa-indicator-panel></aa-indicator-panel>`,
  { error, facts = sampleFacts }: { readonly error?: unknown; readonly facts?: typeof sampleFacts } = {},
): Promise<PanelFixture> {
  const client = new FakeClient();
  const { officeCalls } = client;
  officeCalls.error = error;
  officeCalls.indicatorsOf = (query) => indicatorsOf(facts, query);
  const fixture = await visitFixture<AaIndicatorPanel>(template, { client });
  const load = async (): Promise<void> => {
    await fixture.settle();
    await fixture.settle();
  };
  await load();
  return { ...fixture, load };
}

/** Of all attendances, whatever the day is. */
async function wholePanel(template?: TemplateResult): Promise<PanelFixture> {
  const fixture = await panel(template);
  fill(fixture.element, '#period', 'all');
  await fixture.load();
  return fixture;
}

const cellsOf = (row: Element | null | undefined): string[] =>
  [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent.trim());

describe('aa-indicator-panel', () => {
  it('shows what was attended, how sure each figure is, and what it rests on', async () => {
    const { element } = await wholePanel();
    const { total } = indicatorsOf(sampleFacts);
    const figure = (key: string): string => find(element, `[data-figure=${key}]`).textContent.replace(/\s+/g, ' ');
    expect(figure('smallBusinesses')).to.contain(String(total.smallBusinesses));
    expect(figure('netPromoterScore'))
      .to.contain(String(Math.round(total.netPromoterScore.score ?? 0)))
      .and.contain('com 95% de confiança')
      .and.contain('Respostas: 180');
    expect(figure('engaged')).to.contain(`de ${total.clients} clientes`);
    expect(find(element, '[part=coverage]').textContent).to.contain('MEI').and.contain('EPP').and.not.contain('%');
    await expect(element).to.be.accessible();
  });

  it('tells coverage as a share of the territory, as long as all of it is looked at', async () => {
    const market = '{"MEI": 180, "ME": 90, "EPP": 10}';
    const fixture = await wholePanel(html`<aa-indicator-panel market=${market}></aa-indicator-panel>`);
    const { element } = fixture;
    const coverage = (): string => find(element, '[part=coverage]').textContent.replace(/\s+/g, ' ');
    expect(coverage()).to.contain('de 180 (50%)');
    // More were attended than that territory has: no share is told.
    expect(coverage()).not.to.contain('de 10 (');
    fill(element, '#channel', 'remote');
    await fixture.load();
    expect(coverage()).not.to.contain('%');
  });

  it('says of each difference between the channels only what its interval allows', async () => {
    const { element } = await wholePanel();
    const verdicts = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.difference')].map((item) => [
      item.dataset['compared'],
      find(element, `[data-compared=${item.dataset['compared']}] .difference-verdict`).textContent,
    ]);
    expect(Object.fromEntries(verdicts)).to.include({
      netPromoterScore: 'Maior no presencial',
      interrupted: 'Maior no remoto',
    });
    expect(find(element, '[part=channels]').textContent).to.contain('A diferença não prova a causa');
    find(element, '[part=channels] summary').click();
    await expect(element).to.be.accessible();
    const row = element.shadowRoot!.querySelector('[part=channels-table] tbody tr');
    const { difference } = indicatorsOf(sampleFacts).channels;
    const { value = 0, interval } = difference.netPromoterScore;
    const signed = (number: number): string => formatDifference(number, 'points', 'pt-BR');
    expect(cellsOf(row).slice(3)).to.deep.equal([
      signed(value),
      `${signed(interval?.lower ?? 0)} a ${signed(interval?.upper ?? 0)}`,
    ]);
  });

  it('says that there are few data instead of a figure', async () => {
    const { element, load } = await panel(undefined, { facts: sampleFacts.slice(0, 20) });
    fill(element, '#period', 'all');
    await load();
    expect(find(element, '[data-figure=netPromoterScore]').textContent).to.contain('Poucos dados');
    expect(find(element, '[data-compared=engaged]').textContent).to.contain('Ainda há poucos dados');
    expect(element.shadowRoot!.querySelector('.whisker')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('narrows down by period, channel, unit and agent, by their names', async () => {
    const fixture = await wholePanel();
    const { element, client } = fixture;
    const names = [...find(element, '#unit').querySelectorAll('option')].map((option) => option.textContent);
    expect(names).to.deep.equal(['Todas', 'Espaço Sebrae Centro', 'Espaço Sebrae Feira de Santana']);
    expect(find(element, '#channel option').textContent).to.equal('Todos');
    fill(element, '#unit', 'UN-02');
    await fixture.load();
    fill(element, '#agent', 'agente-02');
    await fixture.load();
    expect(client.officeCalls.asked.filter(({ agent }) => agent !== undefined)).to.deep.equal([
      { channel: undefined, unit: 'UN-02', agent: 'agente-02', by: 'month' },
    ]);
    fill(element, '#channel', 'remote');
    await fixture.load();
    expect(element.shadowRoot!.querySelector('[part=channels]')).to.equal(null);
    // What can be chosen stays.
    expect(find(element, '#unit').querySelectorAll('option')).to.have.lengthOf(3);
  });

  it('takes days one by one, and does not ask for them in the wrong order', async () => {
    const fixture = await wholePanel();
    const { element, client } = fixture;
    fill(element, '#period', 'chosen');
    await fixture.load();
    fill(element, '#from', '2026-08-01');
    await fixture.load();
    const { length } = client.officeCalls.asked;
    fill(element, '#to', '2026-07-31');
    await fixture.load();
    expect(client.officeCalls.asked).to.have.lengthOf(length);
    expect(textOf(element)).to.contain('O primeiro dia vem depois do último.');
    expect(find(element, '#to').getAttribute('aria-describedby')).to.equal('order-error');
    await expect(element).to.be.accessible();
    fill(element, '#to', '2026-08-31');
    await fixture.load();
    expect(client.officeCalls.asked.at(-1)).to.deep.include({ from: '2026-08-01', to: '2026-08-31' });
    expect(find(element, '.lead').textContent).to.equal('De 1 de agosto de 2026 a 31 de agosto de 2026');
  });

  it('slices by what was chosen, as bars and as a table that adds up', async () => {
    const fixture = await wholePanel();
    const { element } = fixture;
    fill(element, '#by', 'agent');
    await fixture.load();
    fill(element, '#measure', 'attendances');
    await fixture.load();
    expect(find(element, '[part=slices]').textContent.replace(/\s+/g, ' ')).to.contain('Ana Souza 270');
    const rows = [...element.shadowRoot!.querySelectorAll('[part=slice-table] tbody tr, [part=slice-table] tfoot tr')];
    expect(rows.map((row) => [cellsOf(row)[0], cellsOf(row)[3]])).to.deep.equal([
      ['Ana Souza', '270'],
      ['Rui Alves', '90'],
      ['Total', '360'],
    ]);
    find(element, '[part=detail] summary').click();
    await expect(element).to.be.accessible();
  });

  it('gives a spreadsheet of what is shown', async () => {
    const fixture = await wholePanel();
    const { element } = fixture;
    fill(element, '#by', 'unit');
    await fixture.load();
    const [file] = await savedFiles(async () => {
      findByText(element, 'button', 'Baixar planilha').click();
      await fixture.settle();
    });
    expect(file?.name).to.equal('indicadores.csv');
    const bytes = new Uint8Array((await file?.content.arrayBuffer()) ?? new ArrayBuffer(0));
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
    expect(lines[0]).to.match(/^\uFEFFUnidade;Pequenos negócios;/);
    expect(lines).to.have.lengthOf(5);
    expect(lines[3]?.split(';').slice(0, 4)).to.deep.equal(['Total', '180', '180', '360']);
  });

  it('says that there is nothing, and lets another period be chosen', async () => {
    const fixture = await panel(undefined, { facts: [] });
    expect(textOf(fixture.element)).to.contain('Nenhum atendimento com estes filtros.');
    expect(find(fixture.element, '#period')).to.exist;
    await expect(fixture.element).to.be.accessible();
  });

  for (const [name, error, words] of [
    [
      'whose access does not include it',
      new GatewayError({ type: 'x', title: 'x', status: 403, code: 'scope_missing', requestId: 'r', docUrl: 'd' }),
      'Seu acesso não inclui esta parte.',
    ],
    ['without a network', new GatewayUnreachableError(), 'Sem conexão com o servidor agora.'],
  ] as const) {
    it(`tells somebody ${name}, and tries again when asked`, async () => {
      const fixture = await panel(undefined, { error });
      const { element, client } = fixture;
      expect(find(element, '[role=alert]').textContent).to.contain(words);
      await expect(element).to.be.accessible();
      client.officeCalls.error = undefined;
      findByText(element, 'button', 'Tentar de novo').click();
      await fixture.load();
      expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    });
  }

  it('shows the answer to the last question, whichever comes last', async () => {
    const fixture = await wholePanel();
    const { element, client } = fixture;
    let release: () => void = () => undefined;
    const { indicatorsOf: answer } = client.officeCalls;
    client.officeCalls.indicators = async (query = {}) => {
      if (query.unit === 'UN-02') await new Promise<void>((resolve) => (release = resolve));
      return answer(query);
    };
    fill(element, '#unit', 'UN-02');
    await fixture.load();
    expect(find(element, '[part=state]').textContent).to.contain('Atualizando');
    fill(element, '#unit', '');
    await fixture.load();
    release();
    await fixture.load();
    const { total } = indicatorsOf(sampleFacts);
    expect(find(element, '[data-figure=concluded] .value').textContent).to.equal(String(total.concluded));
    expect(find(element, '[part=state]').textContent.trim()).to.equal('');
  });

  it('is used by keyboard alone', async () => {
    const fixture = await wholePanel();
    const { element, client } = fixture;
    find(element, '#period').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.id).to.equal('channel');
    await sendKeys({ press: 'ArrowDown' });
    await fixture.load();
    expect(client.officeCalls.asked.some(({ channel }) => channel === 'in-person')).to.equal(true);
    find(element, '[part=detail] summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(find<HTMLDetailsElement>(element, '[part=detail] details').open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.className).to.equal('table-frame');
  });

  it('fits 320 px, with targets that a thumb meets', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const { element } = await wholePanel();
      for (const summary of element.shadowRoot!.querySelectorAll('summary')) summary.click();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const target of element.shadowRoot!.querySelectorAll('button, select, summary, .input')) {
        expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(44);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  for (const [locale, words] of [
    ['en', 'Small businesses attended'],
    ['es', 'Pequeños negocios atendidos'],
  ] as const) {
    it(`speaks ${locale}`, async () => {
      const { element } = await wholePanel(html`<aa-indicator-panel lang=${locale}></aa-indicator-panel>`);
      expect(textOf(element)).to.contain(words);
      await expect(element).to.be.accessible();
    });
  }
});

describe('a period', () => {
  it('follows the calendar of the device', () => {
    const january = new Date(2026, 0, 31);
    expect(periodOf('month', january)).to.deep.equal({ from: '2026-01-01', to: '2026-01-31' });
    expect(periodOf('quarter', january)).to.deep.equal({ from: '2025-11-01', to: '2026-01-31' });
    expect(periodOf('year', january)).to.deep.equal({ from: '2026-01-01', to: '2026-01-31' });
    expect(periodOf('all', january)).to.deep.equal({});
  });

  it('may be open at either end', () => {
    expect(isInOrder({ from: '2026-01-02' })).to.equal(true);
    expect(isInOrder({ from: '2026-01-02', to: '2026-01-01' })).to.equal(false);
  });
});

describe('a difference between channels', () => {
  it('is told only when its interval leaves zero out', () => {
    expect(verdictOf({ value: 3, interval: { lower: 1, upper: 5 } })).to.equal('more');
    expect(verdictOf({ value: -3, interval: { lower: -5, upper: -1 } })).to.equal('less');
    expect(verdictOf({ value: 3, interval: { lower: 0, upper: 6 } })).to.equal('unclear');
    expect(verdictOf({ value: 3 })).to.equal('unclear');
    expect(verdictOf({})).to.equal('few');
  });
});

describe('numbers', () => {
  it('are written as the language does, with a real minus sign', () => {
    expect(formatNumber(-12.4, 'points', 'pt-BR')).to.equal('−12');
    expect(formatNumber(-0.2, 'points', 'pt-BR')).to.equal('0');
    expect(formatNumber(0.456, 'share', 'en')).to.equal('46%');
    expect(formatDifference(0.12, 'share', 'pt-BR')).to.equal('+12');
    expect(formatDifference(-1.25, 'mean', 'pt-BR')).to.match(/^−1,[23]$/);
  });
});

describe('the spreadsheet', () => {
  const { total } = indicatorsOf(sampleFacts);
  const write = (name: string, locale: 'pt-BR' | 'en'): string =>
    indicatorCsv([{ key: 'x', summary: total }], total, locale, {
      by: 'Agente',
      total: 'Total',
      titleOf: (key) => key,
      nameOf: () => name,
    }).split('\r\n')[1] ?? '';

  it('shows a name that looks like a formula as text', () => {
    expect(write('=SOMA(A1)', 'pt-BR')).to.match(/^'=SOMA\(A1\);/);
  });

  it('quotes what would end a field', () => {
    expect(write('Souza; Ana "Aninha"', 'pt-BR')).to.match(/^"Souza; Ana ""Aninha""";/);
  });

  it('separates as the language’s spreadsheets want it', () => {
    const score = total.netPromoterScore.score ?? 0;
    expect(write('Ana', 'pt-BR')).to.contain(`"${String(score).replace('.', ',')}"`);
    expect(write('Ana', 'en')).to.contain(`,${String(score)},`);
  });
});
