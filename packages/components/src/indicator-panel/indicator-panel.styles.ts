import { css } from 'lit';

export const indicatorPanelStyles = css`
  .figures-of-period {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
    transition: opacity var(--_quick);
  }

  /* Figures of the filters before, until the new ones come. */
  .figures-of-period.before {
    opacity: 0.5;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: var(--_space-3);
  }

  .figure {
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .figure dt {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 650;
  }

  .figure .value {
    color: var(--_accent);
    font-size: var(--_size-display);
    font-weight: 750;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .figure .few {
    color: var(--_ink-soft);
    font-size: var(--_size-large);
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  .bars,
  .differences {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .difference,
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
  }

  .bar-name,
  .difference-name {
    font-weight: 650;
  }

  .bar-value {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .bar-value .soft {
    font-weight: 400;
  }

  .bar-track {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-pill);
    background: var(--_sunken);
    print-color-adjust: exact;
  }

  .bar-fill {
    fill: var(--_accent);
  }

  .bar-fill.below {
    fill: var(--_bad);
  }

  .difference-verdict {
    color: var(--_ink-soft);
    text-align: end;
  }

  .difference-verdict.more,
  .difference-verdict.less {
    color: var(--_accent);
    font-weight: 700;
  }

  .whisker {
    flex: 1 0 100%;
    min-inline-size: 0;
    block-size: 1.5rem;
    overflow: visible;
    border-radius: var(--_radius);
    background: var(--_sunken);
    print-color-adjust: exact;
  }

  .zero {
    stroke: var(--_line-strong);
    stroke-width: 2;
  }

  .reach {
    stroke: var(--_accent);
    stroke-width: 4;
    stroke-linecap: round;
  }

  .point {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }

  th,
  td {
    vertical-align: bottom;
  }

  tbody th {
    font-weight: 650;
    white-space: nowrap;
  }

  tfoot {
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .bar-fill,
    .point {
      fill: Highlight;
    }

    .reach {
      stroke: Highlight;
    }

    .zero {
      stroke: CanvasText;
    }
  }
`;
