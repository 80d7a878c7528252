import { html, type TemplateResult } from 'lit';

/** Holds the place of what is on its way; `words` say so to who cannot see it. */
export function renderSkeleton(words: string): TemplateResult {
  return html`
    <div class="stack skeleton" role="status">
      <span class="visually-hidden">${words}</span>
      <div class="bar short"></div>
      <div class="bar"></div>
      <div class="bar tall"></div>
    </div>
  `;
}
