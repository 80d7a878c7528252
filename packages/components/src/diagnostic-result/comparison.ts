import { html, nothing, type TemplateResult } from 'lit';
import { iconArrowRight, iconTrendDown, iconTrendUp } from '../foundation/icons.js';
import type { PreviousRound } from './previous-round.js';
import type { ResultTexts } from './texts.js';
import type { ThemeResult, WholeChange } from './theme-result.js';

export interface ComparisonView {
  readonly previous: PreviousRound;
  readonly themes: readonly ThemeResult[];
  readonly overall: WholeChange | undefined;
  /** Questions answered in both visits. */
  readonly shared: number;
}

/** What changed since the visit before: in numbers, arrows and words. */
export function renderComparison({ previous, themes, overall, shared }: ComparisonView, texts: ResultTexts): unknown {
  const { text, plural } = texts;
  const compared = themes.filter(({ change }) => change);
  return html`<section class="section comparison" part="comparison" aria-labelledby="comparison-title">
    <h3 id="comparison-title">${text('comparison.title')}</h3>
    <p>
      ${text('comparison.since', {
        date: texts.formatDate(previous.visit.endedAt),
        agent: previous.visit.agentName,
      })}
    </p>
    ${
      previous.status === 'ready' && compared.length > 0
        ? html`<ul class="changes">
              ${overall ? renderChange(text('comparison.overall'), overall, 'overall', texts) : nothing}
              ${compared.map(({ theme, change }) => (change ? renderChange(theme.name, change, '', texts) : nothing))}
            </ul>
            <p class="small soft">${plural('comparison.shared', shared)}</p>`
        : html`<p class="soft" role="status">${text(reason(previous))}</p>`
    }
  </section>`;
}

/** `↗ subiu 12 pontos`: the word carries the meaning, the arrow and the colour only repeat it. */
export function renderDifference(difference: number, { text, plural }: ResultTexts): TemplateResult {
  if (difference === 0) return html`<span class="difference same">${text('change.same')}</span>`;
  return difference > 0
    ? html`<span class="difference up">${iconTrendUp}${plural('change.up', difference)}</span>`
    : html`<span class="difference down">${iconTrendDown}${plural('change.down', -difference)}</span>`;
}

function renderChange(name: string, change: WholeChange, kind: 'overall' | '', texts: ResultTexts): TemplateResult {
  const { before, after, difference } = change;
  return html`<li class="change ${kind}">
    <span class="change-name">${name}</span>
    <span class="change-numbers">
      <span aria-hidden="true">${before}</span>${iconArrowRight}<strong aria-hidden="true">${after}</strong>
      <span class="visually-hidden">${texts.text('from-to', { before, after })}</span>
    </span>
    ${renderDifference(difference, texts)}
  </li>`;
}

function reason({ status }: PreviousRound) {
  if (status === 'loading') return 'comparison.loading';
  return status === 'ready' ? 'comparison.nothing-shared' : 'comparison.unavailable';
}
