import {
  guidanceOutcomeSchema,
  guidanceProgress,
  type Catalogue,
  type GuidancePoint,
  type GuidanceOutcome,
} from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import type { GuidanceSheet } from './guidance-sheet.js';
import type { ReferralTexts } from './texts.js';

export interface GuidanceSteps {
  readonly sheet: GuidanceSheet;
  readonly catalogue: Catalogue;
  /** Points were still open when the referral was confirmed. */
  readonly refused: boolean;
  /** The alert of a failure, if any. */
  readonly failure: unknown;
  readonly choose: (pointId: string, outcome: GuidanceOutcome) => void;
  /** Whether a referral follows. */
  readonly refers: boolean;
  /** Records the whole guidance, and refers. */
  readonly confirm: (event: SubmitEvent) => void;
  /** Records what came out so far, without a referral. */
  readonly keep: () => void;
}

/** The guidance as a list of points, each with three ways in which it can turn out. */
export function renderGuidance(steps: GuidanceSteps, texts: ReferralTexts): TemplateResult {
  const { text } = texts;
  const { sheet, refers, refused, failure, keep } = steps;
  const { introduction, points, whenToRefer } = sheet.guidance;
  const { answered, open } = guidanceProgress(sheet.guidance, sheet.points);
  return html`<form class="dialog-body" novalidate @submit=${steps.confirm}>
    <p class="soft">${introduction}</p>
    <ol class="points">
      ${points.map((point) => renderPoint(point, steps, texts))}
    </ol>
    <p class="panel">${whenToRefer}</p>
    ${failure}
    <div class="actions guided">
      ${
        refused && open.length > 0
          ? html`<p class="error" id="guidance-error" role="alert">${iconAlert}${text('guidance.required')}</p>`
          : html`<p class="small soft">${text('guidance.progress', { answered, total: points.length })}</p>`
      }
      <button class="button primary" type="submit">${text(refers ? 'choose.confirm' : 'guidance.save')}</button>
      ${
        refers
          ? html`<button class="button" type="button" ?disabled=${answered === 0} @click=${keep}>
              ${text('guidance.keep')}
            </button>`
          : nothing
      }
    </div>
  </form>`;
}

function renderPoint(point: GuidancePoint, steps: GuidanceSteps, { text }: ReferralTexts): TemplateResult {
  const { sheet, refused, catalogue, choose } = steps;
  const chosen = sheet.outcomeOf(point.id);
  const missing = refused && chosen === undefined;
  const tool = catalogue.tools.find(({ id }) => id === point.toolId);
  return html`<li>
    <fieldset class="point ${missing ? 'missing' : ''}" part="point" aria-describedby="help-${point.id}">
      <legend>${point.question}</legend>
      <p class="soft small" id="help-${point.id}">${point.help}</p>
      <div class="outcomes">
        ${guidanceOutcomeSchema.options.map(
          (outcome) =>
            html`<label class="choice outcome">
              <input
                type="radio"
                name="point-${point.id}"
                value=${outcome}
                .checked=${chosen === outcome}
                aria-invalid=${missing ? 'true' : nothing}
                @change=${() => choose(point.id, outcome)}
              />
              <span>${text(`outcome.${outcome}`)}</span>
            </label>`,
        )}
      </div>
      ${
        chosen === 'to-do'
          ? html`<p class="to-do" part="to-do">
              ${point.toDo}
              ${tool ? html`<span class="small soft">${text('guidance.tool', { tool: tool.name })}</span>` : nothing}
            </p>`
          : nothing
      }
    </fieldset>
  </li>`;
}
