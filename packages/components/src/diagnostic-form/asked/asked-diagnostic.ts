import type { Question, Questionnaire } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { HeardDiagnostic } from '../heard/heard-diagnostic.js';
import type { FormTexts } from '../texts.js';
import { AnswerSheet } from './answer-sheet.js';
import { describeChange } from './asked-change.js';
import { renderPageActions, renderProgress, renderQuestions, renderUnanswered } from './page.js';
import { QuestionPath, type Page, type PageMode } from './pages.js';
import { QuestionFocus } from './question-focus.js';
import { QuestionInput } from './question-input.js';
import { renderReview, renderReviewActions } from './review.js';
import { nextPaint } from './next-paint.js';
import { isTyped } from './typed-answer.js';
import { describeProblem } from './typed-field.js';

/** What is on the screen: nothing of the questionnaire yet, one of its pages by number, or the review. */
export type Position = number | 'review' | undefined;

export interface AskedHost {
  readonly attendance: ActiveAttendance;
  readonly questionnaire: Questionnaire;
  readonly texts: FormTexts;
  /** What the texts depend on. */
  readonly language: () => readonly unknown[];
  readonly mode: () => PageMode;
  /** The conversation that stands in the questionnaire's place; its practices are answered on the same sheet. */
  readonly heard: () => HeardDiagnostic | undefined;
  readonly root: () => ParentNode;
  readonly updated: () => Promise<unknown>;
  readonly changed: () => void;
  /** Lets the next rendering wait for what comes first. */
  readonly updateAfter: (moment: Promise<void>) => void;
  /** Another page is shown. */
  readonly turned: () => void;
  readonly focus: (selector: string) => Promise<void>;
  readonly answered: (questionId: string) => void;
}

/** What the form does for the questionnaire. */
export interface AskedParts {
  readonly problem: string | undefined;
  readonly complete: () => void;
  /** Gives up doing the diagnostic again. */
  readonly keep: (() => void) | undefined;
}

/** The questionnaire with a client: page after page, then the review of all answers. */
export class AskedDiagnostic {
  readonly sheet: AnswerSheet;
  readonly #host: AskedHost;
  readonly #path = new QuestionPath();
  readonly #focus: QuestionFocus;
  readonly #input: QuestionInput;
  #position: Position;
  /** The page's unanswered questions were pointed out. */
  #warned = false;
  /** Questions that came or went with the last answer, for those who do not see the page. */
  #said = '';

