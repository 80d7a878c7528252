import {
  bestBasis,
  plainText,
  type AnswerFinding,
  type Catalogue,
  type DeliveryBasis,
  type ListeningNote,
  type Theme,
  type Tool,
} from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import type { ToolTexts } from './texts.js';

/** Tools shown at once; more come on request. */
const PAGE = 12;
const LONGEST_REASON = 60;

export interface ToolBrowserOptions {
  readonly texts: ToolTexts;
  readonly changed: () => void;
}

export interface ToolBrowserView {
  readonly catalogue: Catalogue;
  readonly themes: readonly Theme[];
  readonly findings: readonly AnswerFinding[];
  readonly notes: readonly ListeningNote[];
  /** Draws a tool; `question` asks for the reason, `deliver` is what its button does. */
  readonly renderTool: (tool: Tool, question: unknown, deliver: () => void) => TemplateResult;
  readonly deliver: (tool: Tool, basis: DeliveryBasis) => void;
  /** Moves the focus to an element by selector after the next rendering. */
  readonly focus: (selector: string) => void;
  /** Opens the listening note. */
  readonly note: () => void;
}

/** The whole catalogue by name and theme. A tool is delivered only with a reason, chosen here. */
export class ToolBrowser {
  readonly #options: ToolBrowserOptions;
  #query = '';
  #themeId = '';
  #shown = PAGE;
  /** The tool whose reason is being asked for. */
  #asking: string | undefined;
  #basis: DeliveryBasis | undefined;
  #refused = false;

  constructor(options: ToolBrowserOptions) {
    this.#options = options;
  }

