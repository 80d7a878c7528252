import { MATURITY_LEVELS, NOT_APPLICABLE, type AnswerValue, type Question } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { iconEye } from '../../foundation/icons.js';
import type { Entry } from './answer-sheet.js';
import { renderChoices } from './choices.js';
import type { NumberedQuestion } from './pages.js';
import type { FormTexts } from '../texts.js';
import { isTyped } from './typed-answer.js';
import { renderTypedField } from './typed-field.js';

/** Stands for "none of these" in its checkbox; no option has an empty id. */
const NONE = '';

/** Id of a question's fieldset inside the element. */
export function questionElementId(questionId: string): string {
  return `question-${questionId}`;
}

/**
 * One question: a group of fields named after it. Changes and keys are heard by the page as a whole, so
 * that a hundred questions cost no listeners of their own.
 */
export function renderQuestion(
  { question, number }: NumberedQuestion,
  entry: Entry | undefined,
  texts: FormTexts,
): TemplateResult {
  const { text } = texts;
  const isScale = hasOneChoice(question);
  return html`
    <fieldset
      class="question of-${question.kind}"
      part="question"
      id=${questionElementId(question.id)}
      data-question=${question.id}
      role=${isScale ? 'radiogroup' : 'group'}
      aria-required=${isScale ? String(question.required) : nothing}
    >
      <legend part="question-text">
        <span class="number" aria-hidden="true">${number}.</span>
        <span id="text-${question.id}">${question.text}</span>
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
      ${
        question.evidence
          ? html`<p class="evidence" part="evidence">
              ${iconEye}<span><strong>${text('evidence')}</strong> ${question.evidence}</span>
            </p>`
          : nothing
      }
      ${isTyped(question) ? renderTypedField(question, entry, texts) : renderChoices(question, entry?.value, text)}
      ${renderOthers(question, entry?.value, texts)}
    </fieldset>
  `;
}

/** What can be said instead of an answer. That no option holds is another thing than no answer. */
function renderOthers(question: Question, value: AnswerValue | undefined, { text }: FormTexts): unknown {
  const isMultiple = question.kind === 'multiple-choice';
  if (!isMultiple && !question.allowsNotApplicable) return nothing;
  const render = (answer: string, checked: boolean, label: string) =>
    html`<label class="choice other" part="level">
      <input
        type=${hasOneChoice(question) ? 'radio' : 'checkbox'}
        name=${question.id}
        value=${answer}
        .checked=${live(checked)}
      />
      <span class="description">${label}</span>
    </label>`;
  return html`<div class="others">
    ${isMultiple ? render(NONE, Array.isArray(value) && value.length === 0, text('none')) : nothing}
    ${question.allowsNotApplicable ? render(NOT_APPLICABLE, value === NOT_APPLICABLE, text('not-applicable')) : nothing}
  </div>`;
}

/** The answer after a radio button or a checkbox changed; `undefined` when none is left. */
export function answerOfInput(
  question: Question,
  input: HTMLInputElement,
  before: AnswerValue | undefined,
): AnswerValue | undefined {
  if (question.kind === 'multiple-choice' && input.value !== NOT_APPLICABLE) {
    if (input.value === NONE) return input.checked ? [] : undefined;
    const chosen = new Set(Array.isArray(before) ? before : []);
    if (input.checked) chosen.add(input.value);
    else chosen.delete(input.value);
    const ids = question.options.map(({ id }) => id).filter((id) => chosen.has(id));
    return ids.length === 0 ? undefined : ids;
  }
  if (!input.checked) return undefined;
  return question.kind === 'maturity' && input.value !== NOT_APPLICABLE
    ? MATURITY_LEVELS[Number(input.value)]
    : input.value;
}

/**
 * The answer that a key gives: 1 to 4 are the levels from the lowest, 1 and 2 the two of a yes-or-no, 0
 * and N "não se aplica". Keys in questions that are typed belong to their field.
 */
export function answerOfKey(key: string, question: Question): AnswerValue | undefined {
  if (isTyped(question)) return undefined;
  if (question.allowsNotApplicable && /^[0nN]$/.test(key)) return NOT_APPLICABLE;
  if (question.kind === 'maturity' && /^[1-4]$/.test(key)) return MATURITY_LEVELS[Number(key) - 1];
  if (question.kind === 'yes-no' && /^[12]$/.test(key)) return key === '1' ? 'yes' : 'no';
  return undefined;
}

/** Whether exactly one of its answers is chosen. */
function hasOneChoice({ kind }: Question): boolean {
  return kind === 'maturity' || kind === 'yes-no';
}
