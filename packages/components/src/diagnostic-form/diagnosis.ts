import {
  askedQuestions,
  clientTraits,
  type Attendance,
  type DiagnosticMode,
  type Locale,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance, LoadedProfile } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResult, type LitElement } from 'lit';
import type { StepFrame } from '../foundation/element.js';
import { iconPencil } from '../foundation/icons.js';
import type { AaEventDetail } from '../foundation/localized-element.js';
import type { MessageTable } from '../foundation/message-table.js';
import { renderSkeleton } from '../foundation/skeleton.js';
import type { Visit } from '../foundation/visit-context.js';
import { AskedDiagnostic } from './asked/asked-diagnostic.js';
import { askingFormMessages } from './asked/asked.messages.js';
import { askedStyles } from './asked/asked.styles.js';
import { renderIntro, type Intro } from './asked/intro.js';
import type { PageMode } from './asked/pages.js';
import type * as Heard from './heard/heard-diagnostic.js';
import type { HeardDiagnostic, HeardHost } from './heard/heard-diagnostic.js';
import type { FormMessage, FormTexts } from './texts.js';

const HEARD_MODES = ['listening', 'anamnesis'] as const;

type DiagnosisEvent = 'aa-diagnostic-answered' | 'aa-diagnostic-completed' | 'aa-listening-noted';

/** What the diagnosis has of the element that shows it. */
export interface DiagnosisHost {
  readonly element: LitElement & { readonly mode: PageMode; readonly messages: Readonly<Record<string, string>> };
  readonly texts: Pick<FormTexts, 'describeError' | 'formatTime' | 'plural' | 'text'>;
  readonly locale: () => Locale;
  readonly visit: () => Visit | undefined;
  /** Gives the element texts, in place of those that it has, and looks. */
  readonly bring: (messages: MessageTable<FormMessage>, ...looks: readonly CSSResult[]) => void;
  /** Lets the next rendering wait for what comes first. */
  readonly updateAfter: (moment: Promise<void>) => void;
  /** Moves the focus to an element by selector after the next rendering. */
  readonly focus: (selector: string) => Promise<void>;
  readonly emit: <Name extends DiagnosisEvent>(name: Name, detail: AaEventDetail<Name>) => void;
}

/** What the step shows, in place of what it is called and asks at first. */
type Shown = Partial<StepFrame> & Pick<StepFrame, 'status' | 'content'>;

/** The diagnostic as it is being made, by questions or by what the client tells, and once it is completed. */
export class Diagnosis {
  readonly #host: DiagnosisHost;
  readonly #texts: FormTexts;
  readonly #heardHost: HeardHost;
  #asked: AskedDiagnostic | undefined;
  /** Loaded where the state offers more than the questionnaire, so that it is there without signal. */
  #listening: typeof Heard | undefined;
  /** The client tells, instead of being asked. */
  #heard: HeardDiagnostic | undefined;
  #redoing = false;
  #busy = false;
  #problem: string | undefined;

