import type { Question } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconArrowLeft, iconCheck, iconInfo, iconPencil } from '../foundation/icons.js';
import type { AnswerSheet } from './answer-sheet.js';
import { answersUntilScore } from './answers-until-score.js';
import type { Section } from './pages.js';
import type { FormTexts } from './texts.js';

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
      <button class="button quiet" type="button" @click=${back}>${iconArrowLeft}${text('action.back')}</button>
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
  const { questionnaire } = sheet;
  const missing = sheet.unansweredOf(questionnaire.questions).length;
  const untilScore = answersUntilScore(questionnaire, sheet.answers);
  if (missing === 0 && untilScore === 0) return nothing;
  return html`<p class="notice warn">
    ${iconInfo}<span
      >${missing > 0 ? plural('review.missing', missing) : nothing}
      ${untilScore > 0 ? plural('review.score', untilScore) : nothing}</span
    >
  </p>`;
}

function renderAnswer(question: Question, sheet: AnswerSheet, { text }: FormTexts): TemplateResult {
  const value = sheet.valueOf(question.id);
  const level = typeof value === 'number' ? value : undefined;
  return html`
    <div class="answer ${value === undefined ? 'missing' : ''}">
      <dt>${question.topic}</dt>
      <dd>
        ${level === undefined ? text(value === undefined ? 'unanswered' : 'not-applicable') : question.levels[level]}
        ${value === undefined && !question.required ? html`<span class="soft">(${text('optional')})</span>` : nothing}
      </dd>
      ${level === undefined ? nothing : html`<dd class="steps" data-level=${level} aria-hidden="true"></dd>`}
    </div>
  `;
}
