import {
  answerValueSchema,
  askedQuestions,
  clientTraits,
  isAnswerTo,
  NOT_APPLICABLE,
  type Answer,
  type AnswerValue,
  type Question,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import { DIAGNOSTIC_DRAFT, type ActiveAttendance } from '@atendimento-ativo/sdk';
import { DraftWriter } from '../draft-writer.js';
import { isTyped, readTyped, writeTyped, type TypedProblem } from './typed-answer.js';

/** Time without a key after which what was typed counts as an answer. */
const TYPING_PAUSE_MS = 400;

/** What stands in the fields of one question. A new object after every change. */
export interface Entry {
  readonly value?: AnswerValue | undefined;
  /** Text of the field, as it was typed. */
  readonly typed?: string | undefined;
  /** Why `typed` is not an answer. */
  readonly problem?: TypedProblem | undefined;
  /** The field was left, so that its problem may be shown. */
  readonly left?: boolean | undefined;
  /** Text that gave way to "não se aplica" and comes back with it gone. */
  readonly setAside?: string | undefined;
}

type DraftEntry = Answer | { readonly questionId: string; readonly typed: string };

export interface AnswerSheetOptions {
  readonly attendance: ActiveAttendance;
  readonly questionnaire: Questionnaire;
  /** Called after an answer, a load and a save that failed. */
  readonly changed: () => void;
  /** Called after the answer to a question was given, changed or taken back. */
  readonly answered: (questionId: string) => void;
}

/**
 * The answers given so far, each kept on the device as soon as it is given. Answers to questions that
 * are not asked any more stay in the draft and come back with their question.
 */
export class AnswerSheet {
  readonly attendance: ActiveAttendance;
  readonly questionnaire: Questionnaire;
  readonly #options: AnswerSheetOptions;
  readonly #draft: DraftWriter;
  readonly #questions: ReadonlyMap<string, Question>;
  #entries = new Map<string, Entry>();
  #asked: readonly Question[] = [];
  /** Texts that are being typed and do not count yet. */
  readonly #typing = new Map<string, string>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #loaded = false;
  #loadFailure: unknown;

  constructor(options: AnswerSheetOptions) {
    const { attendance, questionnaire } = options;
    this.attendance = attendance;
    this.questionnaire = questionnaire;
    this.#options = options;
    this.#questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
    this.#draft = new DraftWriter({
      write: () => attendance.saveDraft(DIAGNOSTIC_DRAFT, this.#draftEntries()),
      changed: options.changed,
    });
    this.ask();
  }

  get loaded(): boolean {
    return this.#loaded;
  }

  /** Why the draft was not loaded or the last save failed; `undefined` once everything is on the device. */
  get failure(): unknown {
    return this.#draft.failure ?? this.#loadFailure;
  }

  /** The questions that this client is asked, in order; the same array until they change. */
  get asked(): readonly Question[] {
    return this.#asked;
  }

  /** To the questions that are asked, in their order. */
  get answers(): Answer[] {
    return this.#asked.flatMap(({ id: questionId }) => {
      const value = this.#entries.get(questionId)?.value;
      return value === undefined ? [] : [{ questionId, value }];
    });
  }

  /** Whether nothing was answered or typed, not even to questions that are not asked now. */
  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  get answeredCount(): number {
    return this.#asked.filter(({ id }) => this.#entries.get(id)?.value !== undefined).length;
  }

  /** Questions that are asked. */
  get total(): number {
    return this.#asked.length;
  }

  entryOf(questionId: string): Entry | undefined {
    return this.#entries.get(questionId);
  }

  /** What a question shows now, with a text that is just being typed. */
  shownOf(questionId: string): Entry | undefined {
    const entry = this.#entries.get(questionId);
    const typed = this.#typing.get(questionId);
    return typed === undefined ? entry : { left: entry?.left, typed };
  }

  /** What stands in the text field of a question now. */
  textOf(questionId: string): string {
    return this.#typing.get(questionId) ?? this.#entries.get(questionId)?.typed ?? '';
  }

  /** Those among `questions` that are required and have no answer, or hold a text that is none. */
  openOf(questions: readonly Question[]): readonly Question[] {
    return questions.filter(({ id, required }) => {
      const entry = this.#entries.get(id);
      return (required && entry?.value === undefined) || entry?.problem !== undefined;
    });
  }

  /** Finds out anew which questions are asked: the client may have become known in the meantime. */
  ask(): void {
    const given = [...this.#entries].flatMap(([questionId, { value }]) =>
      value === undefined ? [] : [{ questionId, value }],
    );
    const asked = askedQuestions(this.questionnaire, given, clientTraits(this.attendance.state));
    const same = asked.length === this.#asked.length && asked.every((question, at) => question === this.#asked[at]);
    if (!same) this.#asked = asked;
  }

  /** Takes up the draft of an earlier sitting, if there is one. */
  async load(): Promise<void> {
    try {
      const draft = await this.attendance.loadDraft(DIAGNOSTIC_DRAFT);
      this.#fill(Array.isArray(draft) ? draft : []);
    } catch (error) {
      this.#loadFailure = error;
    }
    this.#loaded = true;
    this.#options.changed();
  }

  /** `undefined` takes the answer back; a text that gave way to "não se aplica" returns. */
  answer(questionId: string, value: AnswerValue | undefined): void {
    const question = this.#questions.get(questionId);
    if (!question) return;
    const before = this.#entries.get(questionId);
    const setAside = isTyped(question) && value === NOT_APPLICABLE ? this.textOf(questionId) : undefined;
    this.#typing.delete(questionId);
    this.#set(
      question,
      value === undefined && before?.setAside ? readField(question, before.setAside, true) : { value, setAside },
    );
    void this.save();
  }

  /** Keeps a text that is being typed; it counts after a pause, or when the field is left. */
  type(questionId: string, text: string): void {
    this.#typing.set(questionId, text);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#take(false);
      void this.save();
    }, TYPING_PAUSE_MS);
  }

  /** Takes every text as it stands, since its field is left: an answer gets its own form, a problem shows. */
  leave(): void {
    const unsaved = this.#typing.size > 0;
    for (const [questionId, { left, typed }] of this.#entries) {
      if (left === false && !this.#typing.has(questionId)) this.#typing.set(questionId, typed ?? '');
    }
    this.#take(true);
    if (unsaved) void this.save();
  }

  /** Starts from answers that were already completed once. */
  startFrom(answers: readonly Answer[]): void {
    this.#fill(answers);
    this.#options.changed();
  }

  discardDraft(): Promise<void> {
    this.#stopTyping();
    return this.attendance.saveDraft(DIAGNOSTIC_DRAFT, undefined);
  }

  /** Whether the draft says something else than `answers`. */
  differsFrom(answers: readonly Answer[]): boolean {
    const own = new Map(this.answers.map(({ questionId, value }) => [questionId, value]));
    return (
      this.#entries.size > 0 &&
      (own.size !== answers.length || answers.some(({ questionId, value }) => !isSame(own.get(questionId), value)))
    );
  }

  /** Keeps the answers on the device; resolves when the newest are there, or when that failed. */
  save(): Promise<void> {
    this.#loadFailure = undefined;
    return this.#draft.save();
  }

  /** Resolves when no save is under way. */
  settled(): Promise<void> {
    return this.#draft.settled();
  }

  #take(left: boolean): void {
    const typed = [...this.#typing];
    this.#stopTyping();
    for (const [questionId, text] of typed) {
      const question = this.#questions.get(questionId);
      if (question) this.#set(question, readField(question, text, left));
    }
  }

  #stopTyping(): void {
    clearTimeout(this.#pause);
    this.#typing.clear();
  }

  #set(question: Question, entry: Entry): void {
    const before = this.#entries.get(question.id)?.value;
    if (entry.value === undefined && !entry.typed) this.#entries.delete(question.id);
    else this.#entries.set(question.id, entry);
    this.ask();
    this.#options.changed();
    if (!isSame(before, entry.value)) this.#options.answered(question.id);
  }

  /**
   * Answers as the SDK knows them, which an interruption takes along. A text that is not an answer is
   * kept under another name, so that it is never taken for one.
   */
  #draftEntries(): readonly DraftEntry[] {
    return this.questionnaire.questions.flatMap(({ id: questionId }): DraftEntry[] => {
      const { value, typed = '' } = this.#entries.get(questionId) ?? {};
      if (value !== undefined) return [{ questionId, value }];
      return typed === '' ? [] : [{ questionId, typed }];
    });
  }

  #fill(draft: readonly unknown[]): void {
    this.#stopTyping();
    this.#entries = new Map(draft.flatMap((entry) => this.#readDraft(entry)));
    this.ask();
  }

  #readDraft(stored: unknown): [string, Entry][] {
    const { questionId, value, typed }: Partial<Record<'questionId' | 'value' | 'typed', unknown>> =
      typeof stored === 'object' && stored !== null ? stored : {};
    const question = typeof questionId === 'string' ? this.#questions.get(questionId) : undefined;
    if (!question) return [];
    if (isTyped(question) && typeof typed === 'string' && typed !== '')
      return [[question.id, readField(question, typed, true)]];
    const { success, data } = answerValueSchema.safeParse(value);
    if (!success || !isAnswerTo(question, data)) return [];
    const text = isTyped(question) && data !== NOT_APPLICABLE ? writeTyped(question, data) : undefined;
    return [[question.id, { value: data, typed: text }]];
  }
}

/** An entry from the text of a field; once left, an answer stands in its own form. */
function readField(question: Question, text: string, left: boolean): Entry {
  if (!isTyped(question)) return {};
  const { value, problem } = readTyped(question, text);
  return { value, problem, left, typed: left && value !== undefined ? writeTyped(question, value) : text };
}

function isSame(left: AnswerValue | undefined, right: AnswerValue | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
