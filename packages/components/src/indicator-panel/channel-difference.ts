import type { IndicatorsResponse } from '@atendimento-ativo/domain';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ComparedKey, NumberKind, Verdict } from './measures.js';
import type { PanelTexts } from './texts.js';

type Channels = IndicatorsResponse['channels'];

/** A measure in both channels, and how far apart they are. */
interface Comparison {
  readonly key: ComparedKey;
  readonly kind: NumberKind;
  readonly inPerson: number | undefined;
  readonly remote: number | undefined;
  readonly difference: Channels['difference'][ComparedKey];
}

export function verdictOf({ value, interval }: Comparison['difference']): Verdict {
  if (value === undefined) return 'few';
  if (!interval || (interval.lower <= 0 && interval.upper >= 0)) return 'unclear';
  return value > 0 ? 'more' : 'less';
}

function comparisonsOf({ inPerson, remote, difference }: Channels): readonly Comparison[] {
  const compare = (
    key: ComparedKey,
    kind: NumberKind,
    valueOf: (summary: Channels['remote']) => number | undefined,
  ): Comparison => ({ key, kind, inPerson: valueOf(inPerson), remote: valueOf(remote), difference: difference[key] });
  return [
    compare('netPromoterScore', 'points', ({ netPromoterScore }) => netPromoterScore.score),
    compare('engaged', 'share', ({ engaged }) => engaged.share),
    compare('deliveriesPerAttendance', 'mean', ({ deliveriesPerAttendance }) => deliveriesPerAttendance.mean),
    compare('scoreChange', 'mean', ({ scoreChange }) => scoreChange.mean),
    compare('interrupted', 'share', ({ interrupted }) => interrupted.share),
  ];
}

/** In person against remote: each difference with its interval, in words, as a chart and as a table. */
export function renderChannelDifference(channels: Channels, texts: PanelTexts): TemplateResult {
  const { text, number } = texts;
  const comparisons = comparisonsOf(channels);
  return html`<section class="section" part="channels" aria-labelledby="channels-title">
    <h3 id="channels-title">${text('channels.title')}</h3>
    <p class="soft">
      ${text('channels.counts', {
        inPerson: number(channels.inPerson.concluded, 'count'),
        remote: number(channels.remote.concluded, 'count'),
      })}
      ${text('channels.lead')}
    </p>
    <p class="ends small soft" aria-hidden="true">
      <span>← ${text('channel.remote')}</span><span>${text('channel.in-person')} →</span>
    </p>
    <ul class="differences">
      ${comparisons.map((comparison) => renderComparison(comparison, texts))}
    </ul>
    <details>
      <summary class="disclosure">${text('table.show')}</summary>
      <div class="table-frame" tabindex="0" role="group" aria-label=${text('channels.title')}>
        ${renderTable(comparisons, texts)}
      </div>
    </details>
    <p class="small soft">${text('channels.caution')}</p>
  </section>`;
}

function renderComparison({ key, difference }: Comparison, { text }: PanelTexts): TemplateResult {
  const verdict = verdictOf(difference);
  return html`<li class="difference" data-compared=${key}>
    <span class="difference-name">${text(`compared.${key}`)}</span>
    <span class="difference-verdict ${verdict}">${text(`verdict.${verdict}`)}</span>
    ${difference.value === undefined ? nothing : renderWhisker(difference)}
  </li>`;
}

/** The difference as a point, its interval as a line; both beside zero, which stands in the middle. */
function renderWhisker({ value = 0, interval }: Comparison['difference']): TemplateResult {
  const reach = Math.max(Math.abs(value), Math.abs(interval?.lower ?? 0), Math.abs(interval?.upper ?? 0)) || 1;
  const at = (number: number): string => `${Math.round(500 + (number / reach) * 460) / 10}%`;
  return html`<svg class="whisker" aria-hidden="true">
    ${svg`<line class="zero" x1="50%" x2="50%" y1="0" y2="100%" />`}
    ${interval ? svg`<line class="reach" x1=${at(interval.lower)} x2=${at(interval.upper)} y1="50%" y2="50%" />` : nothing}
    ${svg`<circle class="point" cx=${at(value)} cy="50%" r="7" />`}
  </svg>`;
}

function renderTable(comparisons: readonly Comparison[], texts: PanelTexts): TemplateResult {
  const { text, number, difference } = texts;
  return html`<table part="channels-table">
    <caption>
      ${text('channels.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text('measure')}</th>
        <th scope="col" class="number">${text('channel.in-person')}</th>
        <th scope="col" class="number">${text('channel.remote')}</th>
        <th scope="col" class="number">${text('difference')}</th>
        <th scope="col" class="number">${text('difference.interval')}</th>
      </tr>
    </thead>
    <tbody>
      ${comparisons.map(
        ({ key, kind, inPerson, remote, difference: { value, interval } }) =>
          html`<tr>
            <th scope="row">${text(`compared.${key}`)}</th>
            <td class="number">${inPerson === undefined ? '–' : number(inPerson, kind)}</td>
            <td class="number">${remote === undefined ? '–' : number(remote, kind)}</td>
            <td class="number">${value === undefined ? '–' : difference(value, kind)}</td>
            <td class="number">
              ${
                interval
                  ? text('difference.range', {
                      lower: difference(interval.lower, kind),
                      upper: difference(interval.upper, kind),
                    })
                  : '–'
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
