import { css } from 'lit';

export const consentCaptureStyles = css`
  .purposes-header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-3);
  }

  .count {
    color: var(--_ink-soft);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .purpose {
    padding: var(--_space-4) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .purpose:has(input:checked) {
    border-color: var(--_line-strong);
  }

  .purpose legend {
    float: inline-start;
    inline-size: 100%;
    font-size: var(--_size-large);
    font-weight: 700;
    line-height: 1.25;
  }

  .purpose legend + * {
    clear: both;
    padding-block-start: var(--_space-1);
  }

  .decisions {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: var(--_space-4);
  }

  /* Each answer half of the row, or both the whole of one where the font is too wide: never one larger than the other. */
  .decisions > .choice {
    flex: 1 1 calc(49.9% - var(--_space-2) / 2);
    min-inline-size: max-content;
    padding-inline: var(--_space-1);
  }

  .changed {
    margin-block-start: var(--_space-2);
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_sun);
    font-weight: 650;
  }

  .sensitive {
    padding: var(--_space-4) var(--_space-3);
    border: 2px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }

  .sensitive .purpose {
    padding: 0;
    border: 0;
  }

  .acknowledgement {
    padding-block: var(--_space-3);
    font-weight: 650;
  }

  .about-term {
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  .about-term h3,
  .panel h3 {
    font-size: var(--_size);
  }

  .missing .button {
    min-block-size: 2.75rem;
    padding-inline: 0;
    border-inline-width: 0;
    color: var(--_bad);
    font-weight: 600;
    text-align: start;
  }

  .decided li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }

  .decided li:first-child {
    padding-block-start: 0;
  }

  .decided .button {
    grid-column: 1 / -1;
    justify-self: start;
  }

  @media (min-width: 40rem) {
    .decided li:has(.button) {
      grid-template-columns: minmax(0, 1fr) auto 12rem;
    }

    .decided .button {
      grid-column: auto;
      justify-self: stretch;
    }
  }

  .receipt .facts {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5rem), 1fr));
  }

  .receipt .whole {
    grid-column: 1 / -1;
  }

  code {
    overflow-wrap: anywhere;
    font-family: ui-monospace, monospace;
    font-size: 0.95em;
  }

  .pad {
    display: block;
    inline-size: 100%;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: crosshair;
    /* The finger draws; it does not move the page. */
    touch-action: none;
  }

  .base {
    stroke: var(--_line-strong);
    stroke-width: 3;
    stroke-dasharray: 10 12;
  }

  .ink {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
