import type { Answer, Questionnaire } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AaElement } from '../foundation/element.js';
import { iconPencil } from '../foundation/icons.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { AnswerSheet } from './answer-sheet.js';
import { diagnosticFormMessages, type DiagnosticFormMessage } from './diagnostic-form.messages.js';
import { diagnosticFormStyles } from './diagnostic-form.styles.js';
import { pagesOf, sectionsOf, type Page, type Section } from './pages.js';
import { renderIntro } from './intro.js';
import { renderPageActions, renderProgress, renderQuestions, renderUnanswered } from './page.js';
import { answerOfInput, answerOfKey, questionElementId } from './question.js';
import { renderReview, renderReviewActions } from './review.js';
import type { FormTexts } from './texts.js';

/**
 * The structured diagnostic: one theme per page, every answer kept on the device as it is given.
 *
 * @summary Asks the questions of the state's questionnaire and completes the diagnostic.
 * @fires {CustomEvent<AaDiagnosticAnsweredDetail>} aa-diagnostic-answered - An answer was given.
 * @fires {CustomEvent<AaDiagnosticCompletedDetail>} aa-diagnostic-completed - The diagnostic was completed and is saved on the device.
 * @csspart card - The card of the step.
 * @csspart progress - The progress bar with its text.
 * @csspart question - One question with its levels.
 * @csspart question-text - The text of a question.
 * @csspart level - One answer that can be chosen.
 * @csspart unanswered - The warning about unanswered questions.
 * @csspart review - The answers before completion.
 * @csspart actions - The buttons at the end of a page.
 */
export class AaDiagnosticForm extends AaElement<DiagnosticFormMessage> {
  static override styles: CSSResultGroup = [sharedStyles, diagnosticFormStyles];

  /** `paged` shows one theme after the other, `single` all of them on one page. */
  @property() mode: 'paged' | 'single' = 'paged';

  @state() private position: 'intro' | 'review' | number = 'intro';
  /** The page's unanswered questions were pointed out. */
  @state() private warned = false;
  @state() private redoing = false;
  @state() private busy = false;
  @state() private problem: string | undefined;

