import { html, nothing, type TemplateResult } from 'lit';
import { iconCheck } from '../foundation/icons.js';
import { iconChat, iconCopy, iconShare } from './link-icons.js';
import type { LinkMessage } from './link.messages.js';

/** How a link left this device. */
export type LinkWay = 'share' | 'whatsapp' | 'copy';

/** A link that is handed over, with the words that go before it in a message. */
export interface HandedLink {
  readonly address: string;
  readonly message: string;
  /** Called once it was handed over. */
  readonly handedOver?: ((way: LinkWay) => void) | undefined;
}

export interface LinkWaysHost {
  readonly text: (key: LinkMessage) => string;
  readonly changed: () => void;
}

/** The ways in which a device hands a link over: its own sheet for sharing, and the clipboard. */
export class LinkWays {
  readonly #host: LinkWaysHost;
  /** What came of the last copying, and of which link. */
  #copied: { readonly address: string; readonly isDone: boolean } | undefined;

  constructor(host: LinkWaysHost) {
    this.#host = host;
  }

  /** The link itself, to be read, selected and copied, and the device's sheet where it has one. */
  render(link: HandedLink): TemplateResult {
    const { text } = this.#host;
    const outcome = this.#copied?.address === link.address ? this.#copied : undefined;
    return html`
      <input
        class="input link-address"
        part="link"
        readonly
        aria-label=${text('link.address')}
        .value=${link.address}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      ${'share' in navigator ? this.#renderShare(link) : nothing}
      <button class="button" type="button" @click=${(event: Event) => void this.#copy(event, link)}>
        ${outcome?.isDone ? iconCheck : iconCopy}${text(outcome?.isDone ? 'link.copied' : 'link.copy')}
      </button>
      <p class=${outcome && !outcome.isDone ? 'small' : 'visually-hidden'} role="status">
        ${outcome ? text(outcome.isDone ? 'link.copied' : 'link.copy-by-hand') : ''}
      </p>
    `;
  }

  /** For what anybody may know: the address travels to WhatsApp's own server. */
  renderWhatsApp({ address, message, handedOver }: HandedLink): TemplateResult {
    const { text } = this.#host;
    return html`<a
      class="button"
      href="https://wa.me/?text=${encodeURIComponent(`${message} ${address}`)}"
      target="_blank"
      rel="noopener noreferrer"
      @click=${() => handedOver?.('whatsapp')}
    >
      ${iconChat}${text('link.whatsapp')}<span class="visually-hidden">${text('link.whatsapp-opens')}</span>
    </a>`;
  }

  #renderShare(link: HandedLink): TemplateResult {
    return html`<button class="button" type="button" @click=${() => void share(link)}>
      ${iconShare}${this.#host.text('link.share')}
    </button>`;
  }

  async #copy(event: Event, { address, handedOver }: HandedLink): Promise<void> {
    const field = (event.currentTarget as Element).parentElement?.querySelector<HTMLInputElement>('.link-address');
    const isDone = await written(address);
    this.#copied = { address, isDone };
    this.#host.changed();
    if (isDone) handedOver?.('copy');
    else field?.focus();
  }
}

async function share({ address, message, handedOver }: HandedLink): Promise<void> {
  try {
    await navigator.share({ text: message, url: address });
    handedOver?.('share');
  } catch {
    // Put away without a choice; the other ways are still there.
  }
}

/** A page without a secure origin, or one that may not, has no clipboard. */
async function written(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
}
