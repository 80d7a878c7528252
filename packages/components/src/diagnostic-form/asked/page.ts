import type { Question } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { iconAlert, iconArrowLeft, iconArrowRight, iconCheck } from '../../foundation/icons.js';
import type { AnswerSheet } from './answer-sheet.js';
import type { Page, Section } from './pages.js';
import type { QuestionInput } from './question-input.js';
import { renderQuestion } from './question.js';
import type { FormTexts } from '../texts.js';

/** Questions on one page from which layout is left to what is near the screen. */
const LONG_PAGE = 30;

export interface QuestionPage {
  readonly page: Page;
  readonly sheet: AnswerSheet;
  /** What the texts depend on: a question is built again only when its own answer or this changes. */
  readonly language: readonly unknown[];
  readonly input: QuestionInput;
}

/** The questions of a page. Themes are named where there is more than one. */
export function renderQuestions(view: QuestionPage, texts: FormTexts): TemplateResult {
  const { sections, questions } = view.page;
  return html`<div
    class="page ${questions.length > LONG_PAGE ? 'long' : ''}"
    @change=${view.input.choose}
    @input=${view.input.write}
    @focusout=${view.input.leave}
    @keydown=${view.input.press}
  >
    ${repeat(
      sections,
      ({ theme }) => theme.id,
      (section) =>
        html`<div class="section">
          ${sections.length > 1 ? renderSectionHeading(section) : nothing}
          ${repeat(
            section.questions,
            ({ question }) => question.id,
            (numbered) => {
              const { id } = numbered.question;
              return guard([numbered, view.sheet.entryOf(id), ...view.language], () =>
                renderQuestion(numbered, view.sheet.shownOf(id), texts),
              );
            },
          )}
        </div>`,
    )}
  </div>`;
}

function renderSectionHeading({ theme }: Section): TemplateResult {
  return html`<div class="section-header">
    <h3>${theme.name}</h3>
    <p class="soft">${theme.summary}</p>
  </div>`;
}

/** How far the diagnostic is and whether it is on the device. */
export function renderProgress(sheet: AnswerSheet, progress: string, texts: FormTexts): TemplateResult {
  return html`
    <div class="progress" part="progress">
      <progress max=${sheet.total} .value=${sheet.answeredCount} aria-label=${texts.text('progress.label')}></progress>
      <p class="progress-text">
        <span aria-live="polite">${progress}</span>
        ${
          sheet.answeredCount > 0 && sheet.failure === undefined
            ? html`<span class="saved">${iconCheck}${texts.text('saved-here')}</span>`
            : nothing
        }
      </p>
    </div>
    ${
      sheet.failure === undefined
        ? nothing
        : html`<div class="notice bad" role="alert">
            ${iconAlert}
            <div class="stack tight">
              <p>${texts.describeError(sheet.failure)}</p>
              <button class="button" type="button" @click=${() => sheet.save()}>${texts.text('action.retry')}</button>
            </div>
          </div>`
    }
  `;
}

/** What is left open on the page, each with a way to it. Nothing stops the visit. */
export function renderUnanswered(
  questions: readonly Question[],
  texts: FormTexts,
  show: (questionId: string) => void,
): unknown {
  if (questions.length === 0) return nothing;
  return html`<div class="notice warn" part="unanswered">
    ${iconAlert}
    <div class="unanswered">
      <h3 id="unanswered" tabindex="-1">${texts.plural('unanswered.title', questions.length)}</h3>
      <p>${texts.text('unanswered.lead')}</p>
      <ul>
        ${questions.map(
          (question) =>
            html`<li>
              <button class="link" type="button" @click=${() => show(question.id)}>${question.text}</button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

export interface PageActions {
  /** The unanswered questions were pointed out and are still open. */
  readonly anyway: boolean;
  readonly next: () => void;
  readonly back: (() => void) | undefined;
  /** Gives up doing the diagnostic again. */
  readonly keep: (() => void) | undefined;
}

export function renderPageActions({ anyway, next, back, keep }: PageActions, { text }: FormTexts): TemplateResult {
  return html`<div class="actions" part="actions">
    <button class="button primary" type="button" id="continue" @click=${next}>
      ${text(anyway ? 'action.continue-anyway' : 'action.continue')}${iconArrowRight}
    </button>
    ${
      back
        ? html`<button class="button quiet" type="button" @click=${back}>
            ${iconArrowLeft}${text('action.theme-before')}
          </button>`
        : nothing
    }
    ${keep ? html`<button class="button quiet" type="button" @click=${keep}>${text('action.keep')}</button>` : nothing}
  </div>`;
}
