import { html, nothing, type TemplateResult } from 'lit';
import { iconArrowLeft, iconCross } from '../foundation/icons.js';
import type { ReferralTexts } from './texts.js';

export interface DialogHeader {
  readonly title: string;
  readonly lead: string | undefined;
  /** To the question before, if there is one. */
  readonly back: (() => void) | undefined;
  readonly close: () => void;
}

/** What the dialog asks, with the ways back and out. */
export function renderDialogHeader(
  { title, lead, back, close }: DialogHeader,
  { text }: ReferralTexts,
): TemplateResult {
  return html`
    <header class="dialog-header">
      ${
        back
          ? html`<button class="close back" type="button" aria-label=${text('back')} @click=${back}>
              ${iconArrowLeft}
            </button>`
          : nothing
      }
      <h2 class="title" id="dialog-title" tabindex="-1">${title}</h2>
      <button class="close" type="button" aria-label=${text('close')} @click=${close}>${iconCross}</button>
      ${lead === undefined ? nothing : html`<p class="lead">${lead}</p>`}
    </header>
  `;
}
