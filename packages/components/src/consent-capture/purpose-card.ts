import { decisionSchema, type ConsentDecision, type ConsentPurpose } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconCheck, iconCross } from '../foundation/icons.js';
import type { ConsentTexts } from './texts.js';

export interface PurposeCard {
  readonly purpose: ConsentPurpose;
  /** Language of the term. */
  readonly lang: string;
  readonly decision: ConsentDecision | undefined;
  /** The client was asked about it before, in other words. */
  readonly isChanged: boolean;
  readonly decide: (decision: ConsentDecision) => void;
}

/** One purpose in plain words with two answers of the same weight, neither of them chosen beforehand. */
export function renderPurposeCard(card: PurposeCard, texts: ConsentTexts): TemplateResult {
  const { id, title, text } = card.purpose;
  return html`
    <fieldset class="purpose" part="purpose" lang=${card.lang} aria-describedby="about-${id}">
      <legend>${title}</legend>
      <p id="about-${id}">${text}</p>
      ${card.isChanged ? html`<p class="changed small">${texts.text('term-changed')}</p>` : nothing}
      <div class="choices solid decisions">
        ${decisionSchema.options.map(
          (option) => html`
            <label class="choice">
              <input
                type="radio"
                name="purpose-${id}"
                id="${id}-${option}"
                .checked=${card.decision === option}
                @change=${() => card.decide(option)}
              />
              ${option === 'granted' ? iconCheck : iconCross}
              <span>${texts.text(option === 'granted' ? 'grant' : 'refuse')}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
