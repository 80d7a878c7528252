import { css, type CSSResult } from 'lit';

/** A table of numbers, in a frame that scrolls sideways: .table-frame > table, cells of numbers .number. */
export const tableStyles: CSSResult = css`
  .table-frame {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
  }

  caption {
    padding-block-end: var(--_space-2);
    color: var(--_ink-soft);
    text-align: start;
  }

  th,
  td {
    padding: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
