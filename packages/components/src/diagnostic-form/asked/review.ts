import { answersUntilScore, clientTraits, scaleAnswer, type Question } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconArrowLeft, iconCheck, iconInfo, iconPencil } from '../../foundation/icons.js';
import type { AnswerSheet } from './answer-sheet.js';
import { renderAnswerWords } from './answer-words.js';
import type { Section } from './pages.js';
import type { FormTexts } from '../texts.js';
import { isTyped } from './typed-answer.js';
import { describeProblem } from './typed-field.js';

/** Characters of a text that did not become an answer, enough to know it again. */
const LONGEST_EXCERPT = 40;

export interface ReviewActions {
  /** Why the diagnostic was not completed. */
  readonly problem: string | undefined;
  readonly complete: () => void;
  readonly back: () => void;
  /** Gives up doing the diagnostic again. */
  readonly keep: (() => void) | undefined;
}

export function renderReviewActions(
  { problem, complete, back, keep }: ReviewActions,
  { text }: FormTexts,
): TemplateResult {
  return html`
    ${problem ? html`<p class="notice bad" role="alert">${iconAlert}${problem}</p>` : nothing}
    <div class="actions" part="actions">
      <button class="button primary" type="button" @click=${complete}>${iconCheck}${text('action.complete')}</button>
      <button class="button quiet" type="button" @click=${back}>${iconArrowLeft}${text('action.questions')}</button>
      ${
        keep ? html`<button class="button quiet" type="button" @click=${keep}>${text('action.keep')}</button>` : nothing
      }
    </div>
  `;
}

/** Every answer in the words that were chosen, theme by theme, and what is still open. */
export function renderReview(
  sections: readonly Section[],
  sheet: AnswerSheet,
  texts: FormTexts,
  edit: (sectionIndex: number) => void,
): TemplateResult {
  return html`
    ${renderOpenEnds(sheet, texts)}
    <div class="stack wide" part="review">
      ${sections.map(
        ({ theme, questions }, index) => html`
          <section class="reviewed" aria-labelledby="review-${theme.id}">
            <div class="reviewed-header">
              <h3 id="review-${theme.id}">${theme.name}</h3>
              <button class="button quiet" type="button" @click=${() => edit(index)}>
                ${iconPencil}${texts.text('action.edit')}<span class="visually-hidden"> ${theme.name}</span>
              </button>
            </div>
            <dl class="answers">${questions.map(({ question }) => renderAnswer(question, sheet, texts))}</dl>
          </section>
        `,
      )}
    </div>
  `;
}

function renderOpenEnds(sheet: AnswerSheet, { plural }: FormTexts): unknown {
  const missing = sheet.openOf(sheet.asked).filter(({ required }) => required).length;
  const untilScore = answersUntilScore(sheet.questionnaire, sheet.answers, clientTraits(sheet.attendance.state));
  if (missing === 0 && untilScore === 0) return nothing;
  return html`<p class="notice warn">
    ${iconInfo}<span
      >${missing > 0 ? plural('review.missing', missing) : nothing}
      ${untilScore > 0 ? plural('review.score', untilScore) : nothing}</span
    >
  </p>`;
}

function renderAnswer(question: Question, sheet: AnswerSheet, texts: FormTexts): TemplateResult {
  const { text } = texts;
  const entry = sheet.entryOf(question.id);
  const value = entry?.value;
  const level = scaleAnswer(question, value)?.level;
  return html`
    <div class="answer ${value === undefined ? 'missing' : ''}">
      <dt>${question.topic}</dt>
      <dd>
        ${value === undefined ? text('unanswered') : renderAnswerWords(question, value, texts)}
        ${value === undefined && !question.required ? html`<span class="soft">(${text('optional')})</span>` : nothing}
        ${
          isTyped(question) && entry?.problem
            ? html`<span class="not-taken">
                ${text('review.problem', { typed: excerptOf(entry.typed ?? '') })}
                ${describeProblem(question, entry.problem, texts)}
              </span>`
            : nothing
        }
      </dd>
      ${level === undefined ? nothing : html`<dd class="steps" data-level=${level} aria-hidden="true"></dd>`}
    </div>
  `;
}

function excerptOf(text: string): string {
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}
