import type { AnswerValue, Question } from '@atendimento-ativo/domain';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormTexts } from '../texts.js';
import type { TypedQuestion } from './typed-answer.js';

type ChoiceQuestion = Exclude<Question, TypedQuestion>;

/** The answers that a question offers, as boxes to touch. */
export function renderChoices(
  question: ChoiceQuestion,
  value: AnswerValue | undefined,
  text: FormTexts['text'],
): TemplateResult {
  switch (question.kind) {
    case 'maturity':
      return renderLevels(question, value);
    case 'yes-no':
      return renderYesNo(question, value);
    case 'multiple-choice':
      return renderOptions(question, value, text);
  }
}

function renderLevels(
  { id, levels }: Extract<Question, { kind: 'maturity' }>,
  value: AnswerValue | undefined,
): TemplateResult {
  return html`<div class="levels">
    ${levels.map(
      (description, level) => html`
        <label class="choice level" part="level">
          <input type="radio" name=${id} value=${level} .checked=${live(value === level)} />
          <span class="description">${description}</span>
          <span class="steps" data-level=${level} aria-hidden="true"></span>
        </label>
      `,
    )}
  </div>`;
}

function renderYesNo(question: Extract<Question, { kind: 'yes-no' }>, value: AnswerValue | undefined): TemplateResult {
  return html`<div class="options two">
    ${(['yes', 'no'] as const).map(
      (answer) => html`
        <label class="choice level" part="level">
          <input type="radio" name=${question.id} value=${answer} .checked=${live(value === answer)} />
          <span class="description">${question[answer].text}</span>
        </label>
      `,
    )}
  </div>`;
}

function renderOptions(
  { id, options }: Extract<Question, { kind: 'multiple-choice' }>,
  value: AnswerValue | undefined,
  text: FormTexts['text'],
): TemplateResult {
  return html`
    <p class="hint">${text('choose-all')}</p>
    <div class="options">
      ${options.map(
        (option) => html`
          <label class="choice level" part="level">
            <input
              type="checkbox"
              name=${id}
              value=${option.id}
              .checked=${live(Array.isArray(value) && value.includes(option.id))}
            />
            <span class="description">${option.text}</span>
          </label>
        `,
      )}
    </div>
  `;
}