  /** `position` is where an earlier one for the same attendance stood. */
  constructor(host: AskedHost, position: Position) {
    const { attendance, questionnaire, changed, answered } = host;
    this.#host = host;
    this.#position = position;
    this.sheet = new AnswerSheet({ attendance, questionnaire, changed, answered });
    this.#focus = new QuestionFocus({ ...host, questions: () => this.page?.questions ?? [] });
    this.#input = new QuestionInput({
      sheet: () => this.sheet,
      page: () => this.page,
      chosen: () => host.updateAfter(nextPaint()),
      left: (question, headingTo) => this.#leaveField(question, headingTo),
      keyed: (question) => void this.#focus.next(question),
    });
  }

  get position(): Position {
    return this.#position;
  }

  /** Themes of which something is asked. */
  get themes(): number {
    return this.#path.sections.length;
  }

  get page(): Page | undefined {
    const heard = this.#host.heard();
    if (heard) return heard.pageOf(this.sheet);
    return typeof this.#position === 'number' ? this.#path.pages[this.#position] : undefined;
  }

  get title(): string {
    if (this.#position === 'review') return this.#host.texts.text('review.title');
    return this.#theme?.name ?? this.#host.texts.text('title');
  }

  get lead(): string | undefined {
    return this.#position === 'review' ? this.#host.texts.text('review.lead') : this.#theme?.summary;
  }

  /** Takes up the draft of an earlier sitting, where the client stopped. */
  async load(): Promise<void> {
    await this.sheet.load();
    if (this.sheet.isEmpty) return;
    this.follow();
    this.#position = this.#pageToResume();
  }

  render(parts: AskedParts): unknown {
    if (this.#position === 'review') return this.#renderReview(parts);
    return this.page ? this.#renderPage(this.page, Number(this.#position), parts) : nothing;
  }

  renderQuestions(page: Page): TemplateResult {
    const { language, texts } = this.#host;
    return renderQuestions({ page, sheet: this.sheet, language: language(), input: this.#input }, texts);
  }

  /** Lays the way through what is asked now. Whoever is on a page stays on it. */
  follow(): void {
    const { heard, mode, texts } = this.#host;
    const { sheet } = this;
    const { key, questions = [] } = this.page ?? {};
    sheet.ask();
    const change = this.#path.follow(sheet.questionnaire, sheet.asked, mode());
    if (!change || heard() || typeof this.#position !== 'number') return;
    this.#focus.leaving(questions);
    this.#said = describeChange(change, texts);
    const { pages } = this.#path;
    const same = pages.findIndex((page) => page.key === key);
    this.#position = same >= 0 ? same : pages[this.#position] ? this.#position : 'review';
  }

  /** Shows the first page and gives its title the focus. */
  begin(): Promise<void> {
    return this.#go(0);
  }

  /** Back to before the first page. */
  end(): void {
    this.#position = undefined;
    this.#host.changed();
  }

  /** Draws the element, and brings the focus of a question that vanishes with it to one beside. */
  update(focused: Element | null | undefined, draw: () => void): void {
    const question = this.#focus.questionOf(focused);
    draw();
    if (question && !question.isConnected && this.page) void this.#focus.beside(question.dataset['question']);
  }

  get #theme(): Page['sections'][number]['theme'] | undefined {
    const { sections = [] } = this.page ?? {};
    return sections.length === 1 ? sections[0]?.theme : undefined;
  }

  #renderPage(page: Page, position: number, { keep }: AskedParts): TemplateResult {
    const { sheet } = this;
    const { texts } = this.#host;
    const unanswered = this.#warned ? sheet.openOf(page.questions) : [];
    return html`
      ${renderProgress(sheet, this.#progressText, texts)}
      <p class="visually-hidden" id="said" role="status">${this.#said}</p>
      ${keyed(page.key, this.renderQuestions(page))}
      ${renderUnanswered(unanswered, texts, (id) => void this.#focus.on(id))}
      ${renderPageActions(
        {
          anyway: unanswered.length > 0,
          next: () => void this.#continue(),
          back: position === 0 ? undefined : () => void this.#go(position - 1),
          keep,
        },
        texts,
      )}
    `;
  }

  #renderReview({ problem, complete, keep }: AskedParts): TemplateResult {
    const { sheet } = this;
    const { texts } = this.#host;
    const back = () => void this.#go(this.#path.pages.length - 1);
    return html`
      ${renderProgress(sheet, this.#progressText, texts)}
      ${renderReview(this.#path.sections, sheet, texts, (section) => void this.#edit(section))}
      ${renderReviewActions({ problem, complete, back, keep }, texts)}
    `;
  }

  get #progressText(): string {
    const { length: themes } = this.#path.pages;
    const paged = typeof this.#position === 'number' && themes > 1;
    return this.#host.texts.text(paged ? 'progress.theme' : 'progress.answered', {
      answered: this.sheet.answeredCount,
      total: this.sheet.total,
      theme: Number(this.#position) + 1,
      themes,
    });
  }

  /** The first page that still asks for something; the review when none does. */
  #pageToResume(): Position {
    const index = this.#path.pages.findIndex(({ questions }) => this.sheet.openOf(questions).length > 0);
    return index < 0 ? 'review' : index;
  }

  /** Shows a page and gives its title the focus. */
  async #go(position: number | 'review'): Promise<void> {
    this.sheet.leave();
    this.follow();
    this.#position = position;
    this.#said = '';
    this.#warned = false;
    this.#host.turned();
    await this.#host.focus('#title');
  }

  /** Goes back to a theme: to its page, or on the one page to its first question. */
  async #edit(section: number): Promise<void> {
    if (this.#host.mode() === 'paged') return this.#go(section);
    await this.#go(0);
    const first = this.#path.sections[section]?.questions[0]?.question;
    if (first) await this.#focus.on(first.id);
  }

  async #continue(): Promise<void> {
    this.sheet.leave();
    this.follow();
    const open = this.sheet.openOf(this.page?.questions ?? []);
    if (open.length > 0 && !this.#warned) {
      this.#warned = true;
      this.#host.changed();
      return this.#host.focus('#unanswered');
    }
    const next = Number(this.#position) + 1;
    await this.#go(next < this.#path.pages.length ? next : 'review');
  }

  /** The field is left behind, so what is wrong with it has to be said. */
  #leaveField(question: Question, headingTo: HTMLElement | null): void {
    this.#focus.heading(headingTo);
    const problem = this.sheet.entryOf(question.id)?.problem;
    if (!problem || !isTyped(question)) return;
    const { texts, changed } = this.#host;
    this.#said = `${question.topic}: ${describeProblem(question, problem, texts)}`;
    changed();
  }
}
