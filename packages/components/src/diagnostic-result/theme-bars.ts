import { html, nothing, svg, type TemplateResult } from 'lit';
import { renderDifference } from './comparison.js';
import type { ResultTexts } from './texts.js';
import type { ThemeResult } from './theme-result.js';

/** The themes as bars, for the eye; the table beside them is what is read aloud. */
export function renderBars(themes: readonly ThemeResult[], texts: ResultTexts): TemplateResult {
  return html`<ul class="bars" part="bars" aria-hidden="true">
    ${themes.map(
      ({ theme, score, change }, index) => html`
        <li class="bar">
          <span class="bar-name"><span class="bar-number">${index + 1}</span> ${theme.name}</span>
          <span class="bar-value">${score ?? texts.text('not-scored')}</span>
          <svg class="bar-track">
            ${score === undefined ? nothing : svg`<rect class="bar-fill" width="${score}%" height="100%" rx="5" />`}
            ${change ? svg`<rect class="bar-before" x="${Math.min(change.before, 99)}%" width="4" height="100%" />` : nothing}
          </svg>
        </li>
      `,
    )}
  </ul>`;
}

/** The numbers behind the charts. */
export function renderThemeTable(
  themes: readonly ThemeResult[],
  compared: boolean,
  texts: ResultTexts,
): TemplateResult {
  const { text } = texts;
  return html`<table part="table">
    <caption>
      ${text('table.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text('theme')}</th>
        ${compared ? html`<th scope="col" class="number">${text('before')}</th>` : nothing}
        <th scope="col" class="number">${text('now')}</th>
        ${compared ? html`<th scope="col">${text('change')}</th>` : nothing}
        <th scope="col">${text('band')}</th>
        <th scope="col" class="number">${text('answered')}</th>
      </tr>
    </thead>
    <tbody>
      ${themes.map(
        ({ theme, score, bandName, answered, change }) => html`
          <tr>
            <th scope="row">${theme.name}</th>
            ${compared ? html`<td class="number">${change?.before ?? '–'}</td>` : nothing}
            <td class="number">${score ?? '–'}</td>
            ${compared ? html`<td>${change ? renderDifference(change.difference, texts) : '–'}</td>` : nothing}
            <td>${score === undefined ? text('not-scored') : bandName}</td>
            <td class="number">${answered}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>`;
}
