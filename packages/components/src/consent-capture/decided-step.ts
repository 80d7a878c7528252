import { html, nothing, type TemplateResult } from 'lit';
import { iconCheck, iconHandover, iconInfo, iconPencil } from '../foundation/icons.js';
import { renderDecidedList, type ConsentChange } from './decided-list.js';
import type { PurposeState } from './purpose-state.js';
import type { ConsentTexts } from './texts.js';

export interface Decided {
  readonly states: readonly PurposeState[];
  /** Language of the term. */
  readonly lang: string;
  /** The client is changing their mind about single purposes. */
  readonly change: ConsentChange | undefined;
  readonly toggleChange: () => void;
  /** The alert of a failure, if any. */
  readonly failure: unknown;
  /** What proves it; out of sight while something is being changed. */
  readonly receipts: unknown;
}

/** What holds after the client decided, and the way to change it. */
export function renderDecided(decided: Decided, texts: ConsentTexts): TemplateResult {
  const { states, lang, change, toggleChange, failure, receipts } = decided;
  const isNothingGranted = states.every(({ status }) => status !== 'granted');
  return html`
    ${isNothingGranted ? html`<p class="notice">${iconInfo}<span>${texts.text('nothing-granted')}</span></p>` : nothing}
    ${
      change
        ? html`<p class="notice" id="changing" tabindex="-1">${iconHandover}<span>${texts.text('changing')}</span></p>`
        : nothing
    }
    ${failure} ${renderDecidedList(states, lang, change, texts)}
    <div class="actions no-print">
      <button class="button" type="button" @click=${toggleChange}>
        ${change ? iconCheck : iconPencil}${texts.text(change ? 'change.done' : 'change')}
      </button>
    </div>
    ${change ? nothing : receipts}
  `;
}
