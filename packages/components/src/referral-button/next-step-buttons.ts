import type { Attendance } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconCalendar, iconFlag } from '../foundation/icons.js';
import { hasNextStep } from './client-journeys.js';
import type { ReferralTexts } from './texts.js';

export interface NextStepButtons {
  readonly state: Attendance;
  /** A referral was recorded without the guidance before it. */
  readonly isGuidanceMissing: boolean;
  readonly guide: () => void;
  readonly refer: () => void;
  readonly schedule: () => void;
}

/** The ways into the dialog. */
export function renderNextStepButtons(buttons: NextStepButtons, { text }: ReferralTexts): TemplateResult {
  const { state, guide, refer, schedule } = buttons;
  const agreed = hasNextStep(state);
  return html`<div class="actions">
    ${
      buttons.isGuidanceMissing
        ? html`<button class="button primary" type="button" aria-haspopup="dialog" @click=${guide}>
            ${text('action.guide')}
          </button>`
        : nothing
    }
    <button
      class="button ${agreed ? '' : 'primary'}"
      part="button"
      type="button"
      aria-haspopup="dialog"
      @click=${refer}
    >
      ${iconFlag}${text(state.referrals.length > 0 ? 'action.refer-more' : 'action.refer')}
    </button>
    ${
      agreed
        ? html`<button class="button quiet" type="button" aria-haspopup="dialog" @click=${schedule}>
            ${iconCalendar}${text(state.followUp ? 'action.reschedule' : 'action.schedule')}
          </button>`
        : nothing
    }
  </div>`;
}
