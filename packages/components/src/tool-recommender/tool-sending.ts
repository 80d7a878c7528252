import { openableUrl, type Tool } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { LinkWays, type LinkWay } from '../client-phone/link-ways.js';
import { renderQrCode } from '../client-phone/qr-code.js';
import type { ToolTexts } from './texts.js';

/** How a tool's link goes to the client: the code is scanned from this screen. */
export type ToolSendingWay = LinkWay | 'code';

export interface ToolSendingOptions {
  readonly texts: ToolTexts;
  readonly changed: () => void;
  /** A tool's link was shown as a code, or left this device. */
  readonly sent: (tool: Tool, way: ToolSendingWay) => void;
}

/** Takes a tool's link to the client's own phone: a QR code to scan, or a message. */
export class ToolSending {
  readonly #options: ToolSendingOptions;
  readonly #ways: LinkWays;
  /** The card on which the ways are shown; a code is made for that one alone. */
  #card: string | undefined;

  constructor(options: ToolSendingOptions) {
    this.#options = options;
    const { texts, changed } = options;
    this.#ways = new LinkWays({ text: texts.text, changed });
  }

  /** Nothing for a tool without an address that can be opened. */
  render(card: string, tool: Tool): TemplateResult | typeof nothing {
    const address = openableUrl(tool);
    if (!address) return nothing;
    const { text } = this.#options.texts;
    const isShown = this.#card === card;
    return html`<details
      class="steps sending"
      part="send"
      ?open=${isShown}
      @toggle=${(event: Event) => this.#toggle(card, tool, event)}
    >
      <summary>${text('send.open')}<span class="visually-hidden">: ${tool.name}</span></summary>
      ${isShown ? this.#renderLink(tool, address) : nothing}
    </details>`;
  }

  forget(): void {
    this.#card = undefined;
  }

  #renderLink(tool: Tool, address: string): TemplateResult {
    const { texts, sent } = this.#options;
    const link = {
      address,
      message: texts.text('send.message', { tool: tool.name }),
      handedOver: (way: LinkWay) => sent(tool, way),
    };
    return html`
      <div class="link-panel">
        ${renderQrCode(address, texts.text('send.code', { tool: tool.name }))}
        <div class="link-ways">${this.#ways.renderWhatsApp(link)} ${this.#ways.render(link)}</div>
      </div>
    `;
  }

  #toggle(card: string, tool: Tool, { target }: Event): void {
    const { open } = target as HTMLDetailsElement;
    if (open === (this.#card === card)) return;
    this.#card = open ? card : undefined;
    this.#options.changed();
    if (open) this.#options.sent(tool, 'code');
  }
}
