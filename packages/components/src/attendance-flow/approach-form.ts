import type { StateProfile } from '@atendimento-ativo/domain';
import type { StartDetails } from '@atendimento-ativo/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { iconArrowRight } from '../foundation/icons.js';
import type { FlowTexts } from './texts.js';

export interface ApproachForm {
  /** What the state offers. */
  readonly offered: Pick<StateProfile, 'channels' | 'approaches'>;
  readonly chosen: StartDetails;
  readonly isBusy: boolean;
  readonly failure: unknown;
  readonly choose: (details: Partial<StartDetails>) => void;
  readonly begin: () => void;
}

/** How and why the client is met; asked only where the state offers a choice. */
export function renderApproachForm(form: ApproachForm, { text }: FlowTexts): TemplateResult {
  const { channels, approaches } = form.offered;
  const { chosen, choose } = form;
  return html`
    <form
      class="stack wide"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        form.begin();
      }}
    >
      ${renderChoice(
        'channel',
        channels,
        chosen.channel,
        text('channel'),
        (channel) => text(`channel.${channel}`),
        (channel) => choose({ channel }),
      )}
      ${renderChoice(
        'approach',
        approaches,
        chosen.approach,
        text('approach'),
        (approach) => text(`approach.${approach}`),
        (approach) => choose({ approach }),
      )}
      ${form.failure}
      <button class="button primary block" type="submit" aria-disabled=${form.isBusy}>
        ${text('begin')}${iconArrowRight}
      </button>
    </form>
  `;
}

function renderChoice<Option extends string>(
  name: string,
  options: readonly Option[],
  chosen: Option,
  legend: string,
  nameOf: (option: Option) => string,
  choose: (option: Option) => void,
): unknown {
  if (options.length < 2) return nothing;
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        (option) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${name}
              id="${name}-${option}"
              .checked=${option === chosen}
              @change=${() => choose(option)}
            />
            <span>${nameOf(option)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
