import type { Catalogue, HeardTerm, Questionnaire, TagSuggestion } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck } from '../foundation/icons.js';
import type { CommonMessage } from '../foundation/common.messages.js';
import type { ListeningMessage } from './listening.messages.js';

const LONGEST_NOTE = 2000;
const MOST_SUGGESTIONS = 3;

export interface ListeningNoteOptions {
  readonly texts: ListeningTexts;
  readonly changed: () => void;
  /** Called with every change of what is written or tagged. */
  readonly written?: () => void;
  /** Themes that a text may be about, best first. */
  readonly suggest: (text: string) => readonly TagSuggestion[];
  /** Records the note; the form empties itself when it resolves. */
  readonly save: (note: { text: string; themes: string[]; practices: string[] }) => Promise<void>;
}

export interface ListeningTexts {
  readonly text: (key: ListeningMessage | CommonMessage, values?: Readonly<Record<string, string | number>>) => string;
  readonly describeError: (error: unknown) => string;
}

/** A note that is being written, as it is kept on the device. */
export interface WrittenNote {
  readonly text: string;
  readonly themes: readonly string[];
  /** Each with its theme. */
  readonly practices: readonly (readonly [practiceId: string, themeId: string])[];
}

/** How a note stands where it is written. */
export interface NoteForm {
  readonly title: string;
  readonly save: string;
  readonly cancel?: (() => void) | undefined;
}

/** What a note's words are held against: the client's questionnaire, and the tools that there are. */
interface NoteContent {
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
}

/** What a note may be about: a practice, or a theme where the words tell no more. */
interface Suggestion {
  readonly themeId: string;
  readonly practiceId: string | undefined;
  /** In the questionnaire's words. */
  readonly name: string;
  readonly heard: readonly HeardTerm[];
}

/** What the agent heard, in the client's words: a reason for a delivery where the diagnostic gives none. */
export class ListeningNote {
  readonly #options: ListeningNoteOptions;
  #text = '';
  #themes = new Set<string>();
  /** Themes of the tagged practices; they are tagged with them. */
  #practices = new Map<string, string>();
  #suggestions: readonly TagSuggestion[] = [];
  #incomplete = false;
  #failure: unknown;
  #saving = false;

  constructor(options: ListeningNoteOptions) {
    this.#options = options;
  }

  clear(): void {
    this.#text = '';
    this.#themes = new Set();
    this.#practices = new Map();
    this.#suggestions = [];
    this.#incomplete = false;
    this.#failure = undefined;
  }

