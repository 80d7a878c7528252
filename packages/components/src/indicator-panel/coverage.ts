import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Summary } from './measures.js';
import type { PanelTexts } from './texts.js';

/** Businesses of each size in the territory. */
export type Market = Readonly<Partial<Record<'MEI' | 'ME' | 'EPP', number>>>;

/** How far attendance reaches the businesses of each size; as a share where the territory's are known. */
export function renderCoverage({ coverage }: Summary, market: Market, texts: PanelTexts): TemplateResult {
  const { text, number } = texts;
  const rows = coverage.map(({ size, attended }) => {
    const businesses = market[size];
    // More attended than there are: the territory is another one than the figures are of.
    const share = businesses && attended <= businesses ? attended / businesses : undefined;
    return { size, attended, businesses, share };
  });
  const most = Math.max(1, ...rows.map(({ attended }) => attended));
  const isKnown = rows.some(({ share }) => share !== undefined);
  return html`<section class="section" part="coverage" aria-labelledby="coverage-title">
    <h3 id="coverage-title">${text('coverage.title')}</h3>
    <p class="soft">${text(isKnown ? 'coverage.lead.share' : 'coverage.lead')}</p>
    <ul class="bars">
      ${rows.map(
        ({ size, attended, businesses, share }) =>
          html`<li class="bar">
            <span class="bar-name">${text(`size.${size}`)}</span>
            <span class="bar-value">
              ${number(attended, 'count')}${
                share === undefined
                  ? nothing
                  : html` <span class="soft"
                      >${text('coverage.of', {
                        businesses: number(businesses ?? 0, 'count'),
                        share: number(share, 'share'),
                      })}</span
                    >`
              }
            </span>
            <svg class="bar-track" aria-hidden="true">
              ${svg`<rect class="bar-fill" width="${100 * (isKnown ? (share ?? 0) : attended / most)}%" height="100%" rx="5" />`}
            </svg>
          </li>`,
      )}
    </ul>
  </section>`;
}
