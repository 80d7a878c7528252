import { NOT_APPLICABLE } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { iconAlert } from '../../foundation/icons.js';
import type { Entry } from './answer-sheet.js';
import type { FormTexts } from '../texts.js';
import { LONGEST_TEXT, type AmountQuestion, type TypedProblem, type TypedQuestion } from './typed-answer.js';

/**
 * The field of a question that is typed. What stands in it is only put there when it differs, so that a
 * caret never moves. The browser never remembers what is typed: it is the client's data.
 */
export function renderTypedField(question: TypedQuestion, entry: Entry | undefined, texts: FormTexts): TemplateResult {
  const { id, kind, required } = question;
  const problem = entry?.left ? entry.problem : undefined;
  const hint = rangeHint(question, texts);
  const unit = unitOf(question);
  const value = entry?.value === NOT_APPLICABLE ? '' : (entry?.typed ?? '');
  const described = [unit && `unit-${id}`, hint && `hint-${id}`, problem && `error-${id}`];
  const attributes = {
    labelledBy: `text-${id}`,
    describedBy: described.filter(Boolean).join(' ') || nothing,
    invalid: problem ? 'true' : 'false',
    required: String(required),
  };
  return html`<div class="typed">
    ${
      kind === 'long-text'
        ? html`<textarea
            class="input"
            rows="3"
            name=${id}
            autocomplete="off"
            .value=${live(value)}
            aria-labelledby=${attributes.labelledBy}
            aria-describedby=${attributes.describedBy}
            aria-invalid=${attributes.invalid}
            aria-required=${attributes.required}
          ></textarea>`
        : html`<div class="measure">
            ${kind === 'money' ? html`<span class="unit" id="unit-${id}">${unit}</span>` : nothing}
            <input
              class="input"
              type="text"
              name=${id}
              inputmode=${inputModeOf(question)}
              placeholder=${kind === 'money' ? '0,00' : nothing}
              autocomplete="off"
              .value=${live(value)}
              aria-labelledby=${attributes.labelledBy}
              aria-describedby=${attributes.describedBy}
              aria-invalid=${attributes.invalid}
              aria-required=${attributes.required}
            />
            ${kind === 'number' && unit ? html`<span class="unit" id="unit-${id}">${unit}</span>` : nothing}
          </div>`
    }
    ${hint ? html`<p class="hint" id="hint-${id}">${hint}</p>` : nothing}
    ${
      problem
        ? html`<p class="error" id="error-${id}">
            ${iconAlert}<span>${describeProblem(question, problem, texts)}</span>
          </p>`
        : nothing
    }
  </div>`;
}

/** What is wrong with a text and what to type instead. */
export function describeProblem(question: TypedQuestion, problem: TypedProblem, texts: FormTexts): string {
  return texts.text(`problem.${problem}`, limitsOf(question, texts));
}

/** A number or an amount with what it counts: `12 pessoas`, `R$ 1.234,56`. */
export function formatAmount(
  question: AmountQuestion,
  value: number,
  { formatNumber, formatMoney }: FormTexts,
): string {
  if (question.kind === 'money') return formatMoney(value);
  return question.unit ? `${formatNumber(value)} ${question.unit}` : formatNumber(value);
}

/** Said beforehand where a maximum is set, or a minimum that is not the usual zero. */
function rangeHint(question: TypedQuestion, texts: FormTexts): string | undefined {
  if (!isAmount(question)) return undefined;
  if (question.maximum !== undefined) return texts.text('hint.range', limitsOf(question, texts));
  return question.minimum > 0 ? texts.text('hint.minimum', limitsOf(question, texts)) : undefined;
}

function limitsOf(question: TypedQuestion, texts: FormTexts): Readonly<Record<string, string | number>> {
  if (!isAmount(question)) return { maximum: LONGEST_TEXT[question.kind] };
  const { minimum, maximum = Number.MAX_SAFE_INTEGER } = question;
  const format = question.kind === 'money' ? texts.formatMoney : texts.formatNumber;
  return { minimum: format(minimum), maximum: format(maximum) };
}

function unitOf(question: TypedQuestion): string | undefined {
  if (!isAmount(question)) return undefined;
  return question.kind === 'money' ? 'R$' : question.unit;
}

/** A keyboard of digits has no minus sign. */
function inputModeOf(question: TypedQuestion): 'text' | 'numeric' | 'decimal' {
  if (!isAmount(question) || question.minimum < 0) return 'text';
  return question.kind === 'money' ? 'decimal' : 'numeric';
}

function isAmount(question: TypedQuestion): question is AmountQuestion {
  return question.kind === 'number' || question.kind === 'money';
}
