import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconArrowRight, iconDevice, iconHandover } from '../foundation/icons.js';
import { renderAcknowledgement } from './acknowledgement.js';
import type { ConsentTexts } from './texts.js';

export interface Handover {
  /** The agent said that the term was explained. */
  readonly isExplained: boolean;
  /** Somebody went on before that was said. */
  readonly namesMissing: boolean;
  readonly explain: (isSaid: boolean) => void;
  readonly handOver: () => void;
  /** Offered where the client can be asked on their own phone. */
  readonly askPhone: (() => void) | undefined;
  /** Offered where single purposes are decided once more. */
  readonly giveUp: (() => void) | undefined;
}

/** The agent's last word: that the term was explained. Then the client decides, on this device or on their own phone. */
export function renderHandover(handover: Handover, texts: ConsentTexts): TemplateResult {
  const { isExplained, namesMissing, explain, handOver, askPhone, giveUp } = handover;
  return html`
    <div class="panel handover">
      ${iconHandover}
      <p>${texts.text('lead.handover')}</p>
      ${renderAcknowledgement('explained', isExplained, explain, texts)}
      ${
        namesMissing && !isExplained
          ? html`<p class="error" role="alert">${iconAlert}<span>${texts.text('explained.missing')}</span></p>`
          : nothing
      }
      <div class="actions">
        <button class="button primary block" id="hand-over" type="button" @click=${handOver}>
          ${texts.text('start')}${iconArrowRight}
        </button>
        ${
          askPhone
            ? html`<button class="button block" id="ask-phone" type="button" @click=${askPhone}>
                ${iconDevice}${texts.text('start-on-phone')}
              </button>`
            : nothing
        }
        ${
          giveUp
            ? html`<button class="button quiet" type="button" @click=${giveUp}>${texts.text('action.cancel')}</button>`
            : nothing
        }
      </div>
    </div>
  `;
}
