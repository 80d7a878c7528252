import { html, type TemplateResult } from 'lit';
import { isPhoneFirst, renderTurns, type Turns } from '../client-phone/turns.js';
import { iconDevice, iconHandover } from '../foundation/icons.js';
import type { NpsSurveyMessage } from './nps-survey.messages.js';

/** The agent steps back: the client answers out of their sight, on this device or on their own phone. */
export function renderHandover(turns: Turns, text: (key: NpsSurveyMessage) => string): TemplateResult {
  const isByPhone = isPhoneFirst(turns);
  return html`
    <div class="panel handover" part="handover">
      ${isByPhone ? iconDevice : iconHandover}
      <p>${text(isByPhone ? 'lead.remote' : 'lead.handover')}</p>
      <div class="actions">${renderTurns(turns, text)}</div>
    </div>
  `;
}
