import {
  askedQuestions,
  clientTraits,
  type DiagnosticMode,
  type Question,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance, LoadedProfile } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AaElement } from '../foundation/element.js';
import { iconPencil } from '../foundation/icons.js';
import type { MessageTable } from '../foundation/message-table.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import type { ListeningMessage } from '../listening/listening.messages.js';
import { listeningStyles } from '../listening/listening.styles.js';
import { AnswerSheet } from './answer-sheet.js';
import { describeChange } from './asked-change.js';
import { diagnosticFormMessages, type DiagnosticFormMessage } from './diagnostic-form.messages.js';
import { diagnosticFormStyles } from './diagnostic-form.styles.js';
import type * as Heard from './heard/heard-diagnostic.js';
import type { HeardDiagnostic, HeardHost } from './heard/heard-diagnostic.js';
import type { HeardMessage } from './heard/heard.messages.js';
import { renderIntro, type Intro } from './intro.js';
import { renderPageActions, renderProgress, renderQuestions, renderUnanswered } from './page.js';
import { QuestionPath, type Page, type PageMode } from './pages.js';
import { QuestionInput } from './question-input.js';
import { questionElementId } from './question.js';
import { renderReview, renderReviewActions } from './review.js';
import type { FormTexts } from './texts.js';
import { isTyped } from './typed-answer.js';
import { describeProblem } from './typed-field.js';

type FormMessage = DiagnosticFormMessage | HeardMessage | ListeningMessage;

const HEARD_MODES = ['listening', 'anamnesis'] as const;

/**
 * By the questionnaire: one theme per page, every answer kept on the device as it is given; only the questions that the
 * answers and the client call for are asked. Where the state offers it also by listening or by a guided history: notes
 * in the client's words, tagged by the agent, then the practices that can be confirmed. All end in the same findings.
 *
 * @summary Asks the questions of the state's questionnaire and completes the diagnostic.
 * @fires {CustomEvent<AaDiagnosticAnsweredDetail>} aa-diagnostic-answered - An answer was given.
 * @fires {CustomEvent<AaDiagnosticCompletedDetail>} aa-diagnostic-completed - The diagnostic was completed and is saved on the device.
 * @fires {CustomEvent<AaListeningNotedDetail>} aa-listening-noted - A note of what the client said was saved on the device.
 * @csspart card - The card of the step.
 * @csspart modes - The ways beside the questionnaire.
 * @csspart prompts - The prompts of a chapter of the guided history.
 * @csspart notes - What was noted so far.
 * @csspart note - The form of a note.
 * @csspart suggestions - The themes that a note's words speak of.
 * @csspart progress - The progress bar with its text.
 * @csspart question - One question with its levels.
 * @csspart question-text - The text of a question.
 * @csspart level - One answer that can be chosen.
 * @csspart evidence - What the agent can ask to see.
 * @csspart unanswered - The warning about unanswered questions.
 * @csspart review - The answers before completion.
 * @csspart actions - The buttons at the end of a page.
 */
export class AaDiagnosticForm extends AaElement<FormMessage> {
  static override styles: CSSResultGroup = [sharedStyles, listeningStyles, diagnosticFormStyles];

  /** `paged` shows one theme after the other, `single` all of them on one page. */
  @property() mode: PageMode = 'paged';

  @state() private position: 'intro' | 'review' | number = 'intro';
  /** The page's unanswered questions were pointed out. */
  @state() private warned = false;
  @state() private redoing = false;
  /** The client tells, instead of being asked. */
  @state() private heard: HeardDiagnostic | undefined;
  @state() private busy = false;
  @state() private problem: string | undefined;
  /** Questions that came or went with the last answer, for those who do not see the page. */
  @state() private said = '';

