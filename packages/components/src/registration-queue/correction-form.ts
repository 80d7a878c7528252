import { companyRoleSchema, companySizeSchema, type EventPayload, type RequiredField } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import {
  emptyInput,
  readRegistration,
  type RegistrationField,
  type RegistrationInput,
} from '../client-registration/registration-input.js';
import { renderTextField } from '../client-registration/text-field.js';
import { TYPED_FIELDS, type TypedField } from '../client-registration/typed-fields.js';
import { iconAlert } from '../foundation/icons.js';
import type { QueueText } from './texts.js';

/** The client's data as somebody of the office writes them anew; what stood there before is shown to nobody here. */
export interface Correction {
  readonly input: RegistrationInput;
  readonly why: string;
  /** From now on every field says what is wrong with it. */
  readonly isSubmitted: boolean;
}

export const emptyCorrection: Correction = {
  input: { ...emptyInput, companyChoice: 'typed' },
  why: '',
  isSubmitted: false,
};

/** What is to be sent; `undefined` while something is missing or wrong. */
export function readCorrection(
  { input, why }: Correction,
  requiredFields: readonly RequiredField[],
): EventPayload<'attendance.amended'> | undefined {
  const { client } = readRegistration(input, requiredFields);
  return client && why.trim() ? { reason: why.trim(), client } : undefined;
}

export interface CorrectionForm {
  readonly correction: Correction;
  readonly requiredFields: readonly RequiredField[];
  readonly personsWithoutCompany: boolean;
  readonly isBusy: boolean;
  readonly failure: unknown;
  readonly type: (fields: Partial<RegistrationInput>) => void;
  readonly explain: (why: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export function renderCorrectionForm(form: CorrectionForm, text: QueueText): TemplateResult {
  const { correction, requiredFields, isBusy, failure } = form;
  const { input } = correction;
  const { problems } = readRegistration(input, requiredFields);
  const errorOf = (field: RegistrationField): string | undefined => {
    const problem = correction.isSubmitted ? problems?.get(field) : undefined;
    return problem && text(`${field}.${problem}` as Parameters<QueueText>[0]);
  };
  const typed = (field: TypedField, isOptional = false): TemplateResult =>
    renderTextField({
      ...TYPED_FIELDS[field],
      id: field,
      label: text(`field.${field}`),
      value: input[field],
      optional: isOptional ? text('optional') : undefined,
      error: errorOf(field),
      onInput: (value) => form.type({ [field]: value }),
      onLeave: () => undefined,
    });
  const optional = (field: RequiredField): boolean => !requiredFields.includes(field);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.confirm();
  };
  const whyIsMissing = correction.isSubmitted && !correction.why.trim();

  return html`<form class="form" part="correction" aria-labelledby="form-title" novalidate @submit=${submit}>
    <h4 id="form-title" tabindex="-1">${text('correct.title')}</h4>
    <p>${text('correct.lead')}</p>
    <div class="stack pair">
      ${typed('cpf')} ${typed('name')} ${typed('phone', optional('person.phone'))}
      ${typed('email', optional('person.email'))}
    </div>
    ${form.personsWithoutCompany ? renderWithoutCompany() : nothing}
    ${
      input.companyChoice === 'typed'
        ? html`<div class="stack pair">
            ${typed('cnpj')} ${typed('legalName')}
            ${select('size', companySizeSchema.options, (size) => text(`size.${size}`))}
            ${select('role', companyRoleSchema.options, (role) => text(`role.${role}`))}
            ${optional('company.tradeName') ? nothing : typed('tradeName')}
            ${optional('company.cnae') ? nothing : typed('cnae')} ${optional('company.cep') ? nothing : typed('cep')}
          </div>`
        : nothing
    }
    <div class="field">
      <label for="why">${text('correct.why')}</label>
      <textarea
        class="input"
        id="why"
        maxlength="500"
        .value=${correction.why}
        aria-invalid=${whyIsMissing}
        aria-describedby=${whyIsMissing ? 'why-error' : nothing}
        @input=${(event: Event) => form.explain((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${renderError('why', whyIsMissing ? text('correct.why.missing') : undefined)}
    </div>
    ${failure}
    <div class="actions">
      <button class="button primary" type="submit" aria-disabled=${isBusy}>${text('correct.confirm')}</button>
      <button class="button quiet" type="button" @click=${form.cancel}>${text('action.cancel')}</button>
    </div>
  </form>`;

  function renderWithoutCompany(): TemplateResult {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${input.companyChoice === 'none'}
        @change=${(event: Event) =>
          form.type({ companyChoice: (event.target as HTMLInputElement).checked ? 'none' : 'typed' })}
      />
      <span>${text('correct.without-company')}</span>
    </label>`;
  }

  function select<Option extends string>(
    field: 'size' | 'role',
    options: readonly Option[],
    nameOf: (option: Option) => string,
  ): TemplateResult {
    const error = errorOf(field);
    return html`<div class="field">
      <label for=${field}>${text(`field.${field}`)}</label>
      <select
        class="input"
        id=${field}
        aria-invalid=${error !== undefined}
        aria-describedby=${error ? `${field}-error` : nothing}
        @change=${(event: Event) => form.type({ [field]: (event.target as HTMLSelectElement).value || undefined })}
      >
        <option value="" .selected=${input[field] === undefined}>${text('role.choose')}</option>
        ${options.map(
          (option) => html`<option value=${option} .selected=${input[field] === option}>${nameOf(option)}</option>`,
        )}
      </select>
      ${renderError(field, error)}
    </div>`;
  }
}

function renderError(id: string, error: string | undefined): unknown {
  return error ? html`<p class="error" id="${id}-error">${iconAlert}<span>${error}</span></p>` : nothing;
}
