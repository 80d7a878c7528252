import { html, nothing, type TemplateResult } from 'lit';
import { iconCheck, iconCross } from '../foundation/icons.js';
import type { PurposeState } from './purpose-state.js';
import type { ConsentTexts } from './texts.js';

/** What the client may change; absent while nobody is changing anything. */
export interface ConsentChange {
  readonly isOpen: boolean;
  readonly isWorking: boolean;
  readonly withdraw: (state: PurposeState) => void;
  /** Only while the attendance is open: a yes needs the whole term before it, a withdrawal needs nothing. */
  readonly decideAgain: (state: PurposeState) => void;
}

/** What holds for each purpose, with the way to change it. */
export function renderDecidedList(
  states: readonly PurposeState[],
  lang: string,
  change: ConsentChange | undefined,
  texts: ConsentTexts,
): TemplateResult {
  return html`
    <ul class="decided" part="decided">
      ${states.map(
        (state) => html`
          <li>
            <div>
              <p lang=${lang}>${state.purpose.title}</p>
              ${
                state.since === undefined
                  ? nothing
                  : html`<p class="soft small">${texts.text('since', { date: texts.formatDate(state.since) })}</p>`
              }
            </div>
            <span class="chip ${state.status === 'granted' ? 'accent' : ''}" aria-live="polite">
              ${icons[state.status]}${texts.text(state.status)}
            </span>
            ${change ? renderChange(state, change, texts) : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}

const icons = { granted: iconCheck, refused: iconCross, withdrawn: iconCross, unanswered: nothing } as const;

function renderChange(state: PurposeState, change: ConsentChange, texts: ConsentTexts): unknown {
  const { purpose, status } = state;
  if (status !== 'granted' && !change.isOpen) return nothing;
  const [key, act] =
    status === 'granted'
      ? (['withdraw', change.withdraw] as const)
      : ([status === 'unanswered' ? 'answer' : 'decide-again', change.decideAgain] as const);
  return html`
    <button
      class="button"
      type="button"
      id="change-${purpose.id}"
      aria-disabled=${change.isWorking ? 'true' : 'false'}
      @click=${() => act(state)}
    >
      ${texts.text(key)}<span class="visually-hidden">: ${purpose.title}</span>
    </button>
  `;
}
