import { html, nothing, type TemplateResult } from 'lit';
import { iconArrowRight } from '../../foundation/icons.js';
import type { FormTexts } from '../texts.js';

/** Another way than the questionnaire, with what it is like. */
export interface OtherMode {
  readonly name: string;
  readonly about: string;
  readonly start: () => void;
}

export interface Intro {
  readonly round: number;
  /** Begins the questionnaire; the state may not offer it. */
  readonly start: (() => void) | undefined;
  /** What the others are for; none where the state offers the questionnaire alone. */
  readonly others: { readonly lead: string; readonly modes: readonly OtherMode[] };
}

/** What the client should know before the first question, and the ways to begin. */
export function renderIntro({ round, start, others }: Intro, { text }: FormTexts): TemplateResult {
  return html`
    <div class="stack tight">
      ${round > 1 ? html`<p>${text('intro.again', { round })}</p>` : nothing}
      <p class="soft">${text('intro.saved')}</p>
      <p class="soft small keyboard-only">${text('intro.keys')}</p>
    </div>
    ${
      start
        ? html`<div class="actions" part="actions">
            <button class="button primary" type="button" @click=${start}>
              ${text('action.start')}${iconArrowRight}
            </button>
          </div>`
        : nothing
    }
    ${
      others.modes.length > 0
        ? html`<div class="panel" part="modes">
            <p>${others.lead}</p>
            ${others.modes.map(
              (mode) =>
                html`<div class="stack tight">
                  <button class="button" type="button" @click=${mode.start}>${mode.name}</button>
                  <p class="soft small">${mode.about}</p>
                </div>`,
            )}
          </div>`
        : nothing
    }
  `;
}
