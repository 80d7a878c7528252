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
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clientPhoneStyles } from '../client-phone/client-phone.styles.js';
import { linkMessages, type LinkMessage } from '../client-phone/link.messages.js';
import type { StepFrame } from '../foundation/element.js';
import { iconPencil } from '../foundation/icons.js';
import type { AaEventDetail } from '../foundation/localized-element.js';
import { joined, type MessageTable } from '../foundation/message-table.js';
import { isSelfService, type Visit } from '../foundation/visit-context.js';
import { ListeningNote } from '../listening/listening-note.js';
import { listeningMessages, type ListeningMessage } from '../listening/listening.messages.js';
import { listeningStyles } from '../listening/listening.styles.js';
import { deliveryMessages, type DeliveryMessage } from './delivery.messages.js';
import { deliveryStyles } from './delivery.styles.js';
import { Offers } from './offers.js';
import type { ToolTexts } from './texts.js';
import { ToolBrowser } from './tool-browser.js';
import { deliveredLineId, renderToolCard } from './tool-card.js';
import { ToolSending, type ToolSendingWay } from './tool-sending.js';
import { toolRecommenderMessages, type ToolRecommenderMessage } from './tool-recommender.messages.js';

/** What the element needs once its turn has come: looks and texts. */
export const deliveringStyles: readonly CSSResult[] = [listeningStyles, deliveryStyles, clientPhoneStyles];
export type DeliveringMessage = ToolRecommenderMessage | DeliveryMessage | ListeningMessage | LinkMessage;
export const deliveringMessages: MessageTable<DeliveringMessage> = joined(
  joined(toolRecommenderMessages, deliveryMessages),
  joined(listeningMessages, linkMessages),
);

type DeliveryEvent = 'aa-tool-delivered' | 'aa-tool-sent' | 'aa-listening-noted';

/** What the delivery has of the element that shows it. */
export interface DeliveryHost {
  readonly texts: ToolTexts;
  readonly visit: () => Visit | undefined;
  readonly changed: () => void;
  /** Moves the focus to an element by selector after the next rendering. */
  readonly focus: (selector: string) => Promise<void>;
  readonly emit: <Name extends DeliveryEvent>(name: Name, detail: AaEventDetail<Name>) => void;
}

/** The tools on offer and what was delivered of them, with the note and the catalogue beside them. */
export class Delivery {
  readonly #host: DeliveryHost;
  readonly #texts: ToolTexts;
  readonly #offers = new Offers();
  readonly #browser: ToolBrowser;
  readonly #note: ListeningNote;
  readonly #sending: ToolSending;
  /** Ids of the tools whose link went to the client: sending records nothing. */
  readonly #sent = new Set<string>();
  #browsing = false;
  #noting = false;
  /** The delivery that failed last, and where. */
  #failure: { readonly card: string; readonly error: unknown } | undefined;
  #said = '';
  #delivering = false;

