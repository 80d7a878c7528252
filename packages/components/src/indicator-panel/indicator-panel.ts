import type { IndicatorQuery, IndicatorsResponse } from '@atendimento-ativo/domain';
import type { Office } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { downloadFile } from '../foundation/download-file.js';
import { AaElement } from '../foundation/element.js';
import { iconDownload, iconInfo } from '../foundation/icons.js';
import { joined } from '../foundation/message-table.js';
import { renderSkeleton } from '../foundation/skeleton.js';
import { sharedStyles } from '../foundation/styles.js';
import { tableStyles } from '../foundation/table.styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { OfficeLoader } from '../office/office-loader.js';
import { officeMessages } from '../office/office.messages.js';
import { renderOfficeFailure } from '../office/office-states.js';
import { officeStyles } from '../office/office.styles.js';
import { renderChannelDifference } from './channel-difference.js';
import { renderCoverage, type Market } from './coverage.js';
import { indicatorCsv } from './indicator-csv.js';
import { indicatorPanelMessages, type Dimension } from './indicator-panel.messages.js';
import { indicatorPanelStyles } from './indicator-panel.styles.js';
import { renderKeyFigures } from './key-figures.js';
import { MEASURES, type Measure, type Slice } from './measures.js';
import { formatDifference, formatNumber } from './numbers.js';
import { renderPanelFilters, renderSelect, type Option, type PanelFilter } from './panel-filters.js';
import { isInOrder, periodOf, type Period } from './period.js';
import { renderSliceBars, renderSliceTable, type SliceView } from './slice-chart.js';
import type { PanelMessage, PanelTexts } from './texts.js';

const DIMENSIONS: readonly Dimension[] = ['month', 'quarter', 'unit', 'agent', 'channel', 'companySize', 'network'];

const [firstMeasure] = MEASURES;

/** What one look at the office gives: the figures, and what can be chosen in the period. */
interface PanelData {
  readonly indicators: IndicatorsResponse;
  readonly by: Dimension;
  readonly units: readonly Option[];
  readonly agents: readonly Option[];
}

/**
 * What managers look at: small businesses attended and coverage by size, NPS, clients in journeys, and how in-person
 * attendance differs from remote, each with what it rests on and how sure it is. Needs a session token with
 * the scopes `attendances` and `management`, and the network.
 *
 * @summary The partner's indicators, with filters, charts, tables and a file for spreadsheets.
 *
 * @csspart card - The whole card.
 * @csspart filters - Period, channel, unit and agent.
 * @csspart state - Says when the figures are being updated.
 * @csspart figures - The figures that managers ask for first.
 * @csspart coverage - Small businesses attended, by size.
 * @csspart channels - In person against remote.
 * @csspart channels-table - The numbers behind the differences.
 * @csspart detail - The figures in slices.
 * @csspart slices - The slices as bars.
 * @csspart slice-table - Every number of every slice.
 */
export class AaIndicatorPanel extends AaElement<PanelMessage> {
  static override styles: CSSResultGroup = [sharedStyles, officeStyles, tableStyles, indicatorPanelStyles];

  /** Small businesses of the territory by size, so that coverage is a share; in HTML as JSON: `{"MEI": 12000}`. */
  @property({ type: Object }) market: Market = {};

  protected override readonly table = joined(officeMessages, indicatorPanelMessages);

  @state() private filter: PanelFilter = { period: 'quarter', days: {} };
  @state() private by: Dimension = 'month';
  @state() private measure: Measure = firstMeasure;