  constructor(host: DiagnosisHost) {
    this.#host = host;
    this.#texts = {
      ...host.texts,
      formatNumber: (value) => new Intl.NumberFormat(host.locale(), { useGrouping: 'min2' }).format(value),
      formatMoney: (centavos) =>
        new Intl.NumberFormat(host.locale(), { style: 'currency', currency: 'BRL' }).format(centavos / 100),
      formatList: (items) => new Intl.ListFormat(host.locale()).format(items),
    };
    this.#heardHost = {
      ...host.texts,
      changed: () => this.#changed(),
      focus: (selector) => void host.focus(selector),
      noted: (noteId, themes) => this.#tellNoted(noteId, themes),
    };
    host.bring(askingFormMessages as MessageTable<FormMessage>, askedStyles);
  }

  /** Goes with the visit: another attendance or another questionnaire is opened, an answer changes what is asked. */
  follow(): void {
    const { attendance, profile } = this.#host.visit() ?? {};
    if (!attendance || !profile) return;
    const sheet = this.#asked?.sheet;
    if (sheet?.attendance !== attendance || sheet.questionnaire !== profile.questionnaire) {
      void this.#open(attendance, profile.questionnaire);
      void this.#openListening(attendance, profile);
    }
    this.#asked?.follow();
  }

  /** Draws the element, with the focus kept at what is asked. */
  update(focused: Element | null | undefined, draw: () => void): void {
    if (this.#asked) this.#asked.update(focused, draw);
    else draw();
  }

  /** What the step shows of the visit. */
  render({ profile, round }: Visit, state: Attendance): Shown {
    const { text } = this.#texts;
    if (state.diagnostic && !this.#redoing) return this.#renderDone(profile.questionnaire, state);
    if (state.status !== 'open') return { lead: text('wait.ended'), status: 'waiting', content: nothing };
    const asked = this.#asked;
    if (!asked?.sheet.loaded) return { status: 'current', content: renderSkeleton(text('working')) };
    if (this.#heard) return this.#renderHeard(this.#heard, asked);
    if (asked.position === undefined) return this.#renderIntro(asked, round, profile);
    const content = asked.render({
      problem: this.#problem,
      complete: () => void this.#complete(),
      keep: this.#redoing ? () => void this.#keep() : undefined,
    });
    return { title: asked.title, lead: asked.lead, status: 'current', content };
  }

  /** Forgets what belongs to the attendance before. */
  reset(): void {
    this.keepTyped();
    this.#asked = undefined;
    this.#heard = undefined;
    this.#redoing = false;
    this.#problem = undefined;
  }

  /** What is being typed is an answer, too, when the page may go. */
  keepTyped(): void {
    this.#asked?.sheet.leave();
  }

  #changed(): void {
    this.#host.element.requestUpdate();
  }

  #focusTitle(): Promise<void> {
    this.#changed();
    return this.#host.focus('#title');
  }

  #renderIntro({ sheet, themes }: AskedDiagnostic, round: number, { profile, anamnesis }: LoadedProfile): Shown {
    const { name, minutes } = sheet.questionnaire;
    return {
      lead: this.#texts.text('intro.lead', { name, minutes, themes, questions: sheet.total }),
      status: 'current',
      content: renderIntro(
        {
          round,
          start: profile.diagnosticModes.includes('structured') ? () => void this.#asked?.begin() : undefined,
          others: this.#otherModes(profile.diagnosticModes, anamnesis),
        },
        this.#texts,
      ),
    };
  }

  #otherModes(offered: readonly DiagnosticMode[], { name, minutes }: LoadedProfile['anamnesis']): Intro['others'] {
    const modes = HEARD_MODES.filter((mode) => this.#listening && offered.includes(mode));
    if (modes.length === 0) return { lead: '', modes: [] };
    return {
      lead: this.#texts.text('modes.or'),
      modes: modes.map((mode) => ({
        name: this.#texts.text(`mode.${mode}`),
        about: this.#texts.text(`mode.${mode}.about`, { name, minutes }),
        start: () => void this.#listen(mode),
      })),
    };
  }

  #renderHeard(heard: HeardDiagnostic, asked: AskedDiagnostic): Shown {
    const content = heard.render({
      sheet: asked.sheet,
      problem: this.#problem,
      renderPractices: (page) => asked.renderQuestions(page),
      complete: () => void this.#complete(),
      leave: () => void this.#stopListening(),
    });
    return { title: heard.title, lead: heard.lead, status: 'current', content };
  }

  #renderDone(questionnaire: Questionnaire, state: Attendance): Shown {
    const { diagnostic, status } = state;
    const answers = diagnostic?.answers ?? [];
    const values = {
      answered: answers.length,
      total: askedQuestions(questionnaire, answers, clientTraits(state)).length,
      time: diagnostic ? this.#texts.formatTime(diagnostic.completedAt) : '',
    };
    return {
      title: this.#texts.text('done.title'),
      lead:
        this.#listening && diagnostic?.mode !== 'structured'
          ? this.#texts.plural('heard.done', state.notes.length)
          : this.#texts.text('done.summary', values),
      status: 'done',
      content:
        status === 'open' && this.#asked
          ? html`<div class="actions" part="actions">
              <button class="button" type="button" @click=${() => this.#redo()}>
                ${iconPencil}${this.#texts.text('action.redo')}
              </button>
            </div>`
          : nothing,
    };
  }

  /** What the state offers beside the questionnaire; without signal, or a first load of it, there is the questionnaire. */
  async #openListening(attendance: ActiveAttendance, profile: LoadedProfile): Promise<void> {
    if (!HEARD_MODES.some((mode) => profile.profile.diagnosticModes.includes(mode))) return;
    const listening = await import('./heard/heard-diagnostic.js').catch(() => undefined);
    if (!listening) return;
    if (!this.#listening) this.#host.bring(listening.listeningFormMessages, listening.listeningStyles);
    this.#listening = listening;
    this.#changed();
    if (attendance.state.diagnostic) return;
    const resumed = await listening.HeardDiagnostic.resume(attendance, profile, this.#heardHost).catch(() => undefined);
    if (this.#host.visit()?.attendance !== attendance) return;
    this.#heard = resumed;
    this.#changed();
  }

  async #listen(mode: (typeof HEARD_MODES)[number]): Promise<void> {
    const visit = this.#host.visit();
    if (!visit?.attendance || !this.#listening) return;
    this.#problem = undefined;
    this.#heard = new this.#listening.HeardDiagnostic(mode, visit.attendance, visit.profile, this.#heardHost);
    void this.#heard.begin();
    await this.#focusTitle();
  }

  /** Back to the choice of a way; what was noted stays noted. */
  async #stopListening(): Promise<void> {
    await this.#heard?.end().catch(() => undefined);
    this.#heard = undefined;
    this.#asked?.end();
    await this.#focusTitle();
  }

  async #open(attendance: ActiveAttendance, questionnaire: Questionnaire): Promise<void> {
    const { element } = this.#host;
    this.#asked?.sheet.leave();
    const asked = new AskedDiagnostic(
      {
        attendance,
        questionnaire,
        texts: this.#texts,
        language: () => [this.#host.locale(), element.messages],
        mode: () => element.mode,
        heard: () => this.#heard,
        root: () => element.renderRoot,
        updated: () => element.updateComplete,
        changed: () => this.#changed(),
        updateAfter: this.#host.updateAfter,
        turned: () => {
          this.#problem = undefined;
          this.#changed();
        },
        focus: (selector) => this.#host.focus(selector),
        answered: (questionId) => this.#tellAnswered(questionId),
      },
      this.#asked?.position,
    );
    this.#asked = asked;
    await asked.load();
    if (this.#asked !== asked || asked.sheet.isEmpty) return;
    const completed = attendance.state.diagnostic;
    this.#redoing = completed !== undefined && asked.sheet.differsFrom(completed.answers);
    this.#changed();
  }

  #tellAnswered(questionId: string): void {
    const sheet = this.#asked?.sheet;
    if (!sheet) return;
    this.#host.emit('aa-diagnostic-answered', {
      attendanceId: sheet.attendance.id,
      questionId,
      answered: sheet.answeredCount,
      total: sheet.total,
    });
  }

  #tellNoted(noteId: string, themes: number): void {
    const attendanceId = this.#asked?.sheet.attendance.id;
    if (attendanceId !== undefined) this.#host.emit('aa-listening-noted', { attendanceId, noteId, themes });
  }

  async #complete(): Promise<void> {
    const visit = this.#host.visit();
    const sheet = this.#asked?.sheet;
    if (!visit || !sheet || this.#busy) return;
    sheet.leave();
    const { answers } = sheet;
    const heard = this.#heard;
    if (answers.length === 0 && !(heard && sheet.attendance.state.notes.length > 0)) {
      this.#problem = this.#texts.text(heard ? 'heard.nothing' : 'no-answers');
      this.#changed();
      return;
    }
    this.#busy = true;
    this.#problem = undefined;
    this.#changed();
    try {
      // A draft that is still being written must not come back after the completion removed it.
      await sheet.settled();
      const mode = heard?.mode ?? 'structured';
      await sheet.attendance.completeDiagnostic({ mode, answers, round: visit.round });
      // What is left of a draft only brings back what was completed.
      await heard?.end().catch(() => undefined);
    } catch (error) {
      this.#problem = this.#texts.describeError(error);
      return;
    } finally {
      this.#busy = false;
      this.#changed();
    }
    this.#redoing = false;
    this.#heard = undefined;
    this.#asked?.end();
    this.#host.emit('aa-diagnostic-completed', {
      attendanceId: sheet.attendance.id,
      round: visit.round,
      answered: answers.length,
      total: sheet.total,
    });
    await this.#focusTitle();
  }

  async #redo(): Promise<void> {
    this.#asked?.sheet.startFrom(this.#host.visit()?.state?.diagnostic?.answers ?? []);
    this.#redoing = true;
    // What was heard may be heard again, or asked this time.
    if (this.#host.visit()?.state?.diagnostic?.mode !== 'structured') this.#asked?.end();
    else await this.#asked?.begin();
    await this.#focusTitle();
  }

  async #keep(): Promise<void> {
    await this.#asked?.sheet.settled();
    await this.#asked?.sheet.discardDraft().catch(() => undefined);
    this.#redoing = false;
    await this.#focusTitle();
  }
}
