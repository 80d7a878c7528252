import { html, nothing, type TemplateResult } from 'lit';
import { iconArrowRight, iconDevice } from '../foundation/icons.js';

/** The ways in which it becomes the client's turn. */
export interface Turns {
  readonly handOver: () => void;
  /** Offered where the client can be asked on their own phone. */
  readonly askPhone: (() => void) | undefined;
  /** The client is somewhere else, with their phone and without this device. */
  readonly isRemote: boolean;
}

type TurnText = (key: 'start' | 'start-on-phone') => string;
type Weight = 'primary' | '';

/** Whether the client's own phone comes before this device: where they are not beside the agent. */
export function isPhoneFirst({ askPhone, isRemote }: Turns): boolean {
  return isRemote && askPhone !== undefined;
}

/** This device and the client's own phone, what fits the visit first. */
export function renderTurns(turns: Turns, text: TurnText): readonly unknown[] {
  return isPhoneFirst(turns)
    ? [renderAskPhone(turns, 'primary', text), renderHandOver(turns, '', text)]
    : [renderHandOver(turns, 'primary', text), renderAskPhone(turns, '', text)];
}

function renderHandOver({ handOver }: Turns, weight: Weight, text: TurnText): TemplateResult {
  return html`<button class="button block ${weight}" id="hand-over" type="button" @click=${handOver}>
    ${text('start')}${iconArrowRight}
  </button>`;
}

function renderAskPhone({ askPhone }: Turns, weight: Weight, text: TurnText): unknown {
  if (!askPhone) return nothing;
  return html`<button class="button block ${weight}" id="ask-phone" type="button" @click=${askPhone}>
    ${iconDevice}${text('start-on-phone')}
  </button>`;
}
