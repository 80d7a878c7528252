import { contactFormSchema, type ContactForm, type Journey } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCalendar } from '../foundation/icons.js';
import type { ReferralTexts } from './texts.js';

export const CONTACT_FORMS: readonly ContactForm[] = contactFormSchema.options;

export interface ContactChoice {
  /** The journey just chosen: what happens next is told before the contact is agreed. */
  readonly journey: Journey | undefined;
  readonly form: ContactForm;
  readonly date: string;
  readonly earliest: string;
  /** The date that was confirmed is not one that can be chosen. */
  readonly refused: boolean;
  /** The alert of a failure, if any. */
  readonly failure: unknown;
  readonly chooseForm: (form: ContactForm) => void;
  readonly chooseDate: (date: string) => void;
  readonly confirm: (event: SubmitEvent) => void;
  readonly skip: () => void;
}

/** Form and date of the next contact. */
export function renderContactForm(choice: ContactChoice, { text }: ReferralTexts): TemplateResult {
  const { journey, refused } = choice;
  return html`<form class="dialog-body" novalidate @submit=${choice.confirm}>
    ${
      journey
        ? html`<div class="panel" part="next">
            <p><strong>${journey.name}</strong></p>
            <p><span class="soft">${text('next.label')}:</span> ${journey.next}</p>
          </div>`
        : nothing
    }
    <fieldset>
      <legend>${text('contact.form')}</legend>
      <div class="choices forms">
        ${CONTACT_FORMS.map(
          (form) =>
            html`<label class="choice">
              <input
                type="radio"
                name="form"
                value=${form}
                .checked=${choice.form === form}
                @change=${() => choice.chooseForm(form)}
              />
              <span>${text(`form.${form}`)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <div class="field">
      <label for="date">${text('contact.date')}</label>
      <input
        class="input"
        id="date"
        type="date"
        min=${choice.earliest}
        .value=${choice.date}
        aria-invalid=${refused}
        aria-describedby=${refused ? 'date-error' : 'date-hint'}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) choice.chooseDate(target.value);
        }}
      />
      ${
        refused
          ? html`<p class="error" id="date-error">${iconAlert}${text('contact.past')}</p>`
          : html`<p class="hint" id="date-hint">${text('contact.hint')}</p>`
      }
    </div>
    ${choice.failure}
    <div class="actions">
      <button class="button primary" type="submit">${iconCalendar}${text('contact.confirm')}</button>
      <button class="button quiet" type="button" @click=${choice.skip}>${text('contact.none')}</button>
    </div>
  </form>`;
}