  /** What is written and not saved; `undefined` without a word. */
  get written(): WrittenNote | undefined {
    if (this.#text.trim() === '') return undefined;
    return { text: this.#text, themes: [...this.#themes], practices: [...this.#practices] };
  }

  /** Takes up a note that was being written. */
  restore({ text, themes, practices }: WrittenNote): void {
    this.#text = text;
    this.#themes = new Set(themes);
    this.#practices = new Map(practices);
    this.#suggestions = this.#options.suggest(text);
  }

  /** Saves what is written, if anything is; says whether nothing is left unsaved. */
  async keep(): Promise<boolean> {
    if (this.written) await this.#save();
    return this.written === undefined;
  }

  render({ questionnaire, catalogue }: NoteContent, { title, save, cancel }: NoteForm): TemplateResult {
    const { text, describeError } = this.#options.texts;
    return html`<section class="panel" part="note" aria-labelledby="note-title">
      <h3 id="note-title" tabindex="-1">${title}</h3>
      <form class="stack" novalidate @submit=${this.#submit}>
        <div class="field">
          <label for="note-text">${text('note.text')}</label>
          <p class="hint" id="note-hint">${text('note.hint')}</p>
          <textarea
            class="input"
            id="note-text"
            rows="3"
            maxlength=${LONGEST_NOTE}
            aria-describedby=${this.#incomplete ? 'note-hint note-error' : 'note-hint'}
            aria-invalid=${this.#incomplete}
            .value=${this.#text}
            @input=${this.#write}
          ></textarea>
          ${
            this.#incomplete ? html`<p class="error" id="note-error">${iconAlert}${text('note.required')}</p>` : nothing
          }
          ${this.#renderSuggestions({ questionnaire, catalogue })}
        </div>
        <fieldset>
          <legend>${text('note.themes')} <span class="optional">(${text('optional')})</span></legend>
          <div class="choices">
            ${questionnaire.themes.map(
              ({ id, name }) =>
                html`<label class="choice">
                  <input
                    type="checkbox"
                    value=${id}
                    .checked=${this.#isAbout(id)}
                    @change=${({ target }: Event) => this.#tag(id, target instanceof HTMLInputElement && target.checked)}
                  />
                  <span>${name}</span>
                </label>`,
            )}
          </div>
        </fieldset>
        ${
          this.#failure === undefined
            ? nothing
            : html`<p class="notice bad" role="alert">${iconAlert}${describeError(this.#failure)}</p>`
        }
        <div class="actions">
          <button class="button primary" type="submit">${iconCheck}${save}</button>
          ${
            cancel
              ? html`<button class="button quiet" type="button" @click=${cancel}>${text('action.cancel')}</button>`
              : nothing
          }
        </div>
      </form>
    </section>`;
  }

  /** What the words speak of. Nothing is tagged unless the agent taps it. */
  #renderSuggestions(content: NoteContent): unknown {
    const { text } = this.#options.texts;
    const suggested = this.#suggestions
      .flatMap((suggestion) => inWordsOf(content, suggestion))
      .slice(0, MOST_SUGGESTIONS);
    if (suggested.length === 0) return nothing;
    return html`<div class="row" part="suggestions" role="group" aria-labelledby="note-suggestions">
      <span class="hint" id="note-suggestions">${text('note.suggestions')}</span>
      ${suggested.map((suggestion) => {
        const isTagged = this.#isTagged(suggestion);
        const words = { subject: suggestion.name, words: this.#said(suggestion.heard) };
        return html`<button
          class="button suggestion"
          type="button"
          aria-pressed=${isTagged}
          @click=${() => this.#take(suggestion, !isTagged)}
        >
          ${isTagged ? iconCheck : nothing}${text('note.heard', words)}
        </button>`;
      })}
    </div>`;
  }

  /** The words as they were written, each once. */
  #said(heard: readonly HeardTerm[]): string {
    return [...new Set(heard.map(({ start, end }) => `“${this.#text.slice(start, end)}”`))].join(', ');
  }

  readonly #write = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.#text = event.target.value;
    this.#options.written?.();
    const isMended = this.#incomplete && this.#text.trim() !== '';
    const hadSuggestions = this.#suggestions.length > 0;
    this.#suggestions = this.#options.suggest(this.#text);
    if (isMended) this.#incomplete = false;
    if (isMended || hadSuggestions || this.#suggestions.length > 0) this.#options.changed();
  };

  #isAbout(themeId: string): boolean {
    return this.#themes.has(themeId) || [...this.#practices.values()].includes(themeId);
  }

  #isTagged({ themeId, practiceId }: Suggestion): boolean {
    return practiceId === undefined ? this.#isAbout(themeId) : this.#practices.has(practiceId);
  }

  #take({ themeId, practiceId }: Suggestion, isAbout: boolean): void {
    if (practiceId === undefined) return this.#tag(themeId, isAbout);
    if (isAbout) this.#practices.set(practiceId, themeId);
    else this.#practices.delete(practiceId);
    this.#changed();
  }

  #tag(themeId: string, isAbout: boolean): void {
    if (isAbout) this.#themes.add(themeId);
    else {
      this.#themes.delete(themeId);
      for (const [id, theme] of this.#practices) if (theme === themeId) this.#practices.delete(id);
    }
    this.#changed();
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!this.written) {
      this.#incomplete = true;
      this.#options.changed();
      if (event.target instanceof HTMLFormElement) event.target.querySelector('textarea')?.focus();
      return;
    }
    await this.#save();
  };

  async #save(): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    try {
      const text = this.#text.trim();
      const themes = new Set([...this.#themes, ...this.#practices.values()]);
      await this.#options.save({ text, themes: [...themes], practices: [...this.#practices.keys()] });
      this.clear();
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#saving = false;
      this.#options.changed();
    }
  }

  #changed(): void {
    this.#options.written?.();
    this.#options.changed();
  }
}

/**
 * The practices that were heard and have a tool; the theme where there is none, or none that the client's questionnaire
 * asks for. What no tool helps with is not suggested.
 */
function inWordsOf(
  { questionnaire: { themes, questions }, catalogue: { tools } }: NoteContent,
  { themeId, heard, practices }: TagSuggestion,
): readonly Suggestion[] {
  const theme = themes.find(({ id }) => id === themeId);
  if (!theme) return [];
  const offered = new Set(tools.map(({ id }) => id));
  const asked = practices.flatMap((practice) => {
    const question = questions.find(({ id }) => id === practice.questionId);
    if (!question?.tools.some(({ toolId }) => offered.has(toolId))) return [];
    return [{ themeId, practiceId: question.id, name: question.topic, heard: practice.heard }];
  });
  if (asked.length > 0) return asked;
  const helps = tools.some((tool) => tool.themes.includes(themeId));
  return helps ? [{ themeId, practiceId: undefined, name: theme.name, heard }] : [];
}
