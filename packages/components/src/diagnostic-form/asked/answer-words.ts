import { NOT_APPLICABLE, type AnswerValue, type Question } from '@atendimento-ativo/domain';
import { html, nothing } from 'lit';
import type { FormTexts } from '../texts.js';
import { formatAmount } from './typed-field.js';

/** An answer in words, as the question has them. */
export function renderAnswerWords(question: Question, value: AnswerValue, texts: FormTexts): unknown {
  if (value === NOT_APPLICABLE) return texts.text('not-applicable');
  switch (question.kind) {
    case 'maturity':
      return typeof value === 'number' ? question.levels[value] : nothing;
    case 'yes-no':
      return question[value === 'yes' ? 'yes' : 'no'].text;
    case 'multiple-choice': {
      const chosen = question.options.filter(({ id }) => Array.isArray(value) && value.includes(id));
      if (chosen.length === 0) return texts.text('none');
      return html`<ul class="chosen">
        ${chosen.map((option) => html`<li>${option.text}</li>`)}
      </ul>`;
    }
    case 'number':
    case 'money':
      return formatAmount(question, Number(value), texts);
    case 'short-text':
    case 'long-text':
      return html`<span class="written">${value}</span>`;
  }
}
