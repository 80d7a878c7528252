import { css, type CSSResult } from 'lit';
import { tableStyles } from '../foundation/table.styles.js';
import { chartStyles } from './charts.styles.js';
import { mediaStyles } from './media.styles.js';

const summaryStyles = css`
  .who {
    color: var(--_ink);
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  .score {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-5);
    padding: var(--_space-5);
    border-radius: var(--_radius-card);
    background: var(--_accent-soft);
    print-color-adjust: exact;
  }

  .score-number {
    line-height: 1;
    white-space: nowrap;
  }

  .score-number strong {
    color: var(--_accent);
    font-size: calc(var(--_size) * 3.5);
    font-weight: 800;
    letter-spacing: -0.03em;
    font-variant-numeric: tabular-nums;
  }

  .score-number span {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .score-words {
    flex: 1 1 13rem;
    text-wrap: pretty;
  }

  .band {
    font-size: var(--_size-large);
    font-weight: 750;
  }

  .scale {
    inline-size: 100%;
    block-size: 2.5rem;
    overflow: visible;
  }

  .scale-band {
    fill: var(--_surface);
    stroke: var(--_line-strong);
  }

  .scale-band.reached {
    fill: var(--_sun);
  }

  .scale-mark {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 3;
  }

  .scale-names {
    display: flex;
    inline-size: 100%;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    margin-block-start: calc(var(--_space-2) * -1);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .scale-names .reached {
    color: var(--_ink);
    font-weight: 700;
  }
`;

const highlightStyles = css`
  .strengths {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--_space-3) var(--_space-5);
  }

  .strength {
    display: flex;
    gap: var(--_space-3);
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    background: var(--_good-soft);
    color: var(--_good);
    print-color-adjust: exact;
  }

  .detail {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .priorities {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--_space-4);
    counter-reset: priority;
  }

  .priority {
    position: relative;
    display: grid;
    align-content: start;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-block-start: 0.25rem solid var(--_sun);
    border-radius: var(--_radius);
    counter-increment: priority;
    break-inside: avoid;
  }

  .priority h4 {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
    font-size: 1em;
  }

  .priority h4::before {
    content: counter(priority);
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_size-small);
    line-height: 1.5;
    text-align: center;
    print-color-adjust: exact;
  }

  .priority dl {
    display: grid;
    gap: var(--_space-2);
  }

  .priority dt {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 650;
  }
`;

const comparisonStyles = css`
  .changes {
    display: grid;
    gap: 0;
  }

  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--_space-4);
    padding: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }

  .change.overall {
    padding-block: var(--_space-3);
    border: 0;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-weight: 700;
    print-color-adjust: exact;
  }

  .change-numbers {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-variant-numeric: tabular-nums;
  }

  .change-numbers .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .difference {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--_size-small);
    font-weight: 650;
  }

  .change .difference {
    grid-column: 1 / -1;
  }

  .difference.up {
    color: var(--_good);
  }

  .difference.down {
    color: var(--_warn);
  }

  .difference.same {
    color: var(--_ink-soft);
  }

  @media (min-width: 40rem) {
    .change {
      grid-template-columns: minmax(0, 1fr) 7rem 12rem;
    }

    .change .difference {
      grid-column: auto;
    }
  }
`;

export const diagnosticResultStyles: CSSResult[] = [
  summaryStyles,
  highlightStyles,
  tableStyles,
  chartStyles,
  comparisonStyles,
  mediaStyles,
];
