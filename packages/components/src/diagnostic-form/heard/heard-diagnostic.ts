import {
  anamnesisProgress,
  suggestTags,
  type Attendance,
  type ChapterProgress,
  type DiagnosticMode,
  type Question,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance, LoadedProfile } from '@atendimento-ativo/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessage } from '../../foundation/common.messages.js';
import { joined } from '../../foundation/message-table.js';
import { iconArrowLeft, iconArrowRight, iconCheck, iconPencil } from '../../foundation/icons.js';
import { ListeningNote, type WrittenNote } from '../../listening/listening-note.js';
import { listeningMessages, type ListeningMessage } from '../../listening/listening.messages.js';
import type { AnswerSheet } from '../asked/answer-sheet.js';
import { askingFormMessages, type AskedMessage } from '../asked/asked.messages.js';
import type { DiagnosticFormMessage } from '../diagnostic-form.messages.js';
import { DraftWriter } from '../draft-writer.js';
import { QuestionPath, type Page } from '../asked/pages.js';
import { heardMessages, type HeardMessage } from './heard.messages.js';

/** A mode in which the client tells and the agent notes, instead of asking the questionnaire. */
export type HeardMode = Exclude<DiagnosticMode, 'structured'>;

/** Where an unfinished conversation is kept on the device. */
export const HEARD_DRAFT = 'heard-diagnostic';

/** Texts of the form once it can listen too. */
export const listeningFormMessages = joined(askingFormMessages, joined(heardMessages, listeningMessages));

export interface HeardHost {
  readonly text: (
    key: DiagnosticFormMessage | AskedMessage | HeardMessage | ListeningMessage | CommonMessage,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly describeError: (error: unknown) => string;
  readonly changed: () => void;
  readonly focus: (selector: string) => void;
  readonly noted: (noteId: string, themes: number) => void;
}

/** What the form does for the conversation. */
export interface HeardParts {
  readonly sheet: AnswerSheet;
  readonly problem: string | undefined;
  /** The questions of practices that were tagged, to be answered if the client said so much. */
  readonly renderPractices: (page: Page) => TemplateResult;
  readonly complete: () => void;
  readonly leave: () => void;
}

type Note = Attendance['notes'][number];

interface HeardDraft {
  readonly mode: HeardMode;
  readonly step: number;
  readonly promptId?: string | undefined;
  readonly note?: WrittenNote | undefined;
}

/**
 * Active listening and guided history: notes in the client's words, tagged by the agent, then the practices that can
 * be confirmed. Every saved note is an event of its own; what is being written is a draft on the device.
 */
export class HeardDiagnostic {
  readonly mode: HeardMode;
  readonly #attendance: ActiveAttendance;
  readonly #profile: LoadedProfile;
  readonly #host: HeardHost;
  readonly #note: ListeningNote;
  readonly #draft: DraftWriter;
  readonly #path = new QuestionPath();
  #heard: readonly Question[] = [];
  /** A chapter of the history, or the one step of listening; after the last come the practices. */
  #step = 0;
  /** The prompt whose answer is being written. */
  #promptId: string | undefined;

