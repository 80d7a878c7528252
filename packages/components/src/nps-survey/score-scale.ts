import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import type { NpsSurveyMessage } from './nps-survey.messages.js';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

export interface ScoreScale {
  /** What is chosen; nothing is beforehand. */
  readonly score: number | undefined;
  /** The answer was sent without a score. */
  readonly isMissing: boolean;
  readonly choose: (score: number) => void;
}

/** The question with its eleven scores, and the ends of the scale in words. */
export function renderScoreScale(
  { score: chosen, isMissing, choose }: ScoreScale,
  text: (key: NpsSurveyMessage) => string,
): TemplateResult {
  return html`
    <fieldset aria-describedby=${isMissing ? 'score-missing' : nothing}>
      <legend>${text('question')}</legend>
      <p class="small soft" aria-hidden="true">${text('lowest')}</p>
      <div class="scale">
        <div class="choices solid scores">
          ${SCORES.map(
            (score) => html`
              <label class="choice" part="score">
                <input
                  type="radio"
                  name="score"
                  id="score-${score}"
                  aria-label=${nameOf(score, text)}
                  .checked=${chosen === score}
                  @change=${() => choose(score)}
                />
                <span aria-hidden="true">${score}</span>
              </label>
            `,
          )}
        </div>
      </div>
      <p class="small soft end" aria-hidden="true">${text('highest')}</p>
      ${
        isMissing
          ? html`<p class="error" id="score-missing" role="alert">${iconAlert}<span>${text('score.missing')}</span></p>`
          : nothing
      }
    </fieldset>
  `;
}

/** The ends of the scale are named with it, for those who do not see where they stand. */
function nameOf(score: number, text: (key: NpsSurveyMessage) => string): string {
  if (score === SCORES.at(0)) return text('lowest');
  return score === SCORES.at(-1) ? text('highest') : String(score);
}
