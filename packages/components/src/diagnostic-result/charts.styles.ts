import { css, type CSSResult } from 'lit';

/** Radar and bars. */
export const chartStyles: CSSResult = css`
  .themes {
    container-type: inline-size;
  }

  .charts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: var(--_space-4) var(--_space-6);
  }

  .radar {
    justify-self: center;
    inline-size: min(100%, 18rem);
    overflow: visible;
  }

  .axis-name {
    display: none;
  }

  .axis-name,
  .axis-number {
    fill: var(--_ink);
    font-size: 15px;
    font-weight: 600;
  }

  .axis-number {
    fill: var(--_accent);
    font-size: 20px;
    font-weight: 750;
  }

  .bar-number {
    color: var(--_accent);
    font-weight: 750;
  }

  /* Room for the names beside the radar. */
  @container (min-width: 26rem) {
    .radar {
      inline-size: min(58%, 20rem);
      margin-block: var(--_space-5);
    }

    .axis-name {
      display: initial;
    }

    .axis-number,
    .bar-number {
      display: none;
    }
  }

  @container (min-width: 50rem) {
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  .ring,
  .axis {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1;
  }

  .now {
    fill: color-mix(in srgb, var(--_accent) 22%, transparent);
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linejoin: round;
  }

  .corner {
    fill: var(--_accent);
  }

  .before {
    fill: none;
    stroke: var(--_sun);
    stroke-width: 3;
    stroke-dasharray: 7 5;
    stroke-linejoin: round;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    font-size: var(--_size-small);
  }

  .key {
    inline-size: 1.5rem;
    block-size: 0;
    border-block-start: 4px solid var(--_accent);
  }

  .key.before {
    border-block-start: 4px dashed var(--_sun);
  }

  .bars {
    display: grid;
    gap: var(--_space-3);
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
    font-size: var(--_size-small);
  }

  .bar-value {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
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

  .bar-before {
    fill: var(--_sun);
  }
`;
