import {
  companyRoleSchema,
  companySizeSchema,
  formatCnpj,
  parseCnpj,
  type RequiredField,
  type StateProfile,
} from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconStore } from '../foundation/icons.js';
import type { ClientRegistrationMessage } from './client-registration.messages.js';
import type { RegistrationDraft } from './registration-draft.js';
import type { CompanyChoice, RegistrationField } from './registration-input.js';

export interface CompanyFields {
  readonly draft: RegistrationDraft;
  readonly audience: StateProfile['audience'];
  /** The size said is outside the audience: only the size is still asked. */
  readonly outside: boolean;
  readonly text: (key: ClientRegistrationMessage) => string;
  /** Whether the state wants a field of every client. */
  readonly requires: (field: RequiredField) => boolean;
  readonly errorOf: (field: RegistrationField) => string | undefined;
  readonly renderTyped: (field: 'cnpj' | 'legalName' | 'tradeName' | 'cnae' | 'cep') => TemplateResult;
  readonly renderLookup: () => unknown;
}

/** The part of the registration that is about the company, and what the person is in it. */
export function renderCompanyFields(fields: CompanyFields): TemplateResult {
  const { draft, outside, text, renderTyped } = fields;
  const { companyChoice } = draft.input;
  const known = draft.chosenCompany;
  const typed = companyChoice === 'typed' && !outside;
  const chosen = companyChoice !== undefined && companyChoice !== 'none';
  return html`
    <div class="stack ${outside ? '' : 'section'}">
      <h3 class="section-title">${iconStore}${text('company')}</h3>
      ${outside ? nothing : renderChoice(fields)}
      ${
        typed
          ? html`<div class="stack tight">
              ${renderTyped('cnpj')}
              <div role="status">${fields.renderLookup()}</div>
            </div>`
          : nothing
      }
      ${chosen ? renderSize(fields) : nothing}
      ${typed ? html`<div class="stack pair">${renderTyped('legalName')} ${renderTyped('tradeName')}</div>` : nothing}
      ${chosen && !outside ? renderRequired(fields) : nothing}
      ${chosen && !outside && !known?.role ? renderRole(fields) : nothing}
    </div>
  `;
}

/** What the state requires beyond the usual, as far as it is not known. */
function renderRequired({ draft, requires, renderTyped }: CompanyFields): TemplateResult {
  const known = draft.chosenCompany;
  return html`
    ${requires('company.tradeName') && known && !known.tradeName ? renderTyped('tradeName') : nothing}
    ${requires('company.cnae') ? renderTyped('cnae') : nothing}
    ${requires('company.cep') ? renderTyped('cep') : nothing}
  `;
}

function renderChoice(fields: CompanyFields): unknown {
  const { draft, audience, text, errorOf } = fields;
  const companies = draft.knownCompanies;
  if (companies.length === 0 && !audience.personsWithoutCompany) return nothing;
  const { companyChoice } = draft.input;
  const radio = (id: string, checked: boolean, choice: CompanyChoice, name: string, about = ''): TemplateResult => html`
    <label class="choice">
      <input type="radio" name="company" id=${id} .checked=${checked} @change=${() => draft.chooseCompany(choice)} />
      <span>
        <span class="name">${name}</span>
        ${about ? html`<span class="about">${about}</span>` : nothing}
      </span>
    </label>
  `;
  const known = companies.map(({ cnpj, legalName, tradeName, size }, index) =>
    radio(
      index === 0 ? 'company' : `company-${index}`,
      typeof companyChoice === 'object' && companyChoice.known === cnpj,
      { known: cnpj },
      tradeName ?? legalName,
      [displayCnpj(cnpj), ...(size ? [text(`size.${size}`)] : [])].join(' · '),
    ),
  );
  return html`
    <fieldset aria-describedby=${errorOf('company') ? 'company-error' : nothing}>
      <legend>${text('field.company')}</legend>
      <div class="choices rows">
        ${known}
        ${
          companies.length > 0
            ? radio('company-typed', companyChoice === 'typed', 'typed', text('company.other'))
            : radio('company', companyChoice === 'typed', 'typed', text('company.with'))
        }
        ${
          audience.personsWithoutCompany
            ? radio('company-none', companyChoice === 'none', 'none', text('company.none'))
            : nothing
        }
      </div>
      ${renderError('company', errorOf)}
    </fieldset>
  `;
}

/** Asked of a known company too, with the answer filled in: a size is the one thing that changes by the year. */
function renderSize({ draft, text, errorOf }: CompanyFields): TemplateResult {
  return html`
    <fieldset aria-describedby=${errorOf('size') ? 'size-error' : nothing}>
      <legend>${text('field.size')}</legend>
      <div class="choices sizes">
        ${companySizeSchema.options.map(
          (size, index) => html`
            <label class="choice">
              <input
                type="radio"
                name="size"
                id=${index === 0 ? 'size' : `size-${size}`}
                .checked=${draft.input.size === size}
                aria-labelledby="size-${size}-name"
                aria-describedby="size-${size}-about"
                @change=${() => draft.chooseSize(size)}
              />
              <span>
                <span class="name" id="size-${size}-name">${text(`size.${size}`)}</span>
                <span class="about" id="size-${size}-about">${text(`size.${size}.hint`)}</span>
              </span>
            </label>
          `,
        )}
      </div>
      ${renderError('size', errorOf)}
    </fieldset>
  `;
}

function renderRole({ draft, text, errorOf }: CompanyFields): TemplateResult {
  const error = errorOf('role');
  return html`
    <div class="field">
      <label for="role">${text('field.role')}</label>
      <select
        class="input"
        id="role"
        aria-required="true"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? 'role-error' : nothing}
        @change=${(event: Event) => draft.chooseRole((event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${draft.input.role === undefined}>${text('role.choose')}</option>
        ${companyRoleSchema.options.map(
          (role) => html`
            <option value=${role} .selected=${draft.input.role === role}>${text(`role.${role}`)}</option>
          `,
        )}
      </select>
      ${renderError('role', errorOf)}
    </div>
  `;
}

function renderError(field: RegistrationField, errorOf: CompanyFields['errorOf']): unknown {
  const error = errorOf(field);
  return error ? html`<p class="error" id="${field}-error">${iconAlert}<span>${error}</span></p>` : nothing;
}

/** As people write it, or as it came when it does not check. */
function displayCnpj(number: string): string {
  const cnpj = parseCnpj(number);
  return cnpj ? formatCnpj(cnpj) : number;
}
