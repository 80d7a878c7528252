import { formatCnpj, formatPhone, maskCpf } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientRegistrationMessage } from './client-registration.messages.js';
import type { IdentifiedClient } from './registration-input.js';

/** Who was confirmed: the person, the company and the contact that was given. */
export function renderClientFacts(
  { person, company, role }: IdentifiedClient,
  text: (key: ClientRegistrationMessage) => string,
): TemplateResult {
  return html`
    <dl class="facts pair" part="summary">
      <div>
        <dt>${text('fact.person')}</dt>
        <dd>${person.name}</dd>
        <dd class="soft small">CPF ${maskCpf(person.cpf)}</dd>
      </div>
      <div>
        <dt>${text('fact.company')}</dt>
        ${company ? renderCompany(company, role, text) : html`<dd>${text('no-company')}</dd>`}
      </div>
      ${
        person.phone || person.email
          ? html`<div>
              <dt>${text('fact.contact')}</dt>
              ${person.phone ? html`<dd>${formatPhone(person.phone)}</dd>` : nothing}
              ${person.email ? html`<dd>${person.email}</dd>` : nothing}
            </div>`
          : nothing
      }
    </dl>
  `;
}

function renderCompany(
  company: NonNullable<IdentifiedClient['company']>,
  role: IdentifiedClient['role'],
  text: (key: ClientRegistrationMessage) => string,
): TemplateResult {
  const details = [`CNPJ ${formatCnpj(company.cnpj)}`, text(`size.${company.size}`)];
  return html`
    <dd>${company.tradeName ?? company.legalName}</dd>
    <dd class="soft small">${[...details, ...(role ? [text(`role.${role}`)] : [])].join(' · ')}</dd>
  `;
}
