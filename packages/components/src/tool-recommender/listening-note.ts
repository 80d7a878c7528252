import type { TagSuggestion, Theme } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck } from '../foundation/icons.js';
import type { ToolTexts } from './texts.js';

const LONGEST_NOTE = 2000;
const MOST_SUGGESTIONS = 3;

export interface ListeningNoteOptions {
  readonly texts: ToolTexts;
  readonly changed: () => void;
  /** Themes that a text may be about, best first. */
  readonly suggest: (text: string) => readonly TagSuggestion[];
  /** Records the note; the form empties itself when it resolves. */
  readonly save: (note: { text: string; themes: string[] }) => Promise<void>;
}

/** What the agent heard, in the client's words: a reason for a delivery where the diagnostic gives none. */
export class ListeningNote {
  readonly #options: ListeningNoteOptions;
  #text = '';
  #themes = new Set<string>();
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
    this.#suggestions = [];
    this.#incomplete = false;
    this.#failure = undefined;
  }

  render(themes: readonly Theme[], cancel: () => void): TemplateResult {
    const { text, describeError } = this.#options.texts;
    return html`<section class="panel" part="note" aria-labelledby="note-title">
      <h3 id="note-title" tabindex="-1">${text('note.title')}</h3>
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
          ${this.#renderSuggestions(themes)}
        </div>
        <fieldset>
          <legend>${text('note.themes')} <span class="optional">(${text('optional')})</span></legend>
          <div class="choices">
            ${themes.map(
              ({ id, name }) =>
                html`<label class="choice">
                  <input
                    type="checkbox"
                    value=${id}
                    .checked=${this.#themes.has(id)}
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
          <button class="button primary" type="submit">${iconCheck}${text('note.save')}</button>
          <button class="button quiet" type="button" @click=${cancel}>${text('action.cancel')}</button>
        </div>
      </form>
    </section>`;
  }

  /** Themes that the words speak of. Nothing is tagged unless the agent taps it. */
  #renderSuggestions(themes: readonly Theme[]): unknown {
    const { text } = this.#options.texts;
    const suggested = this.#suggestions
      .flatMap(({ themeId, heard }) => themes.filter(({ id }) => id === themeId).map((theme) => ({ theme, heard })))
      .slice(0, MOST_SUGGESTIONS);
    if (suggested.length === 0) return nothing;
    return html`<div class="row" part="suggestions" role="group" aria-labelledby="note-suggestions">
      <span class="hint" id="note-suggestions">${text('note.suggestions')}</span>
      ${suggested.map(
        ({ theme: { id, name }, heard }) =>
          html`<button
            class="button suggestion"
            type="button"
            aria-pressed=${this.#themes.has(id)}
            @click=${() => this.#tag(id, !this.#themes.has(id))}
          >
            ${this.#themes.has(id) ? iconCheck : nothing}${text('note.heard', { theme: name, words: this.#said(heard) })}
          </button>`,
      )}
    </div>`;
  }

  /** The words as they were written, each once. */
  #said(heard: TagSuggestion['heard']): string {
    return [...new Set(heard.map(({ start, end }) => `“${this.#text.slice(start, end)}”`))].join(', ');
  }

  readonly #write = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.#text = event.target.value;
    const isMended = this.#incomplete && this.#text.trim() !== '';
    const hadSuggestions = this.#suggestions.length > 0;
    this.#suggestions = this.#options.suggest(this.#text);
    if (isMended) this.#incomplete = false;
    if (isMended || hadSuggestions || this.#suggestions.length > 0) this.#options.changed();
  };

  #tag(themeId: string, isAbout: boolean): void {
    if (isAbout) this.#themes.add(themeId);
    else this.#themes.delete(themeId);
    this.#options.changed();
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.#text.trim();
    if (text === '') {
      this.#incomplete = true;
      this.#options.changed();
      if (event.target instanceof HTMLFormElement) event.target.querySelector('textarea')?.focus();
      return;
    }
    if (this.#saving) return;
    this.#saving = true;
    try {
      await this.#options.save({ text, themes: [...this.#themes] });
      this.clear();
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#saving = false;
      this.#options.changed();
    }
  };
}
