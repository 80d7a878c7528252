import type { EventPayload } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import type { CommonMessage } from '../foundation/common.messages.js';
import type { InterruptionMessage, InterruptionReason } from './interruption.messages.js';

export { interruptionMessages } from './interruption.messages.js';

type Interruption = EventPayload<'attendance.interrupted'>;
/** An element's texts, for this form. */
export type InterruptionText = (key: InterruptionMessage | CommonMessage) => string;

const REASONS: readonly InterruptionReason[] = [
  'client-unavailable',
  'client-gave-up',
  'agent-emergency',
  'outside-audience',
  'technical',
  'other',
];
const LONGEST_NOTE = 500;

export interface InterruptionForm {
  /** No agent could be the reason. */
  readonly isSelfService: boolean;
  /** No reason was chosen when it was confirmed. */
  readonly refused: boolean;
  /** The alert of a failure, if any. */
  readonly failure: unknown;
  readonly confirm: (interruption: Omit<Interruption, 'answers'> | undefined) => void;
  readonly cancel: () => void;
}

/** Asks why the visit stops here; the reason is part of the record. */
export function renderInterruptionForm(form: InterruptionForm, text: InterruptionText): TemplateResult {
  return html`<form
    class="panel"
    part="interruption"
    novalidate
    aria-labelledby="interrupt-title"
    @submit=${(event: SubmitEvent) => form.confirm(readForm(event))}
  >
    <h3 id="interrupt-title" tabindex="-1">${text('interrupt.title')}</h3>
    <p>${text('interrupt.lead')}</p>
    <div class="field">
      <label for="reason">${text('interrupt.reason')}</label>
      <select
        class="input"
        id="reason"
        name="reason"
        aria-invalid=${form.refused}
        aria-describedby=${form.refused ? 'reason-error' : nothing}
      >
        <option value="">${text('interrupt.choose')}</option>
        ${REASONS.filter((reason) => !form.isSelfService || reason !== 'agent-emergency').map((reason) => html`<option value=${reason}>${text(`reason.${reason}`)}</option>`)}
      </select>
      ${form.refused ? html`<p class="error" id="reason-error">${iconAlert}${text('interrupt.required')}</p>` : nothing}
    </div>
    <div class="field">
      <label for="interrupt-note">
        ${text('interrupt.note')} <span class="optional">(${text('optional')})</span>
      </label>
      <textarea class="input" id="interrupt-note" name="note" rows="2" maxlength=${LONGEST_NOTE}></textarea>
    </div>
    ${form.failure}
    <div class="actions">
      <button class="button danger" type="submit">${text('interrupt.confirm')}</button>
      <button class="button quiet" type="button" @click=${form.cancel}>${text('interrupt.back')}</button>
    </div>
  </form>`;
}

/** What was filled in; `undefined` without a reason. */
function readForm(event: SubmitEvent): Omit<Interruption, 'answers'> | undefined {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return undefined;
  const data = new FormData(event.target);
  const reason = REASONS.find((candidate) => candidate === data.get('reason'));
  const note = data.get('note');
  return reason && { reason, ...(typeof note === 'string' && note.trim() !== '' ? { note: note.trim() } : {}) };
}