  readonly #loader = new OfficeLoader(
    this,
    () => this.visit?.client,
    (office, signal) => this.#look(office, signal),
  );
  readonly #texts: PanelTexts = {
    text: (key, values) => this.text(key, values),
    number: (value, kind) => formatNumber(value, kind, this.locale),
    difference: (value, kind) => formatDifference(value, kind, this.locale),
  };

  /** Asks for the figures again. */
  refresh(): Promise<void> {
    return this.#loader.load();
  }

  protected override renderVisit(visit: Visit): unknown {
    const { answer, value } = this.#loader;
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title'),
      status: 'current',
      lead: this.#describePeriod(),
      content: html`
        ${
          answer.status === 'failed' && answer.failure === 'denied'
            ? nothing
            : renderPanelFilters(
                {
                  filter: this.filter,
                  channels: visit.profile.profile.channels,
                  units: value?.units ?? [],
                  agents: value?.agents ?? [],
                  change: (part) => this.#narrow(part),
                },
                this.#texts,
              )
        }
        ${
          answer.status === 'failed'
            ? renderOfficeFailure(answer.failure, {
                text: this.#texts.text,
                details: this.describeError(answer.error),
                retry: () => void this.refresh(),
              })
            : this.#renderData(value, answer.status === 'loading')
        }
      `,
    });
  }

  #renderData(data: PanelData | undefined, isLoading: boolean): TemplateResult {
    if (!data) return renderSkeleton(this.#texts.text('loading'));
    const { indicators } = data;
    return html`
      <p class="visually-hidden" part="state" role="status">${isLoading ? this.text('updating') : nothing}</p>
      <div class="figures-of-period ${isLoading ? 'before' : ''}">
        ${indicators.total.attendances === 0 ? this.#renderEmpty() : this.#renderIndicators(data)}
      </div>
    `;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="notice">
      ${iconInfo}
      <div>
        <p><strong>${this.text('empty')}</strong></p>
        <p>${this.text('empty.help')}</p>
      </div>
    </div>`;
  }

  #renderIndicators(data: PanelData): TemplateResult {
    const { total, channels } = data.indicators;
    const { channel, unit, agent } = this.filter;
    // The territory is that of all attendances together.
    const isWhole = channel === undefined && unit === undefined && agent === undefined;
    return html`
      ${renderKeyFigures(total, this.#texts)} ${renderCoverage(total, isWhole ? this.market : {}, this.#texts)}
      ${channel === undefined ? renderChannelDifference(channels, this.#texts) : nothing} ${this.#renderDetail(data)}
    `;
  }

  #renderDetail(data: PanelData): TemplateResult {
    const view: SliceView = {
      slices: data.indicators.slices,
      total: data.indicators.total,
      measure: this.measure,
      by: this.text(`by.${data.by}`),
      nameOf: (slice) => this.#nameOf(slice, data.by),
    };
    return html`<section class="section" part="detail" aria-labelledby="detail-title">
      <h3 id="detail-title">${this.text('slices.title')}</h3>
      <div class="filters">
        ${renderSelect({
          id: 'by',
          label: this.text('slices.by'),
          options: DIMENSIONS.map((value) => ({ value, name: this.text(`by.${value}`) })),
          chosen: this.by,
          choose: (value) => this.#sliceBy(value),
        })}
        ${renderSelect({
          id: 'measure',
          label: this.text('slices.measure'),
          options: MEASURES.map(({ key }) => ({ value: key, name: this.text(`measure.${key}`) })),
          chosen: this.measure.key,
          choose: (value) => (this.measure = MEASURES.find(({ key }) => key === value) ?? firstMeasure),
        })}
      </div>
      ${renderSliceBars(view, this.#texts)}
      <details>
        <summary class="disclosure">${this.text('table.show')}</summary>
        <div class="table-frame" tabindex="0" role="group" aria-label=${this.text('slices.title')}>
          ${renderSliceTable(view, this.#texts)}
        </div>
      </details>
      <div class="actions">
        <button class="button" type="button" @click=${() => this.#export(view)}>
          ${iconDownload}${this.text('export')}
        </button>
      </div>
    </section>`;
  }

  #nameOf({ key, name }: Slice, by: Dimension): string {
    if (name !== undefined) return name;
    if (key === undefined) return this.text('nameless');
    switch (by) {
      case 'channel':
      case 'network':
        return this.text(`${by}.${key}` as PanelMessage);
      case 'companySize':
        return this.text(`size.${key}` as PanelMessage);
      case 'month':
        return new Intl.DateTimeFormat(this.locale, { month: 'long', year: 'numeric' }).format(
          new Date(`${key}-15T12:00:00`),
        );
      default:
        return key;
    }
  }

  get #period(): Period {
    return this.filter.period === 'chosen' ? this.filter.days : periodOf(this.filter.period, new Date());
  }

  #describePeriod(): string {
    const { from, to } = this.#period;
    const days = { from: from ? this.formatDate(from) : '', to: to ? this.formatDate(to) : '' };
    if (from && to) return this.text('title.period', days);
    if (from) return this.text('title.since', days);
    return this.text(to ? 'title.until' : 'title.all', days);
  }

  #narrow(part: Partial<PanelFilter>): void {
    // Whoever chooses the days begins with those that are shown.
    const days = part.period === 'chosen' ? this.#period : this.filter.days;
    this.filter = { ...this.filter, days, ...part };
    if (isInOrder(this.#period)) void this.refresh();
  }

  #sliceBy(value: string): void {
    this.by = DIMENSIONS.find((dimension) => dimension === value) ?? 'month';
    void this.refresh();
  }

  async #look(office: Office, signal: AbortSignal): Promise<PanelData> {
    const { channel, unit, agent } = this.filter;
    const { by } = this;
    const period = this.#period;
    const ask = (query: IndicatorQuery) => office.indicators(query, { signal });
    const [indicators, units, agents] = await Promise.all([
      ask({ ...period, channel, unit, agent, by }),
      // What can be chosen: everything of the period, whatever is chosen now.
      ask({ ...period, by: 'unit' }),
      ask({ ...period, by: 'agent' }),
    ]);
    return { indicators, by, units: optionsOf(units), agents: optionsOf(agents) };
  }

  #export({ slices, total, by, nameOf }: SliceView): void {
    const csv = indicatorCsv(slices, total, this.locale, {
      by,
      total: this.text('total'),
      titleOf: (key) => this.text(`measure.${key}`),
      nameOf,
    });
    const { from, to } = this.#period;
    const name = [this.text('export.name'), from, to].filter(Boolean).join('-');
    downloadFile(`${name}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  }
}

function optionsOf({ slices }: IndicatorsResponse): readonly Option[] {
  return slices.flatMap(({ key, name }) => (key === undefined ? [] : { value: key, name: name ?? key }));
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-indicator-panel': AaIndicatorPanel;
  }
}
