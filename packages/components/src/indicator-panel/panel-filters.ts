import type { Channel, StateProfile } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import { isInOrder, PERIODS, type Period, type PeriodName } from './period.js';
import type { PanelTexts } from './texts.js';

/** Which attendances the figures are of. */
export interface PanelFilter {
  readonly period: PeriodName;
  /** The days of a period that was chosen day by day. */
  readonly days: Period;
  readonly channel?: Channel | undefined;
  readonly unit?: string | undefined;
  readonly agent?: string | undefined;
}

/** A value with what people call it. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

export interface PanelFilters {
  readonly filter: PanelFilter;
  readonly channels: StateProfile['channels'];
  readonly units: readonly Option[];
  readonly agents: readonly Option[];
  readonly change: (part: Partial<PanelFilter>) => void;
}

export function renderPanelFilters(filters: PanelFilters, { text }: PanelTexts): TemplateResult {
  const { filter, channels, units, agents, change } = filters;
  const chosenChannels = channels.map((value) => ({ value, name: text(`channel.${value}`) }));
  const narrowing = (key: 'channel' | 'unit' | 'agent', options: readonly Option[]): unknown =>
    options.length > 1 || filter[key] !== undefined
      ? renderSelect({
          id: key,
          label: text(`filter.${key}`),
          options: [{ value: '', name: text(key === 'unit' ? 'filter.allUnits' : 'filter.all') }, ...options],
          chosen: filter[key] ?? '',
          choose: (value) => change({ [key]: value || undefined }),
        })
      : nothing;
  return html`<fieldset class="filters" part="filters">
    <legend class="visually-hidden">${text('filters')}</legend>
    ${renderSelect({
      id: 'period',
      label: text('filter.period'),
      options: PERIODS.map((value) => ({ value, name: text(`period.${value}`) })),
      chosen: filter.period,
      choose: (value) => change({ period: PERIODS.find((period) => period === value) ?? 'all' }),
    })}
    ${filter.period === 'chosen' ? renderDays() : nothing} ${narrowing('channel', chosenChannels)}
    ${narrowing('unit', units)} ${narrowing('agent', agents)}
  </fieldset>`;

  function renderDays(): TemplateResult {
    const isWrong = !isInOrder(filter.days);
    const day = (end: 'from' | 'to'): TemplateResult =>
      html`<div class="field">
        <label for=${end}>${text(`filter.${end}`)}</label>
        <input
          class="input"
          type="date"
          id=${end}
          .value=${filter.days[end] ?? ''}
          aria-invalid=${isWrong}
          aria-describedby=${isWrong ? 'order-error' : nothing}
          @change=${(event: Event) =>
            change({ days: { ...filter.days, [end]: (event.target as HTMLInputElement).value || undefined } })}
        />
        ${
          isWrong && end === 'to'
            ? html`<p class="error" id="order-error">${iconAlert}<span>${text('filter.order')}</span></p>`
            : nothing
        }
      </div>`;
    return html`${day('from')} ${day('to')}`;
  }
}

export interface SelectField {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

export function renderSelect({ id, label, options, chosen, choose }: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select class="input" id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(({ value, name }) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
  </div>`;
}
