import type { ConsentTerm } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconChevron } from '../foundation/icons.js';
import type { ConsentTexts } from './texts.js';

/** Who answers for the data, the client's rights, and how the data are kept. */
export function renderAboutTerm(
  { controller, processing, rights, locale }: ConsentTerm,
  texts: ConsentTexts,
): TemplateResult {
  const { dataCategories, storageLocations, retention, recipients, withdrawalMethod } = processing;
  return html`
    <div class="stack small about-term" lang=${locale}>
      <div>
        <h3>${texts.text('controller')}</h3>
        <p>${controller.name}</p>
        <p>${controller.address}</p>
        <p>${controller.contact}</p>
      </div>
      <div>
        <h3>${texts.text('withdrawal')}</h3>
        <p>${withdrawalMethod}</p>
      </div>
      <div>
        <h3>${texts.text('rights')}</h3>
        <p class="prose">${rights}</p>
      </div>
      <details>
        <summary class="disclosure">${texts.text('processing')}${iconChevron}</summary>
        <dl class="facts">
          ${renderFact(texts.text('processing.data'), dataCategories)}
          ${renderFact(texts.text('processing.storage'), storageLocations)}
          ${renderFact(texts.text('processing.retention'), [retention])}
          ${recipients.length > 0 ? renderFact(texts.text('processing.recipients'), recipients) : nothing}
        </dl>
      </details>
    </div>
  `;
}

function renderFact(name: string, values: readonly string[]): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    ${values.map((value) => html`<dd>${value}</dd>`)}
  </div>`;
}
