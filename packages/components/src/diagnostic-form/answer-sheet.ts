import { answerSchema, type Answer, type Question, type Questionnaire } from '@atendimento-ativo/domain';
import { DIAGNOSTIC_DRAFT, type ActiveAttendance } from '@atendimento-ativo/sdk';

/** The answers given so far, each kept on the device as soon as it is given. */
export class AnswerSheet {
  readonly attendance: ActiveAttendance;
  readonly questionnaire: Questionnaire;
  readonly #changed: () => void;
  #values = new Map<string, Answer['value']>();
  #loaded = false;
  #failure: unknown;
  /** The save under way; a second one waits for it, so that an older draft never overtakes a newer one. */
  #saving: Promise<void> | undefined;
  #stale = false;

  /** `changed` is called after an answer, a load and a save that failed. */
  constructor(attendance: ActiveAttendance, questionnaire: Questionnaire, changed: () => void) {
    this.attendance = attendance;
    this.questionnaire = questionnaire;
    this.#changed = changed;
  }

  get loaded(): boolean {
    return this.#loaded;
  }

  /** Why the last save failed; `undefined` once everything is on the device. */
  get failure(): unknown {
    return this.#failure;
  }

  /** In the questionnaire's order. */
  get answers(): Answer[] {
    return this.questionnaire.questions.flatMap(({ id: questionId }) => {
      const value = this.#values.get(questionId);
      return value === undefined ? [] : [{ questionId, value }];
    });
  }

  get answeredCount(): number {
    return this.#values.size;
  }

  /** Questions of the questionnaire. */
  get total(): number {
    return this.questionnaire.questions.length;
  }

  valueOf(questionId: string): Answer['value'] | undefined {
    return this.#values.get(questionId);
  }

  /** Required questions among `questions` that have no answer. */
  unansweredOf(questions: readonly Question[]): readonly Question[] {
    return questions.filter(({ id, required }) => required && !this.#values.has(id));
  }

  /** Takes up the draft of an earlier sitting, if there is one. */
  async load(): Promise<void> {
    try {
      this.#fill(await this.attendance.loadDraft(DIAGNOSTIC_DRAFT));
    } catch (error) {
      this.#failure = error;
    }
    this.#loaded = true;
    this.#changed();
  }

  answer(questionId: string, value: Answer['value']): void {
    this.#values.set(questionId, value);
    this.#changed();
    void this.save();
  }

  /** Starts from answers that were already completed once. */
  startFrom(answers: readonly Answer[]): void {
    this.#fill(answers);
    this.#changed();
  }

  discardDraft(): Promise<void> {
    return this.attendance.saveDraft(DIAGNOSTIC_DRAFT, undefined);
  }

  /** Whether the draft says something else than `answers`. */
  differsFrom(answers: readonly Answer[]): boolean {
    return (
      this.#values.size > 0 &&
      (this.#values.size !== answers.length ||
        answers.some(({ questionId, value }) => this.#values.get(questionId) !== value))
    );
  }

  /** Keeps the answers on the device; resolves when the newest are there, or when that failed. */
  save(): Promise<void> {
    this.#stale = true;
    this.#saving ??= this.#saveUntilFresh().finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  /** Resolves when no save is under way. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  async #saveUntilFresh(): Promise<void> {
    const failedBefore = this.#failure !== undefined;
    while (this.#stale) {
      this.#stale = false;
      try {
        await this.attendance.saveDraft(DIAGNOSTIC_DRAFT, this.answers);
        this.#failure = undefined;
      } catch (error) {
        this.#failure = error;
      }
    }
    if (failedBefore || this.#failure !== undefined) this.#changed();
  }

  #fill(draft: unknown): void {
    const known = new Set(this.questionnaire.questions.map(({ id }) => id));
    const entries = Array.isArray(draft) ? draft : [];
    this.#values = new Map(
      entries.flatMap((entry): [string, Answer['value']][] => {
        const { success, data } = answerSchema.safeParse(entry);
        return success && known.has(data.questionId) ? [[data.questionId, data.value]] : [];
      }),
    );
  }
}
