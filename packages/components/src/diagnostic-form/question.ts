import { MATURITY_LEVELS, type Answer, type Question } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { NumberedQuestion } from './pages.js';
import type { FormTexts } from './texts.js';

/** Id of a question's fieldset inside the element. */
export function questionElementId(questionId: string): string {
  return `question-${questionId}`;
}

/**
 * One question: a group of radio buttons named after it. Changes and keys are heard by the page as a
 * whole, so that a hundred questions cost no listeners of their own.
 */
export function renderQuestion(
  { question, number }: NumberedQuestion,
  value: Answer['value'] | undefined,
  { text }: FormTexts,
): TemplateResult {
  return html`
    <fieldset
      class="question ${value === undefined ? '' : 'answered'}"
      part="question"
      id=${questionElementId(question.id)}
      data-question=${question.id}
    >
      <legend part="question-text">
        <span class="number" aria-hidden="true">${number}.</span> ${question.text}
        ${question.required ? nothing : html`<span class="optional">(${text('optional')})</span>`}
      </legend>
      ${
        question.help
          ? html`<details class="help">
              <summary>${text('help')}</summary>
              <p>${question.help}</p>
            </details>`
          : nothing
      }
      <div class="levels">
        ${question.levels.map(
          (description, level) => html`
            <label class="choice level" part="level">
              <input type="radio" name=${question.id} value=${level} .checked=${value === level} />
              <span class="description">${description}</span>
              <span class="steps" data-level=${level} aria-hidden="true"></span>
            </label>
          `,
        )}
      </div>
      ${
        question.allowsNotApplicable
          ? html`<label class="choice not-applicable" part="level">
              <input type="radio" name=${question.id} value="not-applicable" .checked=${value === 'not-applicable'} />
              <span class="description">${text('not-applicable')}</span>
            </label>`
          : nothing
      }
    </fieldset>
  `;
}

/** The answer that a radio button stands for. */
export function answerOfInput({ value }: HTMLInputElement): Answer['value'] | undefined {
  return value === 'not-applicable' ? value : MATURITY_LEVELS[Number(value)];
}

/** The answer that a key gives: 1 to 4 are the levels from the lowest, 0 and N "não se aplica". */
export function answerOfKey(key: string, question: Question): Answer['value'] | undefined {
  if (/^[1-4]$/.test(key)) return MATURITY_LEVELS[Number(key) - 1];
  return question.allowsNotApplicable && /^[0nN]$/.test(key) ? 'not-applicable' : undefined;
}