  constructor(mode: HeardMode, attendance: ActiveAttendance, profile: LoadedProfile, host: HeardHost) {
    this.mode = mode;
    this.#attendance = attendance;
    this.#profile = profile;
    this.#host = host;
    this.#note = new ListeningNote({
      texts: host,
      changed: host.changed,
      written: () => void this.#draft.save(),
      suggest: (text) => suggestTags(text, profile.keywordIndex),
      save: (note) => this.#save(note),
    });
    this.#draft = new DraftWriter({
      write: () => attendance.saveDraft(HEARD_DRAFT, this.#written()),
      changed: host.changed,
    });
    this.#promptId = this.#firstOpen();
  }

  /** The conversation that was interrupted, if there is one. */
  static async resume(
    attendance: ActiveAttendance,
    profile: LoadedProfile,
    host: HeardHost,
  ): Promise<HeardDiagnostic | undefined> {
    const draft = (await attendance.loadDraft(HEARD_DRAFT)) as HeardDraft | undefined;
    if (!draft || !profile.profile.diagnosticModes.includes(draft.mode)) return undefined;
    const resumed = new HeardDiagnostic(draft.mode, attendance, profile, host);
    resumed.#step = Math.min(draft.step, resumed.#steps);
    resumed.#promptId = draft.promptId;
    if (draft.note) resumed.#note.restore(draft.note);
    return resumed;
  }

  /** Keeps that this conversation is going on. */
  begin(): Promise<void> {
    return this.#draft.save();
  }

  /** Removes the draft, once no write of it is under way. */
  async end(): Promise<void> {
    await this.#draft.settled();
    await this.#attendance.saveDraft(HEARD_DRAFT, undefined);
  }

  get isConfirming(): boolean {
    return this.#step === this.#steps;
  }

  get title(): string {
    const { text } = this.#host;
    if (this.isConfirming) return text('heard.practices.title');
    return this.#chapter?.chapter.name ?? text('heard.listening.title');
  }

  get lead(): string {
    const { text } = this.#host;
    if (this.isConfirming) return text(this.#heard.length > 0 ? 'heard.practices.lead' : 'heard.practices.none');
    if (this.mode === 'listening') return text('heard.listening.lead');
    const { name } = this.#profile.anamnesis;
    return text('heard.anamnesis.lead', { name, number: this.#step + 1, total: this.#steps });
  }

  /** The practices that a note was tagged with and that this client is asked, as one page; none without them. */
  pageOf({ asked, questionnaire }: AnswerSheet): Page | undefined {
    if (!this.isConfirming) return undefined;
    const tagged = new Set(this.#notes.flatMap(({ practices = [] }) => practices));
    const heard = asked.filter(({ id }) => tagged.has(id));
    const isSame = heard.length === this.#heard.length && heard.every((question, at) => question === this.#heard[at]);
    if (!isSame) this.#heard = heard;
    this.#path.follow(questionnaire, this.#heard, 'single');
    return this.#heard.length === 0 ? undefined : this.#path.pages[0];
  }

  render(parts: HeardParts): TemplateResult {
    const page = this.pageOf(parts.sheet);
    return html`
      ${this.isConfirming ? nothing : this.mode === 'listening' ? this.#renderListening() : this.#renderChapter()}
      ${page ? parts.renderPractices(page) : nothing} ${this.isConfirming ? this.#renderNotes(this.#notes) : nothing}
      ${parts.problem ? html`<p class="notice bad" role="alert">${parts.problem}</p>` : nothing}
      <div class="actions" part="actions">
        ${
          this.isConfirming
            ? html`<button class="button primary" type="button" @click=${parts.complete}>
                ${iconCheck}${this.#host.text('action.complete')}
              </button>`
            : html`<button class="button primary" type="button" id="continue" @click=${() => void this.#go(1)}>
                ${this.#host.text('action.continue')}${iconArrowRight}
              </button>`
        }
        <button
          class="button quiet"
          type="button"
          @click=${() => (this.#step === 0 ? parts.leave() : void this.#go(-1))}
        >
          ${iconArrowLeft}${this.#host.text(this.#step === 0 ? 'heard.other-mode' : 'action.back')}
        </button>
      </div>
    `;
  }

  get #notes(): readonly Note[] {
    return this.#attendance.state.notes;
  }

  /** Steps before the practices. */
  get #steps(): number {
    return this.mode === 'listening' ? 1 : this.#profile.anamnesis.chapters.length;
  }

  get #chapter(): ChapterProgress | undefined {
    if (this.mode === 'listening') return undefined;
    return anamnesisProgress(this.#profile.anamnesis, this.#notes)[this.#step];
  }

  #renderListening(): TemplateResult {
    const { text } = this.#host;
    return html`
      ${this.#note.render(this.#profile, { title: text('heard.more'), save: text('note.keep') })}
      ${this.#renderNotes(this.#notes)}
    `;
  }

  #renderChapter(): TemplateResult {
    const { chapter, told } = this.#chapter ?? { chapter: { prompts: [] }, told: [] };
    return html`<ol class="stack" part="prompts">
      ${chapter.prompts.map((prompt) => {
        const notes = told.find((one) => one.prompt.id === prompt.id)?.notes ?? [];
        return html`<li class="stack tight" data-prompt=${prompt.id}>
          <h3>${prompt.text}</h3>
          <p class="soft">${prompt.help}</p>
          ${notes.map((note) => this.#renderNote(note))}
          ${prompt.id === this.#promptId ? this.#renderAnswer(prompt.text) : this.#renderOpen(prompt, notes.length > 0)}
        </li>`;
      })}
    </ol>`;
  }

  #renderAnswer(title: string): TemplateResult {
    return this.#note.render(this.#profile, {
      title: this.#host.text('heard.answer'),
      save: this.#host.text('note.keep'),
      cancel: () => void this.#answer(undefined, title),
    });
  }

  #renderOpen({ id, text }: { readonly id: string; readonly text: string }, isTold: boolean): TemplateResult {
    return html`<div class="actions">
      <button class="button" type="button" data-answer=${id} @click=${() => void this.#answer(id, text)}>
        ${iconPencil}${this.#host.text(isTold ? 'heard.add' : 'heard.answer')}<span class="visually-hidden"
          >: ${text}</span
        >
      </button>
    </div>`;
  }

  #renderNotes(notes: readonly Note[]): TemplateResult {
    const { text } = this.#host;
    return html`<section class="stack tight" part="notes" aria-labelledby="notes-title">
      <h3 id="notes-title">${text('heard.noted')}</h3>
      ${
        notes.length === 0
          ? html`<p class="soft">${text('heard.noted.none')}</p>`
          : notes.map((note) => this.#renderNote(note))
      }
    </section>`;
  }

  /** What was said, with the practices and themes that the agent tagged. */
  #renderNote({ noteId, text, themes, practices = [] }: Note): TemplateResult {
    const { questionnaire } = this.#profile;
    const tags = [
      ...questionnaire.themes.filter(({ id }) => themes.includes(id)).map(({ name }) => name),
      ...questionnaire.questions.filter(({ id }) => practices.includes(id)).map(({ topic }) => topic),
    ];
    return html`<blockquote class="noted" id="note-${noteId}" tabindex="-1">“${text}”</blockquote>
      ${tags.length > 0 ? html`<p class="small soft">${tags.join(' · ')}</p>` : nothing}`;
  }

  async #save(note: Parameters<ActiveAttendance['noteListening']>[0]): Promise<void> {
    const promptId = this.#promptId;
    const noteId = await this.#attendance.noteListening({ ...note, promptId });
    this.#promptId = this.#firstOpen();
    void this.#draft.save();
    this.#host.noted(noteId, note.themes.length);
    this.#host.focus(`[id="note-${noteId}"]`);
  }

  /** Writes the answer to a prompt, or to none; what was being written elsewhere is saved before. */
  async #answer(promptId: string | undefined, before: string): Promise<void> {
    const left = this.#promptId;
    if (promptId === undefined) this.#note.clear();
    else if (!(await this.#note.keep())) return;
    this.#promptId = promptId;
    void this.#draft.save();
    this.#host.changed();
    this.#host.focus(promptId === undefined ? `[data-answer="${left ?? before}"]` : '#note-text');
  }

  /** To another step; what is being written is saved as a note, so that nothing said is lost. */
  async #go(by: 1 | -1): Promise<void> {
    if (!(await this.#note.keep())) return;
    this.#step += by;
    this.#promptId = this.#firstOpen();
    void this.#draft.save();
    this.#host.changed();
    this.#host.focus('#title');
  }

  #firstOpen(): string | undefined {
    return this.#chapter?.open[0]?.id;
  }

  #written(): HeardDraft {
    return { mode: this.mode, step: this.#step, promptId: this.#promptId, note: this.#note.written };
  }
}
