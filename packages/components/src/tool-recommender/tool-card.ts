import { openableUrl, type Tool } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck, iconExternal, iconHandover } from '../foundation/icons.js';
import type { ToolTexts } from './texts.js';

export interface ToolCard {
  readonly tool: Tool;
  /** Why this tool, in the client's words. */
  readonly reason?: unknown;
  /** Where the card stands; with the tool's id it names the card inside the element. */
  readonly place: string;
  /** When it was delivered in this attendance. */
  readonly deliveredAt: string | undefined;
  /** What else is known of the tool: delivered before, not for this size. */
  readonly remark?: string | undefined;
  readonly failure?: unknown;
  /** Offered while the tool can be delivered. */
  readonly deliver?: (() => void) | undefined;
  /** Takes the tool's link to the client's own phone. */
  readonly sending?: unknown;
  /** Its link went to the client, and no delivery is recorded. */
  readonly isOnlySent?: boolean;
  /** Asked before the delivery. */
  readonly question?: unknown;
}

/** Id of the line that says "delivered" on a card. */
export function deliveredLineId(place: string, toolId: string): string {
  return `${place}-${toolId}-delivered`;
}

export function renderToolCard(card: ToolCard, texts: ToolTexts): TemplateResult {
  const { tool, place, deliveredAt, remark, failure, reason } = card;
  const { text } = texts;
  const heading = `${place}-${tool.id}`;
  const address = openableUrl(tool);
  return html`
    <article class="tool ${deliveredAt ? 'delivered' : ''}" part="tool" data-tool=${tool.id} aria-labelledby=${heading}>
      <header class="tool-header">
        <h4 id=${heading} tabindex="-1">${tool.name}</h4>
        ${reason ? html`<p class="reason" part="reason">${reason}</p>` : nothing}
      </header>
      <p>${tool.summary}</p>
      <p class="row chips">
        <span class="chip ${tool.cost === 'paid' ? 'warn' : 'good'}">${text(`cost.${tool.cost}`)}</span>
        <span class="chip">${text(`provider.${tool.provider}`)}</span>
        ${remark ? html`<span class="chip accent">${remark}</span>` : nothing}
      </p>
      <details class="steps">
        <summary>${text(tool.duringVisit ? 'steps.now' : 'steps.later', { minutes: tool.minutes })}</summary>
        <ol>
          ${tool.steps.map((step) => html`<li>${step}</li>`)}
        </ol>
      </details>
      ${address ? renderLink(address, text) : nothing} ${card.sending ?? nothing} ${card.question ?? nothing}
      ${
        failure === undefined
          ? nothing
          : html`<p class="notice bad" role="alert">${iconAlert}${texts.describeError(failure)}</p>`
      }
      ${renderDelivery(card, texts)}
    </article>
  `;
}

function renderDelivery(
  { tool, place, deliveredAt, isOnlySent, deliver }: ToolCard,
  { text, formatTime }: ToolTexts,
): TemplateResult | typeof nothing {
  if (deliveredAt) {
    return html`<p class="delivered-line" id=${deliveredLineId(place, tool.id)} part="delivered" tabindex="-1">
      ${iconCheck}${text('delivered.at', { time: formatTime(deliveredAt) })}
    </p>`;
  }
  if (!deliver) return nothing;
  return html`${
      isOnlySent
        ? html`<p class="notice warn" part="only-sent" role="status">
            ${iconAlert}${text('only-sent', { action: text('action.deliver') })}
          </p>`
        : nothing
    }
    <button class="button primary block" type="button" part="deliver" @click=${deliver}>
      ${iconHandover}${text('action.deliver')}<span class="visually-hidden">: ${tool.name}</span>
    </button>`;
}

function renderLink(url: string, text: ToolTexts['text']): TemplateResult {
  return html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer">
    ${text('open', { host: hostOf(url) })}${iconExternal}<span class="visually-hidden">${text('new-tab')}</span>
  </a>`;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return url;
  }
}
