import { html, type TemplateResult } from 'lit';
import type { QueueText } from './texts.js';

export interface SettlementForm {
  readonly registry: string;
  /** In whose name it is settled. */
  readonly person: string;
  readonly isBusy: boolean;
  readonly failure: unknown;
  readonly confirm: (protocol: string | undefined) => void;
  readonly cancel: () => void;
}

/** A person says that the registry holds the attendance, by name and with its protocol. */
export function renderSettlementForm(form: SettlementForm, text: QueueText): TemplateResult {
  const { registry, person, isBusy, failure, confirm, cancel } = form;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('protocol');
    confirm((typeof typed === 'string' && typed.trim()) || undefined);
  };
  return html`<form class="form" part="settlement" aria-labelledby="form-title" @submit=${submit}>
    <h4 id="form-title" tabindex="-1">${text('settle.title', { registry })}</h4>
    <p>${text('settle.lead', { registry })}</p>
    <div class="field">
      <label for="protocol">
        ${text('settle.protocol', { registry })} <span class="optional">(${text('optional')})</span>
      </label>
      <input
        class="input"
        id="protocol"
        name="protocol"
        maxlength="80"
        autocomplete="off"
        aria-describedby="protocol-hint"
      />
      <p class="hint" id="protocol-hint">${text('settle.protocol.hint')}</p>
    </div>
    <p><strong>${text('settle.signed', { name: person })}</strong></p>
    ${failure}
    <div class="actions">
      <button class="button primary" type="submit" aria-disabled=${isBusy}>${text('settle.confirm')}</button>
      <button class="button quiet" type="button" @click=${cancel}>${text('action.cancel')}</button>
    </div>
  </form>`;
}