  /** Those of listening come with it, where the state offers it. */
  protected override table = diagnosticFormMessages as MessageTable<FormMessage>;
  readonly #texts: FormTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count, values) => this.plural(key, count, values),
    describeError: (error) => this.describeError(error),
    formatNumber: (value) => new Intl.NumberFormat(this.locale, { useGrouping: 'min2' }).format(value),
    formatMoney: (centavos) =>
      new Intl.NumberFormat(this.locale, { style: 'currency', currency: 'BRL' }).format(centavos / 100),
    formatList: (items) => new Intl.ListFormat(this.locale).format(items),
  };
  readonly #input = new QuestionInput({
    sheet: () => this.#sheet,
    page: () => this.#page,
    left: (question, headingTo) => this.#leaveField(question, headingTo),
    keyed: (question) => void this.#focusNext(question),
  });
  readonly #heardHost: HeardHost = {
    text: (key, values) => this.text(key, values),
    describeError: (error) => this.describeError(error),
    changed: () => this.requestUpdate(),
    focus: (selector) => void this.focusOn(selector),
    noted: (noteId, themes) => this.#tellNoted(noteId, themes),
  };
  #sheet: AnswerSheet | undefined;
  /** Loaded where the state offers more than the questionnaire, so that it is there without signal. */
  #listening: typeof Heard | undefined;
  #path = new QuestionPath();
  /** The question that the focus is moving to while another one is left. */
  #headingTo: HTMLElement | null = null;
  /** Questions of the page before the last answer. */
  #before: readonly Question[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#keepTyped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#keepTyped);
    this.#keepTyped();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const visit = this.visit;
    if (!visit) return;
    const { attendance, profile } = visit;
    if (!attendance) return;
    if (this.#sheet?.attendance !== attendance || this.#sheet.questionnaire !== profile.questionnaire) {
      void this.#open(attendance, profile.questionnaire);
      void this.#openListening(attendance, profile);
    }
    this.#follow();
  }

  /** A question that vanishes takes the focus of its fields along: one beside it gets it. */
  protected override update(changed: PropertyValues<this>): void {
    const question = this.#headingTo ?? this.shadowRoot?.activeElement?.closest<HTMLElement>('.question');
    super.update(changed);
    if (question && !question.isConnected && this.#page) void this.#focusBeside(question.dataset['question']);
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
    if (this.heard) return this.#renderHeard(this.heard, sheet);
    if (this.position === 'intro') return this.#renderIntro(sheet, round, profile);
    if (this.position === 'review') return this.#renderReview(sheet);
    const page = this.#page;
    return page ? this.#renderPage(page, this.position, sheet) : nothing;
  }

  protected override resetVisit(): void {
    this.#sheet?.leave();
    this.#sheet = undefined;
    this.heard = undefined;
    this.said = '';
    this.position = 'intro';
    this.warned = false;
    this.redoing = false;
    this.problem = undefined;
  }

  get #page(): Page | undefined {
    if (this.heard) return this.#sheet && this.heard.pageOf(this.#sheet);
    return typeof this.position === 'number' ? this.#path.pages[this.position] : undefined;
  }

  #renderIntro(
    { questionnaire, total }: AnswerSheet,
    round: number,
    { profile, anamnesis }: LoadedProfile,
  ): TemplateResult {
    const { name, minutes } = questionnaire;
    const themes = this.#path.sections.length;
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title'),
      lead: this.text('intro.lead', { name, minutes, themes, questions: total }),
      status: 'current',
      content: renderIntro(
        {
          round,
          start: profile.diagnosticModes.includes('structured') ? () => void this.#go(0) : undefined,
          others: this.#otherModes(profile.diagnosticModes, anamnesis),
        },
        this.#texts,
      ),
    });
  }

  #otherModes(offered: readonly DiagnosticMode[], { name, minutes }: LoadedProfile['anamnesis']): Intro['others'] {
    const modes = HEARD_MODES.filter((mode) => this.#listening && offered.includes(mode));
    if (modes.length === 0) return { lead: '', modes: [] };
    return {
      lead: this.text('modes.or'),
      modes: modes.map((mode) => ({
        name: this.text(`mode.${mode}`),
        about: this.text(`mode.${mode}.about`, { name, minutes }),
        start: () => void this.#listen(mode),
      })),
    };
  }

  #renderHeard(heard: HeardDiagnostic, sheet: AnswerSheet): TemplateResult {
    const content = heard.render({
      sheet,
      problem: this.problem,
      renderPractices: (page) => this.#renderPageQuestions(page, sheet),
      complete: () => void this.#complete(),
      leave: () => void this.#stopListening(),
    });
    return this.renderStep({
      label: this.text('label'),
      title: heard.title,
      lead: heard.lead,
      status: 'current',
      content,
    });
  }

  #renderPageQuestions(page: Page, sheet: AnswerSheet): TemplateResult {
    const language = [this.locale, this.messages];
    return renderQuestions({ page, sheet, language, input: this.#input }, this.#texts);
  }

  #renderPage(page: Page, position: number, sheet: AnswerSheet): TemplateResult {
    const only = page.sections.length === 1 ? page.sections[0]?.theme : undefined;
    const unanswered = this.warned ? sheet.openOf(page.questions) : [];
    const questions = this.#renderPageQuestions(page, sheet);
    return this.renderStep({
      label: this.text('label'),
      title: only?.name ?? this.text('title'),
      lead: only?.summary,
      status: 'current',
      content: html`
        ${renderProgress(sheet, this.#progressText(sheet), this.#texts)}
        <p class="visually-hidden" id="said" role="status">${this.said}</p>
        ${keyed(page.key, questions)} ${renderUnanswered(unanswered, this.#texts, (id) => void this.#focusQuestion(id))}
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
        ${renderReview(this.#path.sections, sheet, this.#texts, (section) => void this.#edit(section))}
        ${renderReviewActions(
          {
            problem: this.problem,
            complete: () => void this.#complete(),
            back: () => void this.#go(this.#path.pages.length - 1),
            keep: this.redoing ? () => void this.#keep() : undefined,
          },
          this.#texts,
        )}
      `,
    });
  }

  #progressText(sheet: AnswerSheet): string {
    const paged = typeof this.position === 'number' && this.#path.pages.length > 1;
    return this.text(paged ? 'progress.theme' : 'progress.answered', {
      answered: sheet.answeredCount,
      total: sheet.total,
      theme: Number(this.position) + 1,
      themes: this.#path.pages.length,
    });
  }

  #renderDone(questionnaire: Questionnaire, state: NonNullable<Visit['state']>): TemplateResult {
    const { diagnostic, status } = state;
    const answers = diagnostic?.answers ?? [];
    const values = {
      answered: answers.length,
      total: askedQuestions(questionnaire, answers, clientTraits(state)).length,
      time: diagnostic ? this.formatTime(diagnostic.completedAt) : '',
    };
    return this.renderStep({
      label: this.text('label'),
      title: this.text('done.title'),
      lead:
        this.#listening && diagnostic?.mode !== 'structured'
          ? this.plural('heard.done', state.notes.length)
          : this.text('done.summary', values),
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

  /** What the state offers beside the questionnaire; without signal, or a first load of it, there is the questionnaire. */
  async #openListening(attendance: ActiveAttendance, profile: LoadedProfile): Promise<void> {
    if (!HEARD_MODES.some((mode) => profile.profile.diagnosticModes.includes(mode))) return;
    const listening = await import('./heard/heard-diagnostic.js').catch(() => undefined);
    if (!listening) return;
    this.#listening = listening;
    this.table = listening.listeningFormMessages;
    this.requestUpdate();
    if (attendance.state.diagnostic) return;
    const resumed = await listening.HeardDiagnostic.resume(attendance, profile, this.#heardHost).catch(() => undefined);
    if (this.visit?.attendance === attendance) this.heard = resumed;
  }

  async #listen(mode: (typeof HEARD_MODES)[number]): Promise<void> {
    const { visit } = this;
    if (!visit?.attendance || !this.#listening) return;
    this.problem = undefined;
    this.heard = new this.#listening.HeardDiagnostic(mode, visit.attendance, visit.profile, this.#heardHost);
    void this.heard.begin();
    await this.focusTitle();
  }

  /** Back to the choice of a way; what was noted stays noted. */
  async #stopListening(): Promise<void> {
    await this.heard?.end().catch(() => undefined);
    this.heard = undefined;
    this.position = 'intro';
    await this.focusTitle();
  }

  async #open(attendance: ActiveAttendance, questionnaire: Questionnaire): Promise<void> {
    this.#sheet?.leave();
    const sheet = new AnswerSheet({
      attendance,
      questionnaire,
      changed: () => this.requestUpdate(),
      answered: (questionId) => this.#tellAnswered(questionId),
    });
    this.#sheet = sheet;
    this.#path = new QuestionPath();
    await sheet.load();
    if (this.#sheet !== sheet || sheet.isEmpty) return;
    const completed = attendance.state.diagnostic;
    this.redoing = completed !== undefined && sheet.differsFrom(completed.answers);
    this.#follow();
    this.position = this.#pageToResume();
  }

  /** Lays the way through what is asked now. Whoever is on a page stays on it. */
  #follow(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const { key, questions = [] } = this.#page ?? {};
    sheet.ask();
    const change = this.#path.follow(sheet.questionnaire, sheet.asked, this.mode);
    if (!change || this.heard || typeof this.position !== 'number') return;
    this.#before = questions;
    this.said = describeChange(change, this.#texts);
    const { pages } = this.#path;
    const same = pages.findIndex((page) => page.key === key);
    this.position = same >= 0 ? same : pages[this.position] ? this.position : 'review';
  }

  /** The first page that still asks for something; the review when none does. */
  #pageToResume(): 'review' | number {
    const index = this.#path.pages.findIndex(({ questions }) => (this.#sheet?.openOf(questions).length ?? 0) > 0);
    return index < 0 ? 'review' : index;
  }

  /** Shows a page and gives its title the focus. */
  async #go(position: 'review' | number): Promise<void> {
    this.#sheet?.leave();
    this.#follow();
    this.position = position;
    this.said = '';
    this.warned = false;
    this.problem = undefined;
    await this.focusTitle();
  }

  /** Goes back to a theme: to its page, or on the one page to its first question. */
  async #edit(section: number): Promise<void> {
    if (this.mode === 'paged') return this.#go(section);
    await this.#go(0);
    const first = this.#path.sections[section]?.questions[0]?.question;
    if (first) await this.#focusQuestion(first.id);
  }

  async #continue(): Promise<void> {
    this.#sheet?.leave();
    this.#follow();
    const open = this.#sheet?.openOf(this.#page?.questions ?? []) ?? [];
    if (open.length > 0 && !this.warned) {
      this.warned = true;
      await this.focusOn('#unanswered');
      return;
    }
    const next = Number(this.position) + 1;
    await this.#go(next < this.#path.pages.length ? next : 'review');
  }

  readonly #keepTyped = (): void => {
    if (!this.isConnected || document.visibilityState === 'hidden') this.#sheet?.leave();
  };

  /** The field is left behind, so what is wrong with it has to be said. */
  #leaveField(question: Question, headingTo: HTMLElement | null): void {
    this.#headingTo = headingTo;
    void this.updateComplete.then(() => (this.#headingTo = null));
    const problem = this.#sheet?.entryOf(question.id)?.problem;
    if (!problem || !isTyped(question)) return;
    this.said = `${question.topic}: ${describeProblem(question, problem, this.#texts)}`;
  }

  async #focusNext(question: Question): Promise<void> {
    // The answer may have opened the next question.
    await this.updateComplete;
    const questions = this.#page?.questions ?? [];
    const next = questions[questions.indexOf(question) + 1];
    await (next ? this.#focusQuestion(next.id) : this.focusOn('#continue'));
  }

  #tellAnswered(questionId: string): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    this.emit('aa-diagnostic-answered', {
      attendanceId: sheet.attendance.id,
      questionId,
      answered: sheet.answeredCount,
      total: sheet.total,
    });
  }

  #tellNoted(noteId: string, themes: number): void {
    const attendanceId = this.#sheet?.attendance.id;
    if (attendanceId !== undefined) this.emit('aa-listening-noted', { attendanceId, noteId, themes });
  }

  /** Gives the focus to the question after one that vanished, else to the one before it. */
  async #focusBeside(questionId: string | undefined): Promise<void> {
    const asked = this.#page?.questions ?? [];
    const place = this.#before.findIndex(({ id }) => id === questionId);
    const isAsked = (question: Question) => asked.includes(question);
    const beside = this.#before.slice(place + 1).find(isAsked) ?? this.#before.slice(0, place).findLast(isAsked);
    await (beside ? this.#focusQuestion(beside.id) : this.focusOn('#continue'));
  }

  async #focusQuestion(questionId: string): Promise<void> {
    await this.updateComplete;
    const question = this.renderRoot.querySelector(`#${questionElementId(questionId)}`);
    const input =
      question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea');
    input?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  async #complete(): Promise<void> {
    const { visit } = this;
    const sheet = this.#sheet;
    if (!visit || !sheet || this.busy) return;
    sheet.leave();
    const { answers } = sheet;
    const { heard } = this;
    if (answers.length === 0 && !(heard && sheet.attendance.state.notes.length > 0)) {
      this.problem = this.text(heard ? 'heard.nothing' : 'no-answers');
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      // A draft that is still being written must not come back after the completion removed it.
      await sheet.settled();
      const mode = heard?.mode ?? 'structured';
      await sheet.attendance.completeDiagnostic({ mode, answers, round: visit.round });
      // What is left of a draft only brings back what was completed.
      await heard?.end().catch(() => undefined);
    } catch (error) {
      this.problem = this.describeError(error);
      return;
    } finally {
      this.busy = false;
    }
    this.redoing = false;
    this.heard = undefined;
    this.position = 'intro';
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
    // What was heard may be heard again, or asked this time.
    if (this.visit?.state?.diagnostic?.mode !== 'structured') this.position = 'intro';
    else await this.#go(0);
    await this.focusTitle();
  }

  async #keep(): Promise<void> {
    await this.#sheet?.settled();
    await this.#sheet?.discardDraft().catch(() => undefined);
    this.redoing = false;
    await this.focusTitle();
  }
}

/** Detail of `aa-diagnostic-answered`: how far the client has come; what they answered is not told. */
export interface AaDiagnosticAnsweredDetail {
  readonly attendanceId: string;
  readonly questionId: string;
  /** Questions answered so far, of `total`. */
  readonly answered: number;
  readonly total: number;
}

/** Detail of `aa-diagnostic-completed`: the answers were recorded as one round, to compare later ones with. */
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
