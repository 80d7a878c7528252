import {
  basisOf,
  reasonOf,
  suggestTags,
  type Attendance,
  type DeliveryBasis,
  type ListeningNote as Note,
  type Recommendation,
  type Tool,
} from '@atendimento-ativo/domain';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { AaElement } from '../foundation/element.js';
import { iconPencil } from '../foundation/icons.js';
import { joined } from '../foundation/message-table.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { ListeningNote } from '../listening/listening-note.js';
import { listeningMessages, type ListeningMessage } from '../listening/listening.messages.js';
import { listeningStyles } from '../listening/listening.styles.js';
import { Offers } from './offers.js';
import type { ToolTexts } from './texts.js';
import { ToolBrowser } from './tool-browser.js';
import { deliveredLineId, renderToolCard } from './tool-card.js';
import { toolRecommenderMessages, type ToolRecommenderMessage } from './tool-recommender.messages.js';
import { toolRecommenderStyles } from './tool-recommender.styles.js';

/**
 * The delivery: practical tools that match what this client answered or told, each with the reason
 * and the steps to take together.
 *
 * @summary Recommends tools from the diagnostic's findings and records what was delivered.
 * @fires {CustomEvent<AaToolDeliveredDetail>} aa-tool-delivered - A tool was delivered and that is saved on the device.
 * @fires {CustomEvent<AaListeningNotedDetail>} aa-listening-noted - A listening note was saved on the device.
 * @csspart card - The card of the step.
 * @csspart tool - One tool.
 * @csspart reason - Why the tool was chosen.
 * @csspart deliver - The button that delivers.
 * @csspart delivered - The line that says that a tool was delivered.
 * @csspart note - The form of the listening note.
 * @csspart suggestions - The themes that the note's words speak of.
 * @csspart browse - The whole catalogue.
 */
export class AaToolRecommender extends AaElement<ToolRecommenderMessage | ListeningMessage> {
  static override styles: CSSResultGroup = [sharedStyles, listeningStyles, toolRecommenderStyles];

  @state() private browsing = false;
  @state() private noting = false;
  /** The delivery that failed last, and where. */
  @state() private failure: { readonly card: string; readonly error: unknown } | undefined;
  @state() private said = '';

