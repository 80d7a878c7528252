import type { Theme } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck } from '../foundation/icons.js';
import type { ToolTexts } from './texts.js';

const LONGEST_NOTE = 2000;

export interface ListeningNoteOptions {
  readonly texts: ToolTexts;
  readonly changed: () => void;
  /** Records the note; the form empties itself when it resolves. */
  readonly save: (note: { text: string; themes: string[] }) => Promise<void>;
}

/** What the agent heard, in the client's words: a reason for a delivery where the diagnostic gives none. */
export class ListeningNote {
  readonly #options: ListeningNoteOptions;
  #text = '';
  #themes = new Set<string>();
  #incomplete = false;
  #failure: unknown;
  #saving = false;

  constructor(options: ListeningNoteOptions) {
    this.#options = options;
  }

  clear(): void {
    this.#text = '';
    this.#themes = new Set();
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
                    @change=${(event: Event) => this.#toggle(event)}
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

  readonly #write = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.#text = event.target.value;
    if (!this.#incomplete || this.#text.trim() === '') return;
    this.#incomplete = false;
    this.#options.changed();
  };

  #toggle({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) this.#themes.add(target.value);
    else this.#themes.delete(target.value);
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
