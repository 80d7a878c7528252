import type { Band, Questionnaire } from '@atendimento-ativo/domain';
import { html, svg, type TemplateResult } from 'lit';
import type { ResultTexts } from './texts.js';

/** The overall score as a number, as a place on the scale and in words. */
export function renderScore(
  { bands }: Questionnaire,
  score: number,
  band: Band | undefined,
  { text }: ResultTexts,
): TemplateResult {
  const names = bands.map(({ name, from }) => `${name} (${from}+)`).join(', ');
  return html`<div class="score" part="score">
    <p class="score-number" aria-hidden="true"><strong>${score}</strong> <span>${text('score.of')}</span></p>
    <div class="score-words">
      <p class="band" aria-hidden="true">${band?.name}</p>
      <p>${text('score.sentence', { score, band: (band?.name ?? '').toLowerCase() })}</p>
    </div>
    <svg class="scale" role="img" aria-label=${text('score.scale', { bands: names, score })}>
      ${bands.map(({ id, from }, index) => {
        const until = bands[index + 1]?.from ?? 100;
        const kind = id === band?.id ? 'reached' : '';
        return svg`<rect class="scale-band ${kind}" x="${from}%" y="14" width="${until - from}%" height="12" />`;
      })}
      <circle class="scale-mark" cx="${Math.min(98, Math.max(2, score))}%" cy="20" r="9" />
    </svg>
    <ul class="scale-names" aria-hidden="true">
      ${bands.map(({ id, name }) => html`<li class=${id === band?.id ? 'reached' : ''}>${name}</li>`)}
    </ul>
  </div>`;
}
