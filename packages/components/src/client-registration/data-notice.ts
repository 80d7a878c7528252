import type { ConsentTerm } from '@atendimento-ativo/domain';
import { html, type TemplateResult } from 'lit';
import { iconChevron, iconShield } from '../foundation/icons.js';
import type { ClientRegistrationMessage } from './client-registration.messages.js';

/** What happens to the data, before the first of them is asked. */
export function renderDataNotice(
  { title, locale, notice, controller, rights }: ConsentTerm,
  text: (key: ClientRegistrationMessage) => string,
): TemplateResult {
  return html`
    <aside class="panel lgpd" part="notice" aria-label=${title}>
      ${iconShield}
      <p>${text('notice')}</p>
      <details>
        <summary class="disclosure">${text('notice.read')}${iconChevron}</summary>
        <div class="term small" lang=${locale}>
          <h3>${title}</h3>
          <p class="prose">${notice}</p>
          <p>${controller.name}. ${controller.contact}</p>
          <p class="prose"><strong>${text('notice.rights')}.</strong> ${rights}</p>
        </div>
      </details>
    </aside>
  `;
}