  protected override readonly table = diagnosticFormMessages;
  readonly #texts: FormTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count) => this.plural(key, count),
    describeError: (error) => this.describeError(error),
  };
  #sheet: AnswerSheet | undefined;
  #questionnaire: Questionnaire | undefined;
  #sections: readonly Section[] = [];
  #pages: readonly Page[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const visit = this.visit;
    if (!visit) return;
    const { questionnaire } = visit.profile;
    if (questionnaire !== this.#questionnaire || changed.has('mode')) {
      this.#questionnaire = questionnaire;
      this.#sections = sectionsOf(questionnaire);
      this.#pages = pagesOf(this.#sections, this.mode);
      if (typeof this.position === 'number') this.position = this.#pageToResume();
    }
    if (visit.attendance && this.#sheet?.attendance !== visit.attendance) void this.#open(visit.attendance);
  }

  protected override renderVisit({ attendance, state, profile, round }: Visit): unknown {
    const label = this.text('label');
    const title = this.text('title');
    if (!attendance || !state) return this.renderWaiting({ label, title }, this.text('wait.client'));
    if (state.diagnostic && !this.redoing) return this.#renderDone(profile.questionnaire, state);
    if (state.status !== 'open') return this.renderWaiting({ label, title }, this.text('wait.ended'));
    const sheet = this.#sheet;
    if (!sheet?.loaded) {
      const content = html`<p class="soft" role="status">${this.text('working')}</p>`;
      return this.renderStep({ label, title, status: 'current', content });
    }
    if (this.position === 'intro') return this.#renderIntro(profile.questionnaire, round);
    if (this.position === 'review') return this.#renderReview(sheet);
    const page = this.#pages[this.position];
    return page ? this.#renderPage(page, this.position, sheet) : nothing;
  }

  protected override resetVisit(): void {
    this.#sheet = undefined;
    this.position = 'intro';
    this.warned = false;
    this.redoing = false;
    this.problem = undefined;
  }

  #renderIntro({ name, minutes, questions }: Questionnaire, round: number): TemplateResult {
    const themes = this.#sections.length;
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title'),
      lead: this.text('intro.lead', { name, minutes, themes, questions: questions.length }),
      status: 'current',
      content: renderIntro(round, this.#texts, () => void this.#go(0)),
    });
  }

  #renderPage(page: Page, position: number, sheet: AnswerSheet): TemplateResult {
    const only = page.sections.length === 1 ? page.sections[0]?.theme : undefined;
    const unanswered = this.warned ? sheet.unansweredOf(page.questions) : [];
    const questions = renderQuestions(
      {
        page,
        sheet,
        language: [this.locale, this.messages],
        choose: this.#choose,
        press: (event) => void this.#press(event),
      },
      this.#texts,
    );
    return this.renderStep({
      label: this.text('label'),
      title: only?.name ?? this.text('title'),
      lead: only?.summary,
      status: 'current',
      content: html`
        ${renderProgress(sheet, this.#progressText(sheet), this.#texts)} ${keyed(position, questions)}
        ${renderUnanswered(unanswered, this.#texts, (id) => void this.#focusQuestion(id))}
        ${renderPageActions(
          {
            anyway: unanswered.length > 0,
            next: () => void this.#continue(),
            back: position === 0 ? undefined : () => void this.#go(position - 1),
            keep: this.redoing ? () => void this.#keep() : undefined,
          },
          this.#texts,
        )}
      `,
    });
  }

  #renderReview(sheet: AnswerSheet): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('review.title'),
      lead: this.text('review.lead'),
      status: 'current',
      content: html`
        ${renderProgress(sheet, this.#progressText(sheet), this.#texts)}
        ${renderReview(this.#sections, sheet, this.#texts, (section) => void this.#edit(section))}
        ${renderReviewActions(
          {
            problem: this.problem,
            complete: () => void this.#complete(),
            back: () => void this.#go(this.#pages.length - 1),
            keep: this.redoing ? () => void this.#keep() : undefined,
          },
          this.#texts,
        )}
      `,
    });
  }

  #progressText(sheet: AnswerSheet): string {
    const paged = typeof this.position === 'number' && this.#pages.length > 1;
    return this.text(paged ? 'progress.theme' : 'progress.answered', {
      answered: sheet.answeredCount,
      total: sheet.total,
      theme: Number(this.position) + 1,
      themes: this.#pages.length,
    });
  }

  #renderDone({ questions }: Questionnaire, { diagnostic, status }: NonNullable<Visit['state']>): TemplateResult {
    const values = {
      answered: diagnostic?.answers.length ?? 0,
      total: questions.length,
      time: diagnostic ? this.formatTime(diagnostic.completedAt) : '',
    };
    return this.renderStep({
      label: this.text('label'),
      title: this.text('done.title'),
      lead: this.text('done.summary', values),
      status: 'done',
      content:
        status === 'open'
          ? html`<div class="actions" part="actions">
              <button class="button" type="button" @click=${() => this.#redo()}>
                ${iconPencil}${this.text('action.redo')}
              </button>
            </div>`
          : nothing,
    });
  }

  async #open(attendance: ActiveAttendance): Promise<void> {
    if (!this.#questionnaire) return;
    const sheet = new AnswerSheet(attendance, this.#questionnaire, () => this.requestUpdate());
    this.#sheet = sheet;
    await sheet.load();
    if (this.#sheet !== sheet || sheet.answeredCount === 0) return;
    const completed = attendance.state.diagnostic;
    this.redoing = completed !== undefined && sheet.differsFrom(completed.answers);
    this.position = this.#pageToResume();
  }

  /** The first page that still asks for something; the review when none does. */
  #pageToResume(): 'review' | number {
    const index = this.#pages.findIndex((page) => (this.#sheet?.unansweredOf(page.questions).length ?? 0) > 0);
    return index < 0 ? 'review' : index;
  }

  /** Shows a page and gives its title the focus. */
  async #go(position: 'review' | number): Promise<void> {
    this.position = position;
    this.warned = false;
    this.problem = undefined;
    await this.focusTitle();
  }

  /** Goes back to a theme: to its page, or on the one page to its first question. */
  async #edit(section: number): Promise<void> {
    if (this.mode === 'paged') return this.#go(section);
    await this.#go(0);
    const first = this.#sections[section]?.questions[0]?.question;
    if (first) await this.#focusQuestion(first.id);
  }

  async #continue(): Promise<void> {
    const index = Number(this.position);
    const unanswered = this.#sheet?.unansweredOf(this.#pages[index]?.questions ?? []) ?? [];
    if (unanswered.length > 0 && !this.warned) {
      this.warned = true;
      await this.focusOn('#unanswered');
      return;
    }
    await this.#go(index + 1 < this.#pages.length ? index + 1 : 'review');
  }

  readonly #choose = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const value = answerOfInput(event.target);
    if (value !== undefined) this.#answer(event.target.name, value);
  };

  async #press(event: KeyboardEvent): Promise<void> {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>('.question')?.dataset['question'];
    const questions = this.#pages[Number(this.position)]?.questions ?? [];
    const index = questions.findIndex((question) => question.id === id);
    const question = questions[index];
    const value = question && answerOfKey(event.key, question);
    if (!question || value === undefined) return;
    event.preventDefault();
    this.#answer(question.id, value);
    const next = questions[index + 1];
    await (next ? this.#focusQuestion(next.id) : this.focusOn('#continue'));
  }

  #answer(questionId: string, value: Answer['value']): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    sheet.answer(questionId, value);
    this.emit('aa-diagnostic-answered', {
      attendanceId: sheet.attendance.id,
      questionId,
      answered: sheet.answeredCount,
      total: sheet.total,
    });
  }

  async #focusQuestion(questionId: string): Promise<void> {
    await this.updateComplete;
    const question = this.renderRoot.querySelector(`#${questionElementId(questionId)}`);
    const input =
      question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input');
    input?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'nearest' });
  }

  async #complete(): Promise<void> {
    const { visit } = this;
    const sheet = this.#sheet;
    if (!visit || !sheet || this.busy) return;
    const { answers } = sheet;
    if (answers.length === 0) {
      this.problem = this.text('no-answers');
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      // A draft that is still being written must not come back after the completion removed it.
      await sheet.settled();
      await sheet.attendance.completeDiagnostic({ answers, round: visit.round });
    } catch (error) {
      this.problem = this.describeError(error);
      return;
    } finally {
      this.busy = false;
    }
    this.redoing = false;
    this.emit('aa-diagnostic-completed', {
      attendanceId: sheet.attendance.id,
      round: visit.round,
      answered: answers.length,
      total: sheet.total,
    });
    await this.focusTitle();
  }

  async #redo(): Promise<void> {
    this.#sheet?.startFrom(this.visit?.state?.diagnostic?.answers ?? []);
    this.redoing = true;
    await this.#go(0);
  }

  async #keep(): Promise<void> {
    await this.#sheet?.settled();
    await this.#sheet?.discardDraft().catch(() => undefined);
    this.redoing = false;
    await this.focusTitle();
  }
}

export interface AaDiagnosticAnsweredDetail {
  readonly attendanceId: string;
  readonly questionId: string;
  /** Questions answered so far, of `total`. */
  readonly answered: number;
  readonly total: number;
}

export interface AaDiagnosticCompletedDetail {
  readonly attendanceId: string;
  readonly round: number;
  readonly answered: number;
  readonly total: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-diagnostic-form': AaDiagnosticForm;
  }
  interface HTMLElementEventMap {
    'aa-diagnostic-answered': CustomEvent<AaDiagnosticAnsweredDetail>;
    'aa-diagnostic-completed': CustomEvent<AaDiagnosticCompletedDetail>;
  }
}
