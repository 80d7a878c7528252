import { html, nothing, type TemplateResult } from 'lit';
import type { NumberKind, Summary } from './measures.js';
import type { PanelTexts } from './texts.js';

/** A figure as it is shown: the number, how sure it is, and what it rests on. */
interface Figure {
  readonly key: 'smallBusinesses' | 'concluded' | 'netPromoterScore' | 'engaged';
  readonly kind: NumberKind;
  readonly value: number | undefined;
  readonly interval?: { readonly lower: number; readonly upper: number } | undefined;
  readonly basis: string;
}

/** The figures that managers ask for first. */
export function renderKeyFigures(total: Summary, texts: PanelTexts): TemplateResult {
  const { text, number } = texts;
  const { netPromoterScore, engaged, interrupted } = total;
  const figures: readonly Figure[] = [
    {
      key: 'smallBusinesses',
      kind: 'count',
      value: total.smallBusinesses,
      basis: text('basis.clients', { count: number(total.clients, 'count') }),
    },
    {
      key: 'concluded',
      kind: 'count',
      value: total.concluded,
      basis: text('basis.interrupted', { count: number(interrupted.count, 'count') }),
    },
    {
      key: 'netPromoterScore',
      kind: 'points',
      value: netPromoterScore.score,
      interval: netPromoterScore.interval,
      basis: text('basis.answers', { count: number(netPromoterScore.answers, 'count') }),
    },
    {
      key: 'engaged',
      kind: 'share',
      value: engaged.share,
      interval: engaged.interval,
      basis: text('basis.engaged', {
        count: number(engaged.count, 'count'),
        total: number(engaged.total, 'count'),
      }),
    },
  ];
  return html`<dl class="figures" part="figures">${figures.map((figure) => renderFigure(figure, texts))}</dl>`;
}

function renderFigure({ key, kind, value, interval, basis }: Figure, { text, number }: PanelTexts): TemplateResult {
  return html`<div class="figure" data-figure=${key}>
    <dt>${text(`figure.${key}`)}</dt>
    <dd class="value">${value === undefined ? html`<span class="few">${text('few')}</span>` : number(value, kind)}</dd>
    ${
      interval
        ? html`<dd class="small">
            ${text('interval', { lower: number(interval.lower, kind), upper: number(interval.upper, kind) })}
          </dd>`
        : nothing
    }
    <dd class="small soft">${basis}</dd>
  </div>`;
}
