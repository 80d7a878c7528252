import { html, nothing, type TemplateResult } from 'lit';
import { isPhoneFirst, renderTurns, type Turns } from '../client-phone/turns.js';
import { iconAlert, iconDevice, iconHandover } from '../foundation/icons.js';
import { renderAcknowledgement } from './acknowledgement.js';
import type { ConsentTexts } from './texts.js';

export interface Handover extends Turns {
  /** The agent said that the term was explained. */
  readonly isExplained: boolean;
  /** Somebody went on before that was said. */
  readonly namesMissing: boolean;
  readonly explain: (isSaid: boolean) => void;
  /** Offered where single purposes are decided once more. */
  readonly giveUp: (() => void) | undefined;
}

/** The agent's last word: that the term was explained. Then the client decides, on this device or on their own phone. */
export function renderHandover(handover: Handover, texts: ConsentTexts): TemplateResult {
  const { isExplained, namesMissing, explain, giveUp } = handover;
  const isByPhone = isPhoneFirst(handover);
  return html`
    <div class="panel handover">
      ${isByPhone ? iconDevice : iconHandover}
      <p>${texts.text(isByPhone ? 'lead.remote' : 'lead.handover')}</p>
      ${renderAcknowledgement('explained', isExplained, explain, texts)}
      ${
        namesMissing && !isExplained
          ? html`<p class="error" role="alert">${iconAlert}<span>${texts.text('explained.missing')}</span></p>`
          : nothing
      }
      <div class="actions">
        ${renderTurns(handover, (key) => texts.text(key))}
        ${
          giveUp
            ? html`<button class="button quiet" type="button" @click=${giveUp}>${texts.text('action.cancel')}</button>`
            : nothing
        }
      </div>
    </div>
  `;
}