  constructor(host: DeliveryHost) {
    this.#host = host;
    const { texts } = host;
    const changed = (): void => this.#host.changed();
    this.#texts = texts;
    this.#browser = new ToolBrowser({ texts, changed });
    this.#note = new ListeningNote({
      texts,
      changed,
      suggest: (text) => {
        const visit = host.visit();
        return visit ? suggestTags(text, visit.profile.keywordIndex) : [];
      },
      save: (note) => this.#saveNote(note),
    });
    this.#sending = new ToolSending({ texts, changed, sent: (tool, way) => this.#announceSent(tool, way) });
  }

  /** What the step shows of the visit. */
  render(visit: Visit, state: Attendance): Pick<StepFrame, 'status' | 'lead' | 'content'> {
    const { text } = this.#texts;
    this.#offers.update(visit);
    const isDelivered = state.deliveries.length > 0;
    if (state.status === 'open') {
      return {
        lead: text(state.diagnostic || state.notes.length > 0 ? 'lead' : 'lead.no-diagnostic'),
        status: isDelivered ? 'done' : 'current',
        content: html`
          ${this.#renderSaid()} ${this.#renderSuggested(state)}
          ${this.#renderNoted(state)}${this.#renderOtherDeliveries(visit)} ${this.#renderWays(visit)}
        `,
      };
    }
    if (!isDelivered) return { lead: text('wait.ended'), status: 'waiting', content: nothing };
    return { status: 'done', content: html`${this.#renderSaid()} ${this.#renderOtherDeliveries(visit)}` };
  }

  /** Forgets what belongs to the attendance before. */
  reset(): void {
    this.#offers.forget();
    this.#browser.stopAsking();
    this.#note.clear();
    this.#sending.forget();
    this.#sent.clear();
    this.#browsing = false;
    this.#noting = false;
    this.#failure = undefined;
    this.#said = '';
  }

  #renderSaid(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  #renderSuggested(state: Attendance): unknown {
    if (!state.diagnostic?.answers.length) return nothing;
    const { suggested } = this.#offers;
    return html`<section class="stack" aria-labelledby="suggested-title">
      <h3 id="suggested-title">${this.#texts.text('suggested.title')}</h3>
      ${suggested.length === 0 ? html`<p>${this.#texts.text('suggested.none')}</p>` : nothing}
      <div class="tools">
        ${suggested.map((recommendation) => this.#renderRecommended('suggested', recommendation))}
      </div>
    </section>`;
  }

  #renderNoted(state: Attendance): unknown {
    if (state.notes.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="noted-title">
      <h3 id="noted-title">${this.#texts.text('noted.title')}</h3>
      ${repeat(
        this.#offers.noted,
        ({ note }) => note.noteId,
        ({ note, recommended }) => html`
          <blockquote class="noted" id="note-${note.noteId}" tabindex="-1">“${note.text}”</blockquote>
          ${recommended.length === 0 ? html`<p class="soft">${this.#texts.text('noted.none')}</p>` : nothing}
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
      <h3 id="delivered-title">${this.#texts.text('delivered.title')}</h3>
      <div class="tools">${tools.map((tool) => this.#renderTool('delivered', tool, undefined))}</div>
    </section>`;
  }

  #renderWays(visit: Visit): TemplateResult {
    const { profile, state } = visit;
    return html`
      ${this.#noting ? this.#renderNote(profile) : nothing}
      <div class="actions">
        ${
          this.#noting
            ? nothing
            : html`<button class="button" id="note-button" type="button" @click=${() => this.#openNote()}>
                ${iconPencil}${this.#texts.text('note.open')}
              </button>`
        }
        <button
          class="button ${this.#browsing ? 'quiet' : ''}"
          type="button"
          aria-expanded=${this.#browsing}
          @click=${() => this.#toggleBrowsing()}
        >
          ${this.#texts.text(this.#browsing ? 'browse.close' : 'browse.open')}
        </button>
      </div>
      ${
        this.#browsing
          ? this.#browser.render({
              catalogue: profile.catalogue,
              themes: profile.questionnaire.themes,
              findings: this.#offers.findings,
              notes: state?.notes ?? [],
              renderTool: (tool, question, deliver) => this.#renderBrowsed(visit, tool, question, deliver),
              deliver: (tool, basis) => void this.#deliver('browse', tool, basis),
              focus: (selector) => void this.#host.focus(selector),
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
        isOnlySent: this.#isOnlySent(tool),
        sending: this.#renderSending('browse', tool),
        failure: this.#failureOf('browse', tool),
        remark: before
          ? this.#texts.text('delivered.before', { date: this.#texts.formatDate(before.endedAt) })
          : unfit
            ? this.#texts.text('only-for', { sizes: tool.sizes?.join(', ') ?? '' })
            : undefined,
      },
      this.#texts,
    );
  }

  #renderTool(place: string, tool: Tool, basis: DeliveryBasis | undefined, reason?: unknown): TemplateResult {
    const delivery = this.#host.visit()?.state?.deliveries.find(({ toolId }) => toolId === tool.id);
    return renderToolCard(
      {
        tool,
        place,
        reason,
        deliveredAt: delivery?.deliveredAt,
        failure: this.#failureOf(place, tool),
        isOnlySent: this.#isOnlySent(tool),
        sending: this.#renderSending(place, tool),
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
        ? this.#texts.text('reason.listening', { note: said })
        : html`${this.#texts.text('reason.finding', { answer: said })}
            <span class="topic">${this.#texts.text('reason.topic', { topic })}</span>`;
    return this.#renderTool(place, tool, basisOf(finding), reason);
  }

  /** Whoever attends themselves has the link in front of them. */
  #renderSending(place: string, tool: Tool): unknown {
    const visit = this.#host.visit();
    return visit && !isSelfService(visit) ? this.#sending.render(`${place}-${tool.id}`, tool) : nothing;
  }

  #announceSent({ id: toolId }: Tool, way: ToolSendingWay): void {
    const attendance = this.#host.visit()?.attendance;
    if (!attendance) return;
    this.#sent.add(toolId);
    this.#host.changed();
    this.#host.emit('aa-tool-sent', { attendanceId: attendance.id, toolId, way });
  }

  #isOnlySent({ id }: Tool): boolean {
    const { status, deliveries = [] } = this.#host.visit()?.state ?? {};
    return status === 'open' && this.#sent.has(id) && !deliveries.some(({ toolId }) => toolId === id);
  }

  #failureOf(place: string, tool: Tool): unknown {
    return this.#failure?.card === `${place}-${tool.id}` ? this.#failure.error : undefined;
  }

  async #deliver(place: string, tool: Tool, basis: DeliveryBasis): Promise<void> {
    const visit = this.#host.visit();
    const attendance = visit?.attendance;
    if (!visit || !attendance || this.#delivering) return;
    this.#delivering = true;
    this.#failure = undefined;
    this.#host.changed();
    try {
      await attendance.deliverTool({ toolId: tool.id, basis });
    } catch (error) {
      this.#failure = { card: `${place}-${tool.id}`, error };
      return;
    } finally {
      this.#delivering = false;
      this.#host.changed();
    }
    this.#browser.stopAsking();
    this.#said = this.#texts.text('delivered.said', { tool: tool.name });
    this.#host.changed();
    this.#host.emit('aa-tool-delivered', { attendanceId: attendance.id, toolId: tool.id, basis: basis.kind });
    await this.#host.focus(`[id="${deliveredLineId(place, tool.id)}"]`);
  }

  #renderNote(profile: Visit['profile']): TemplateResult {
    return this.#note.render(profile, {
      title: this.#texts.text('note.title'),
      save: this.#texts.text('note.save'),
      cancel: () => this.#closeNote(),
    });
  }

  async #saveNote(note: Pick<Note, 'text' | 'themes' | 'practices'>): Promise<void> {
    const attendance = this.#host.visit()?.attendance;
    if (!attendance) return;
    const noteId = await attendance.noteListening(note);
    this.#setNoting(false);
    this.#host.emit('aa-listening-noted', { attendanceId: attendance.id, noteId, themes: note.themes.length });
    await this.#host.focus(`[id="note-${noteId}"]`);
  }

  #setNoting(noting: boolean): void {
    this.#noting = noting;
    this.#host.changed();
  }

  #openNote(): void {
    this.#setNoting(true);
    void this.#host.focus('#note-text');
  }

  #closeNote(): void {
    this.#setNoting(false);
    void this.#host.focus('#note-button');
  }

  #toggleBrowsing(): void {
    this.#browsing = !this.#browsing;
    this.#browser.stopAsking();
    this.#host.changed();
    if (this.#browsing) void this.#host.focus('#browse-title');
  }
}
