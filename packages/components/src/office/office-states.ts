import { html, type TemplateResult } from 'lit';
import { iconAlert, iconCloudOff, iconShield } from '../foundation/icons.js';
import type { OfficeFailure } from './office-loader.js';
import type { OfficeMessage } from './office.messages.js';

type OfficeText = (key: OfficeMessage) => string;

const icons: Readonly<Record<OfficeFailure, TemplateResult>> = {
  denied: iconShield,
  offline: iconCloudOff,
  session: iconAlert,
  other: iconAlert,
};

/** Why nothing can be shown, and the way to try again where that helps. */
export function renderOfficeFailure(
  failure: OfficeFailure,
  { text, details, retry }: { readonly text: OfficeText; readonly details: string; readonly retry: () => void },
): TemplateResult {
  return html`
    <div class="notice ${failure === 'other' ? 'bad' : 'warn'}" role="alert" data-failure=${failure}>
      ${icons[failure]}
      <div>
        <p><strong>${text(`failure.${failure}`)}</strong></p>
        <p>${failure === 'other' ? details : text(`failure.${failure}.help`)}</p>
      </div>
    </div>
    <div class="actions">
      <button class="button" type="button" @click=${retry}>${text('load.again')}</button>
    </div>
  `;
}
