import { html, svg, type TemplateResult } from 'lit';
import { MEASURES, type Measure, type Slice, type Summary } from './measures.js';
import type { PanelTexts } from './texts.js';

export interface SliceView {
  readonly slices: readonly Slice[];
  readonly total: Summary;
  /** What the bars show. */
  readonly measure: Measure;
  /** Title of the first column: what the slices are made by. */
  readonly by: string;
  readonly nameOf: (slice: Slice) => string;
}

/** The slices as bars, for the eye; the numbers stand beside them. */
export function renderSliceBars({ slices, measure, nameOf }: SliceView, { text, number }: PanelTexts): TemplateResult {
  const values = slices.map(({ summary }) => measure.valueOf(summary));
  // A score may be below zero: then the bars begin in the middle.
  const isSigned = values.some((value) => value !== undefined && value < 0);
  const most = Math.max(...values.map((value) => Math.abs(value ?? 0))) || 1;
  return html`<ul class="bars" part="slices">
    ${slices.map((slice, index) => {
      const value = values[index];
      return html`<li class="bar">
        <span class="bar-name">${nameOf(slice)}</span>
        <span class="bar-value">${value === undefined ? text('few') : number(value, measure.kind)}</span>
        <svg class="bar-track" aria-hidden="true">${renderBar(value ?? 0, most, isSigned)}</svg>
      </li>`;
    })}
  </ul>`;
}

function renderBar(value: number, most: number, isSigned: boolean): TemplateResult<2> {
  const length = (Math.abs(value) / most) * (isSigned ? 50 : 100);
  const start = isSigned ? (value < 0 ? 50 - length : 50) : 0;
  return svg`<rect class="bar-fill ${value < 0 ? 'below' : ''}" x="${start}%" width="${length}%" height="100%" rx="5" />`;
}

/** Every number of every slice, and the total. */
export function renderSliceTable(view: SliceView, { text, number }: PanelTexts): TemplateResult {
  const { slices, total, by, nameOf } = view;
  const cells = (summary: Summary): readonly TemplateResult[] =>
    MEASURES.map(({ kind, valueOf }) => {
      const value = valueOf(summary);
      return html`<td class="number">${value === undefined ? '–' : number(value, kind)}</td>`;
    });
  return html`<table part="slice-table">
    <caption>
      ${text('table.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${by}</th>
        ${MEASURES.map(({ key }) => html`<th scope="col" class="number">${text(`measure.${key}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${slices.map(
        (slice) =>
          html`<tr>
            <th scope="row">${nameOf(slice)}</th>
            ${cells(slice.summary)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${text('total')}</th>
        ${cells(total)}
      </tr>
    </tfoot>
  </table>`;
}
