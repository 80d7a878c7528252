import { askedQuestions, clientTraits, type DiagnosticMode, type Questionnaire } from '@atendimento-ativo/domain';
import type { ActiveAttendance, LoadedProfile } from '@atendimento-ativo/sdk';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import { iconPencil } from '../foundation/icons.js';
import { addStyles, LaterPart } from '../foundation/later-part.js';
import type { MessageTable } from '../foundation/message-table.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import type { ListeningMessage } from '../listening/listening.messages.js';
import { listeningStyles } from '../listening/listening.styles.js';
import type { AskedDiagnostic } from './asked/asked-diagnostic.js';
import type { AskedMessage } from './asked/asked.messages.js';
import type { Intro } from './asked/intro.js';
import type { PageMode } from './asked/pages.js';
import { diagnosticFormMessages, type DiagnosticFormMessage } from './diagnostic-form.messages.js';
import type * as Heard from './heard/heard-diagnostic.js';
import type { HeardDiagnostic, HeardHost } from './heard/heard-diagnostic.js';
import type { HeardMessage } from './heard/heard.messages.js';
import type { FormTexts } from './texts.js';

type FormMessage = DiagnosticFormMessage | AskedMessage | HeardMessage | ListeningMessage;

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
  static override styles: CSSResultGroup = [sharedStyles, listeningStyles];

  /** `paged` shows one theme after the other, `single` all of them on one page. */
  @property() mode: PageMode = 'paged';

  @state() private redoing = false;
  /** The client tells, instead of being asked. */
  @state() private heard: HeardDiagnostic | undefined;
  @state() private busy = false;
  @state() private problem: string | undefined;

  /** Those of asking and of listening come with them. */
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
  readonly #heardHost: HeardHost = {
    text: (key, values) => this.text(key, values),
    describeError: (error) => this.describeError(error),
    changed: () => this.requestUpdate(),
    focus: (selector) => void this.focusOn(selector),
    noted: (noteId, themes) => this.#tellNoted(noteId, themes),
  };
  /** Before a client is there nothing is asked. */
  readonly #asking = new LaterPart(
    this,
    () => import('./asked/asked-diagnostic.js'),
    ({ askedStyles, askingFormMessages }) => {
      addStyles(this, askedStyles);
      this.table = askingFormMessages as MessageTable<FormMessage>;
    },
  );
  #asked: AskedDiagnostic | undefined;
  /** Loaded where the state offers more than the questionnaire, so that it is there without signal. */
  #listening: typeof Heard | undefined;

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
    const { attendance, profile } = this.visit ?? {};
    if (!attendance || !profile || !this.#asking.module) return;
    const sheet = this.#asked?.sheet;
    if (sheet?.attendance !== attendance || sheet.questionnaire !== profile.questionnaire) {
      void this.#open(attendance, profile.questionnaire);
      void this.#openListening(attendance, profile);
    }
    this.#asked?.follow();
  }

  protected override update(changed: PropertyValues<this>): void {
    const draw = () => super.update(changed);
    if (this.#asked) this.#asked.update(this.shadowRoot?.activeElement, draw);
    else draw();
  }

  /** What asks the questions belongs to what the element shows. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#asking.load();
    return super.getUpdateComplete();
  }

  protected override renderVisit({ attendance, state, profile, round }: Visit): unknown {
    const label = this.text('label');
    const title = this.text('title');
    if (!attendance || !state) return this.renderWaiting({ label, title }, this.text('wait.client'));
    if (state.diagnostic && !this.redoing) return this.#renderDone(profile.questionnaire, state);
    if (state.status !== 'open') return this.renderWaiting({ label, title }, this.text('wait.ended'));
    const asked = this.#asked;
    if (!asked?.sheet.loaded) {
      const working = html`<p class="soft" role="status">${this.text('working')}</p>`;
      const content = this.#asking.failure ? this.renderFailure(this.#asking.failure) : working;
      return this.renderStep({ label, title, status: 'current', content });
    }
    if (this.heard) return this.#renderHeard(this.heard, asked);
    if (asked.position === undefined) return this.#renderIntro(asked, round, profile);
    const content = asked.render({
      problem: this.problem,
      complete: () => void this.#complete(),
      keep: this.redoing ? () => void this.#keep() : undefined,
    });
    return this.renderStep({ label, title: asked.title, lead: asked.lead, status: 'current', content });
  }

  protected override resetVisit(): void {
    this.#asked?.sheet.leave();
    this.#asked = undefined;
    this.heard = undefined;
    this.redoing = false;
    this.problem = undefined;
  }

  #renderIntro({ sheet, themes }: AskedDiagnostic, round: number, { profile, anamnesis }: LoadedProfile): unknown {
    const { name, minutes } = sheet.questionnaire;
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title'),
      lead: this.text('intro.lead', { name, minutes, themes, questions: sheet.total }),
      status: 'current',
      content: this.#asking.module?.renderIntro(
        {
          round,
          start: profile.diagnosticModes.includes('structured') ? () => void this.#asked?.begin() : undefined,
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

  #renderHeard(heard: HeardDiagnostic, asked: AskedDiagnostic): TemplateResult {
    const content = heard.render({
      sheet: asked.sheet,
      problem: this.problem,
      renderPractices: (page) => asked.renderQuestions(page),
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
        status === 'open' && this.#asked
          ? html`<div class="actions" part="actions">
              <button class="button" type="button" @click=${() => this.#redo()}>
                ${iconPencil}${this.text('action.redo')}
              </button>
            </div>`
          : this.renderFailure(this.#asking.failure),
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
    this.#asked?.end();
    await this.focusTitle();
  }

  async #open(attendance: ActiveAttendance, questionnaire: Questionnaire): Promise<void> {
    const { module } = this.#asking;
    if (!module) return;
    this.#asked?.sheet.leave();
    const asked = new module.AskedDiagnostic(
      {
        attendance,
        questionnaire,
        texts: this.#texts,
        language: () => [this.locale, this.messages],
        mode: () => this.mode,
        heard: () => this.heard,
        root: () => this.renderRoot,
        updated: () => this.updateComplete,
        changed: () => this.requestUpdate(),
        turned: () => {
          this.problem = undefined;
          this.requestUpdate();
        },
        focus: (selector) => this.focusOn(selector),
        answered: (questionId) => this.#tellAnswered(questionId),
      },
      this.#asked?.position,
    );
    this.#asked = asked;
    await asked.load();
    if (this.#asked !== asked || asked.sheet.isEmpty) return;
    const completed = attendance.state.diagnostic;
    this.redoing = completed !== undefined && asked.sheet.differsFrom(completed.answers);
    this.requestUpdate();
  }

  readonly #keepTyped = (): void => {
    if (!this.isConnected || document.visibilityState === 'hidden') this.#asked?.sheet.leave();
  };

  #tellAnswered(questionId: string): void {
    const sheet = this.#asked?.sheet;
    if (!sheet) return;
    this.emit('aa-diagnostic-answered', {
      attendanceId: sheet.attendance.id,
      questionId,
      answered: sheet.answeredCount,
      total: sheet.total,
    });
  }

  #tellNoted(noteId: string, themes: number): void {
    const attendanceId = this.#asked?.sheet.attendance.id;
    if (attendanceId !== undefined) this.emit('aa-listening-noted', { attendanceId, noteId, themes });
  }

  async #complete(): Promise<void> {
    const { visit } = this;
    const sheet = this.#asked?.sheet;
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
    this.#asked?.end();
    this.emit('aa-diagnostic-completed', {
      attendanceId: sheet.attendance.id,
      round: visit.round,
      answered: answers.length,
      total: sheet.total,
    });
    await this.focusTitle();
  }

  async #redo(): Promise<void> {
    this.#asked?.sheet.startFrom(this.visit?.state?.diagnostic?.answers ?? []);
    this.redoing = true;
    // What was heard may be heard again, or asked this time.
    if (this.visit?.state?.diagnostic?.mode !== 'structured') this.#asked?.end();
    else await this.#asked?.begin();
    await this.focusTitle();
  }

  async #keep(): Promise<void> {
    await this.#asked?.sheet.settled();
    await this.#asked?.sheet.discardDraft().catch(() => undefined);
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
