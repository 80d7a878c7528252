import { html, type TemplateResult } from 'lit';
import type { ConsentTexts } from './texts.js';

/** What one side says before the step goes on: a checkbox that nothing sets but the person it belongs to. */
export function renderAcknowledgement(
  name: 'explained' | 'understood',
  isSaid: boolean,
  say: (isSaid: boolean) => void,
  texts: ConsentTexts,
): TemplateResult {
  return html`
    <label class="choice acknowledgement" part="acknowledgement">
      <input
        type="checkbox"
        id=${name}
        .checked=${isSaid}
        @change=${(event: Event) => say((event.target as HTMLInputElement).checked)}
      />
      <span>${texts.text(name)}</span>
    </label>
  `;
}
