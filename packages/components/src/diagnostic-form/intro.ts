import { html, nothing, type TemplateResult } from 'lit';
import { iconArrowRight } from '../foundation/icons.js';
import type { FormTexts } from './texts.js';

/** What the client should know before the first question. */
export function renderIntro(round: number, { text }: FormTexts, start: () => void): TemplateResult {
  return html`
    <div class="stack tight">
      ${round > 1 ? html`<p>${text('intro.again', { round })}</p>` : nothing}
      <p class="soft">${text('intro.saved')}</p>
      <p class="soft small keyboard-only">${text('intro.keys')}</p>
    </div>
    <div class="actions" part="actions">
      <button class="button primary" type="button" @click=${start}>${text('action.start')}${iconArrowRight}</button>
    </div>
  `;
}