  render(view: ToolBrowserView): TemplateResult {
    const { text, plural } = this.#options.texts;
    const found = searchTools(view.catalogue, this.#query, this.#themeId);
    return html`<section class="stack" part="browse" aria-labelledby="browse-title">
      <h3 id="browse-title" tabindex="-1">${text('browse.title')}</h3>
      <div class="filters">
        <div class="field">
          <label for="browse-query">${text('browse.search')}</label>
          <input
            class="input"
            id="browse-query"
            type="search"
            autocomplete="off"
            enterkeyhint="search"
            .value=${this.#query}
            @input=${this.#search}
          />
        </div>
        <div class="field">
          <label for="browse-theme">${text('browse.theme')}</label>
          <select class="input" id="browse-theme" @change=${this.#filter}>
            <option value="" .selected=${this.#themeId === ''}>${text('browse.all-themes')}</option>
            ${view.themes.map(
              ({ id, name }) => html`<option value=${id} .selected=${this.#themeId === id}>${name}</option>`,
            )}
          </select>
        </div>
      </div>
      <p class="small soft" role="status">
        ${found.length === 0 ? text('browse.none') : plural('browse.count', found.length)}
      </p>
      <div class="tools">
        ${found
          .slice(0, this.#shown)
          .map((tool) =>
            view.renderTool(tool, tool.id === this.#asking ? this.#renderQuestion(view) : nothing, () =>
              this.#deliver(tool, view),
            ),
          )}
      </div>
      ${
        found.length > this.#shown
          ? html`<button class="button" type="button" @click=${() => this.#showMore(found, view)}>
              ${text('browse.more')}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderQuestion({ findings, notes, note }: ToolBrowserView): TemplateResult {
    const { text } = this.#options.texts;
    if (findings.length === 0 && notes.length === 0) {
      return html`<div class="notice warn" id="basis" tabindex="-1">
        ${iconAlert}
        <div class="stack tight">
          <p>${text('basis.none')}</p>
          <button class="button" type="button" @click=${note}>${text('note.open')}</button>
        </div>
      </div>`;
    }
    const chosen = this.#basis ? basisKey(this.#basis) : '';
    const option = (basis: DeliveryBasis, name: string) =>
      html`<option value=${basisKey(basis)} .selected=${basisKey(basis) === chosen}>${shorten(name)}</option>`;
    return html`<div class="field">
      <label for="basis">${text('basis.label')}</label>
      <select
        class="input"
        id="basis"
        aria-invalid=${this.#refused}
        aria-describedby=${this.#refused ? 'basis-error' : nothing}
        @change=${(event: Event) => this.#choose(event, findings, notes)}
      >
        <option value="" .selected=${chosen === ''}>${text('basis.choose')}</option>
        ${
          findings.length === 0
            ? nothing
            : html`<optgroup label=${text('basis.findings')}>
                ${findings.map(({ question, answered }) =>
                  option({ kind: 'finding', questionId: question.id }, `${question.topic}: “${answered}”`),
                )}
              </optgroup>`
        }
        ${
          notes.length === 0
            ? nothing
            : html`<optgroup label=${text('basis.notes')}>
                ${notes.map(({ noteId, text: noted }) => option({ kind: 'listening', noteId }, `“${noted}”`))}
              </optgroup>`
        }
      </select>
      ${this.#refused ? html`<p class="error" id="basis-error">${iconAlert}${text('basis.required')}</p>` : nothing}
    </div>`;
  }

  /** The first press asks for the reason, the second delivers. */
  #deliver(tool: Tool, view: ToolBrowserView): void {
    if (this.#asking !== tool.id) {
      this.#asking = tool.id;
      this.#basis = bestBasis(tool, view.findings, view.notes);
      this.#refused = false;
      this.#options.changed();
      view.focus('#basis');
      return;
    }
    if (!this.#basis) {
      this.#refused = true;
      this.#options.changed();
      view.focus('#basis');
      return;
    }
    view.deliver(tool, this.#basis);
  }

  /** Forgets the reason asked for, once the delivery is recorded or the visit changed. */
  stopAsking(): void {
    this.#asking = undefined;
    this.#basis = undefined;
    this.#refused = false;
  }

  #choose({ target }: Event, findings: readonly AnswerFinding[], notes: readonly ListeningNote[]): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const all: DeliveryBasis[] = [
      ...findings.map(({ question }): DeliveryBasis => ({ kind: 'finding', questionId: question.id })),
      ...notes.map(({ noteId }): DeliveryBasis => ({ kind: 'listening', noteId })),
    ];
    this.#basis = all.find((basis) => basisKey(basis) === target.value);
    this.#refused = false;
    this.#options.changed();
  }

  #showMore(found: readonly Tool[], { focus }: ToolBrowserView): void {
    const next = found[this.#shown];
    this.#shown += PAGE;
    this.#options.changed();
    if (next) focus(`#browse-${next.id}`);
  }

  readonly #search = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#narrow(target.value, this.#themeId);
  };

  readonly #filter = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.#narrow(this.#query, target.value);
  };

  #narrow(query: string, themeId: string): void {
    this.#query = query;
    this.#themeId = themeId;
    this.#shown = PAGE;
    this.#options.changed();
  }
}

/** Tools of a theme (any when empty) whose name, function or summary holds every word of the query. */
export function searchTools({ tools }: Catalogue, query: string, themeId: string): readonly Tool[] {
  const words = plainText(query).split(/\s+/).filter(Boolean);
  return tools.filter((tool) => {
    if (themeId && !tool.themes.includes(themeId)) return false;
    if (words.length === 0) return true;
    return words.every((word) => searchable(tool).includes(word));
  });
}

const searchableTexts = new WeakMap<Tool, string>();

function searchable(tool: Tool): string {
  const known = searchableTexts.get(tool);
  if (known !== undefined) return known;
  const text = plainText(`${tool.name} ${tool.function} ${tool.summary}`);
  searchableTexts.set(tool, text);
  return text;
}

function basisKey(basis: DeliveryBasis): string {
  return basis.kind === 'finding' ? `finding:${basis.questionId}` : `listening:${basis.noteId}`;
}

function shorten(text: string): string {
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON - 1)}…` : text;
}
