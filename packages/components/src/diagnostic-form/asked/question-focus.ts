import type { Question } from '@atendimento-ativo/domain';
import { questionElementId } from './question.js';

export interface QuestionFocusHost {
  /** What the questions are drawn in. */
  readonly root: () => ParentNode;
  readonly updated: () => Promise<unknown>;
  readonly focus: (selector: string) => Promise<void>;
  /** Questions that are on the screen. */
  readonly questions: () => readonly Question[];
}

/** Where the focus goes from question to question, and when questions come and go under it. */
export class QuestionFocus {
  readonly #host: QuestionFocusHost;
  /** The question that the focus is moving to while another one is left. */
  #headingTo: HTMLElement | null = null;
  /** Questions of the page before the last answer. */
  #before: readonly Question[] = [];

  constructor(host: QuestionFocusHost) {
    this.#host = host;
  }

  /** Notes where the focus is going while it is on its way. */
  heading(to: HTMLElement | null): void {
    this.#headingTo = to;
    void this.#host.updated().then(() => (this.#headingTo = null));
  }

  /** Notes what was on the page before questions came or went. */
  leaving(questions: readonly Question[]): void {
    this.#before = questions;
  }

  /** The question that `focused` stands in, or that the focus is moving to. */
  questionOf(focused: Element | null | undefined): HTMLElement | null | undefined {
    return this.#headingTo ?? focused?.closest<HTMLElement>('.question');
  }

  /** To the question after one that was answered, else to the way on. */
  async next(question: Question): Promise<void> {
    // The answer may have opened the next question.
    await this.#host.updated();
    const questions = this.#host.questions();
    await this.#to(questions[questions.indexOf(question) + 1]);
  }

  /** To the question after one that vanished, else to the one before it. */
  async beside(questionId: string | undefined): Promise<void> {
    const asked = this.#host.questions();
    const place = this.#before.findIndex(({ id }) => id === questionId);
    const isAsked = (question: Question) => asked.includes(question);
    await this.#to(this.#before.slice(place + 1).find(isAsked) ?? this.#before.slice(0, place).findLast(isAsked));
  }

  /** To what was answered of a question, else to its first field. */
  async on(questionId: string): Promise<void> {
    await this.#host.updated();
    const question = this.#host.root().querySelector(`#${questionElementId(questionId)}`);
    const input =
      question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea');
    input?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #to(question: Question | undefined): Promise<void> {
    return question ? this.on(question.id) : this.#host.focus('#continue');
  }
}
