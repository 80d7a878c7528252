import type { Question } from '@atendimento-ativo/domain';
import type { AnswerSheet } from './answer-sheet.js';
import { groupThousands } from './money-mask.js';
import type { Page } from './pages.js';
import { answerOfInput, answerOfKey } from './question.js';

export interface QuestionInputOptions {
  readonly sheet: () => AnswerSheet | undefined;
  readonly page: () => Page | undefined;
  /** An answer is being ticked, which the browser shows by itself. */
  readonly chosen: () => void;
  /** A text field was left; `headingTo` is the question that the focus goes to. */
  readonly left: (question: Question, headingTo: HTMLElement | null) => void;
  /** A question was answered by a key. */
  readonly keyed: (question: Question) => void;
}

/** What is ticked, typed and pressed on a page, taken to the answer sheet. */
export class QuestionInput {
  readonly #options: QuestionInputOptions;

  constructor(options: QuestionInputOptions) {
    this.#options = options;
  }

  readonly choose = ({ target }: Event): void => {
    const question = this.#questionOf(target);
    const sheet = this.#options.sheet();
    if (!question || !sheet || !(target instanceof HTMLInputElement) || isTextField(target)) return;
    this.#options.chosen();
    sheet.answer(question.id, answerOfInput(question, target, sheet.entryOf(question.id)?.value));
  };

  readonly write = (event: Event): void => {
    const { target } = event;
    const question = this.#questionOf(target);
    const sheet = this.#options.sheet();
    if (!question || !sheet || !isTextField(target)) return;
    if (question.kind === 'money') groupThousands(target, event, sheet.textOf(question.id));
    sheet.type(question.id, target.value);
  };

  readonly leave = ({ target, relatedTarget }: FocusEvent): void => {
    const question = this.#questionOf(target);
    if (!question || !isTextField(target)) return;
    this.#options.sheet()?.leave();
    this.#options.left(
      question,
      relatedTarget instanceof Element ? relatedTarget.closest<HTMLElement>('.question') : null,
    );
  };

  readonly press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const question = this.#questionOf(event.target);
    const value = question && answerOfKey(event.key, question);
    if (!question || value === undefined) return;
    event.preventDefault();
    this.#options.sheet()?.answer(question.id, value);
    this.#options.keyed(question);
  };

  #questionOf(target: EventTarget | null): Question | undefined {
    const id = target instanceof Element ? target.closest<HTMLElement>('.question')?.dataset['question'] : undefined;
    return this.#options.page()?.questions.find((question) => question.id === id);
  }
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