  protected override readonly table = joined(toolRecommenderMessages, listeningMessages);
  readonly #texts: ToolTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count) => this.plural(key, count),
    formatDate: (iso) => this.formatDate(iso),
    formatTime: (iso) => this.formatTime(iso),
    describeError: (error) => this.describeError(error),
  };
  readonly #offers = new Offers();
  readonly #browser = new ToolBrowser({ texts: this.#texts, changed: () => this.requestUpdate() });
  readonly #note = new ListeningNote({
    texts: this.#texts,
    changed: () => this.requestUpdate(),
    suggest: (text) => (this.visit ? suggestTags(text, this.visit.profile.keywordIndex) : []),
    save: (note) => this.#saveNote(note),
  });
  #delivering = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.visit) this.#offers.update(this.visit);
  }

  protected override renderVisit(visit: Visit): unknown {
    const { attendance, state } = visit;
    const label = this.text('label');
    const title = this.text('title');
    if (!attendance || !state) return this.renderWaiting({ label, title }, this.text('wait.client'));
    const open = state.status === 'open';
    if (!open && state.deliveries.length === 0) {
      return this.renderWaiting({ label, title }, this.text('wait.ended'));
    }
    return this.renderStep({
      label,
      title,
      lead: open ? this.text(state.diagnostic || state.notes.length > 0 ? 'lead' : 'lead.no-diagnostic') : nothing,
      status: state.deliveries.length > 0 ? 'done' : 'current',
      content: html`
        <p class="visually-hidden" role="status">${this.said}</p>
        ${
          open
            ? html`${this.#renderSuggested(state)} ${this.#renderNoted(state)}${this.#renderOtherDeliveries(visit)}
              ${this.#renderWays(visit)}`
            : this.#renderOtherDeliveries(visit)
        }
      `,
    });
  }

  protected override resetVisit(): void {
    this.#offers.forget();
    this.#browser.stopAsking();
    this.#note.clear();
    this.browsing = false;
    this.noting = false;
    this.failure = undefined;
    this.said = '';
  }

  #renderSuggested(state: Attendance): unknown {
    if (!state.diagnostic?.answers.length) return nothing;
    const { suggested } = this.#offers;
    return html`<section class="stack" aria-labelledby="suggested-title">
      <h3 id="suggested-title">${this.text('suggested.title')}</h3>
      ${suggested.length === 0 ? html`<p>${this.text('suggested.none')}</p>` : nothing}
      <div class="tools">
        ${suggested.map((recommendation) => this.#renderRecommended('suggested', recommendation))}
      </div>
    </section>`;
  }

  #renderNoted(state: Attendance): unknown {
    if (state.notes.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="noted-title">
      <h3 id="noted-title">${this.text('noted.title')}</h3>
      ${repeat(
        this.#offers.noted,
        ({ note }) => note.noteId,
        ({ note, recommended }) => html`
          <blockquote class="noted" id="note-${note.noteId}" tabindex="-1">“${note.text}”</blockquote>
          ${recommended.length === 0 ? html`<p class="soft">${this.text('noted.none')}</p>` : nothing}
          <div class="tools">
            ${recommended.map((recommendation) => this.#renderRecommended(`note-${note.noteId}`, recommendation))}
          </div>
        `,
      )}
    </section>`;
  }

  /** What was delivered and stands on no card: from the catalogue, or before the page was opened again. */
  #renderOtherDeliveries({ profile, state }: Visit): unknown {
    const shown = state?.status === 'open' ? this.#offers.shownTools : new Set<string>();
    const ids = new Set(state?.deliveries.map(({ toolId }) => toolId).filter((id) => !shown.has(id)));
    const tools = profile.catalogue.tools.filter(({ id }) => ids.has(id));
    if (tools.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="delivered-title">
      <h3 id="delivered-title">${this.text('delivered.title')}</h3>
      <div class="tools">${tools.map((tool) => this.#renderTool('delivered', tool, undefined))}</div>
    </section>`;
  }

  #renderWays(visit: Visit): TemplateResult {
    const { profile, state } = visit;
    return html`
      ${this.noting ? this.#renderNote(profile) : nothing}
      <div class="actions">
        ${
          this.noting
            ? nothing
            : html`<button class="button" id="note-button" type="button" @click=${() => this.#openNote()}>
                ${iconPencil}${this.text('note.open')}
              </button>`
        }
        <button
          class="button ${this.browsing ? 'quiet' : ''}"
          type="button"
          aria-expanded=${this.browsing}
          @click=${() => this.#toggleBrowsing()}
        >
          ${this.text(this.browsing ? 'browse.close' : 'browse.open')}
        </button>
      </div>
      ${
        this.browsing
          ? this.#browser.render({
              catalogue: profile.catalogue,
              themes: profile.questionnaire.themes,
              findings: this.#offers.findings,
              notes: state?.notes ?? [],
              renderTool: (tool, question, deliver) => this.#renderBrowsed(visit, tool, question, deliver),
              deliver: (tool, basis) => void this.#deliver('browse', tool, basis),
              focus: (selector) => void this.focusOn(selector),
              note: () => this.#openNote(),
            })
          : nothing
      }
    `;
  }

  #renderBrowsed({ state, history }: Visit, tool: Tool, question: unknown, deliver: () => void): TemplateResult {
    const size = state?.client?.company?.size;
    const before = history.find((past) => past.deliveredTools.includes(tool.id));
    const unfit = size && tool.sizes && !tool.sizes.includes(size);
    const delivery = state?.deliveries.find(({ toolId }) => toolId === tool.id);
    return renderToolCard(
      {
        tool,
        place: 'browse',
        deliveredAt: delivery?.deliveredAt,
        question: delivery ? undefined : question,
        deliver,
        failure: this.#failureOf('browse', tool),
        remark: before
          ? this.text('delivered.before', { date: this.formatDate(before.endedAt) })
          : unfit
            ? this.text('only-for', { sizes: tool.sizes?.join(', ') ?? '' })
            : undefined,
      },
      this.#texts,
    );
  }

  #renderTool(place: string, tool: Tool, basis: DeliveryBasis | undefined, reason?: unknown): TemplateResult {
    const delivery = this.visit?.state?.deliveries.find(({ toolId }) => toolId === tool.id);
    return renderToolCard(
      {
        tool,
        place,
        reason,
        deliveredAt: delivery?.deliveredAt,
        failure: this.#failureOf(place, tool),
        deliver: basis && (() => void this.#deliver(place, tool, basis)),
      },
      this.#texts,
    );
  }

  #renderRecommended(place: string, recommendation: Recommendation): TemplateResult {
    const { tool, finding } = recommendation;
    const { said, topic } = reasonOf(recommendation);
    const reason =
      topic === undefined
        ? this.text('reason.listening', { note: said })
        : html`${this.text('reason.finding', { answer: said })}
            <span class="topic">${this.text('reason.topic', { topic })}</span>`;
    return this.#renderTool(place, tool, basisOf(finding), reason);
  }

  #failureOf(place: string, tool: Tool): unknown {
    return this.failure?.card === `${place}-${tool.id}` ? this.failure.error : undefined;
  }

  async #deliver(place: string, tool: Tool, basis: DeliveryBasis): Promise<void> {
    const { visit } = this;
    const attendance = visit?.attendance;
    if (!visit || !attendance || this.#delivering) return;
    this.#delivering = true;
    this.failure = undefined;
    try {
      await attendance.deliverTool({ toolId: tool.id, basis });
    } catch (error) {
      this.failure = { card: `${place}-${tool.id}`, error };
      return;
    } finally {
      this.#delivering = false;
    }
    this.#browser.stopAsking();
    this.said = this.text('delivered.said', { tool: tool.name });
    this.emit('aa-tool-delivered', { attendanceId: attendance.id, toolId: tool.id, basis: basis.kind });
    await this.focusOn(`[id="${deliveredLineId(place, tool.id)}"]`);
  }

  #renderNote(profile: Visit['profile']): TemplateResult {
    return this.#note.render(profile, {
      title: this.text('note.title'),
      save: this.text('note.save'),
      cancel: () => this.#closeNote(),
    });
  }

  async #saveNote(note: Pick<Note, 'text' | 'themes' | 'practices'>): Promise<void> {
    const attendance = this.visit?.attendance;
    if (!attendance) return;
    const noteId = await attendance.noteListening(note);
    this.noting = false;
    this.emit('aa-listening-noted', { attendanceId: attendance.id, noteId, themes: note.themes.length });
    await this.focusOn(`[id="note-${noteId}"]`);
  }

  #openNote(): void {
    this.noting = true;
    void this.focusOn('#note-text');
  }

  #closeNote(): void {
    this.noting = false;
    void this.focusOn('#note-button');
  }

  #toggleBrowsing(): void {
    this.browsing = !this.browsing;
    this.#browser.stopAsking();
    if (this.browsing) void this.focusOn('#browse-title');
  }
}

/** Detail of `aa-tool-delivered`: the client was given this tool, for a finding or for what they said. */
export interface AaToolDeliveredDetail {
  readonly attendanceId: string;
  readonly toolId: string;
  /** What the delivery is tied to. */
  readonly basis: DeliveryBasis['kind'];
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-tool-recommender': AaToolRecommender;
  }
  interface HTMLElementEventMap {
    'aa-tool-delivered': CustomEvent<AaToolDeliveredDetail>;
  }
}
