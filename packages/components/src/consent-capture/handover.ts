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
  /** The client is somewhere else, with their phone and without this device. */
  readonly isRemote: boolean;
  /** Offered where single purposes are decided once more. */
  readonly giveUp: (() => void) | undefined;
}

/**
 * The agent's last word: that the term was explained. Then the client decides, on this device or on their own phone,
 * which comes first where they are not beside the agent.
 */
export function renderHandover(handover: Handover, texts: ConsentTexts): TemplateResult {
  const { isExplained, namesMissing, explain, askPhone, isRemote, giveUp } = handover;
  const isByPhone = isRemote && askPhone !== undefined;
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
        ${
          isByPhone
            ? [renderAskPhone(handover, 'primary', texts), renderHandOver(handover, '', texts)]
            : [renderHandOver(handover, 'primary', texts), renderAskPhone(handover, '', texts)]
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

type Weight = 'primary' | '';

function renderHandOver({ handOver }: Handover, weight: Weight, texts: ConsentTexts): TemplateResult {
  return html`<button class="button block ${weight}" id="hand-over" type="button" @click=${handOver}>
    ${texts.text('start')}${iconArrowRight}
  </button>`;
}

function renderAskPhone({ askPhone }: Handover, weight: Weight, texts: ConsentTexts): unknown {
  if (!askPhone) return nothing;
  return html`<button class="button block ${weight}" id="ask-phone" type="button" @click=${askPhone}>
    ${iconDevice}${texts.text('start-on-phone')}
  </button>`;
}
