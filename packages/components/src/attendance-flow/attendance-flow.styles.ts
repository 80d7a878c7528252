import { css } from 'lit';

export const attendanceFlowStyles = css`
  :host {
    container-type: inline-size;
  }

  .flow {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-4);
  }

  .guide {
    position: sticky;
    inset-block-start: var(--aa-covered, 0px);
    z-index: 1;
    max-block-size: 85vh;
    background: var(--_ground);
    overflow: auto;
  }

  /* Where two do not fit beside each other, what is missing goes below the step. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space-2);
    padding-block: var(--_space-1) var(--_space-2);
  }

  .bar progress {
    flex: 0 0 100%;
    block-size: 0.375rem;
    border: 0;
    background: var(--_line);
  }

  .toggle,
  .stop {
    display: flex;
    align-items: center;
    min-block-size: var(--_target);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .toggle {
    gap: var(--_space-1) var(--_space-2);
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0 var(--_space-1);
    line-height: 1.25;
  }

  .toggle strong {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Its place above the name, so that a long name has the width. */
  #toggle-steps {
    display: grid;
    grid-template-columns: minmax(0, auto) auto;
    align-content: center;
    justify-content: start;
    gap: 0 var(--_space-2);
    line-height: 1.2;
  }

  .toggle .soft {
    grid-column: 1 / -1;
    font-size: var(--_size-small);
    white-space: nowrap;
  }

  .toggle .icon {
    color: var(--_accent);
  }

  .toggle[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .missing-toggle {
    gap: var(--_space-1);
    color: var(--_warn);
    font-weight: 650;
  }

  .panel-of {
    display: none;
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .panel-of.open {
    display: block;
    margin-block-end: var(--_space-2);
  }

  .stop {
    gap: var(--_space-3);
    inline-size: 100%;
    padding: 0 var(--_space-2);
  }

  @media (hover: hover) {
    .stop:hover {
      background: var(--_accent-soft);
    }
  }

  .stop[aria-current] {
    background: var(--_accent-soft);
    font-weight: 700;
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.875rem;
    block-size: 1.875rem;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    font-size: var(--_size-small);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .mark .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 3;
    vertical-align: 0;
  }

  .done .mark {
    border-color: var(--_good);
    background: var(--_good-soft);
    color: var(--_good);
  }

  [aria-current] .mark {
    border-color: var(--_accent);
  }

  #interrupt {
    margin-inline-start: var(--_space-1);
    color: var(--_bad);
  }

  .content {
    scroll-margin-block-start: calc(var(--_covered, 0px) + var(--_space-2));
  }

  .say p {
    max-inline-size: 40rem;
    padding: var(--_space-1) 0 var(--_space-3) var(--_space-4);
    border-inline-start: 4px solid var(--_sun);
  }

  blockquote {
    margin: 0;
    padding: var(--_space-1) 0 var(--_space-1) var(--_space-4);
    border-inline-start: 4px solid var(--_sun);
    font-size: var(--_size-large);
    text-wrap: pretty;
  }

  .place .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  }

  .onward {
    justify-content: space-between;
  }

  .onward .next {
    margin-inline-start: auto;
  }

  @container (max-width: 30rem) {
    .onward .next {
      flex: 1 1 12rem;
    }

    .onward .button.quiet {
      flex: 0 0 auto;
    }
  }

  @container (min-width: 56rem) {
    .flow {
      grid-template-columns: 18rem minmax(0, 46rem);
      gap: var(--_space-8);
    }

    .guide {
      inset-block-start: calc(var(--aa-covered, 0px) + var(--_space-4));
      display: grid;
      gap: var(--_space-4);
      max-block-size: calc(100vh - var(--aa-covered, 0px) - var(--_space-8));
      background: none;
    }

    .bar {
      display: none;
    }

    .panel-of,
    .panel-of.open {
      display: block;
      margin: 0;
    }

    .panel-of:not(:has(> *)) {
      display: none;
    }

    .content {
      scroll-margin-block-start: calc(var(--_covered, 0px) + var(--_space-4));
    }
  }

  @media (forced-colors: active) {
    .bar progress {
      border: 1px solid CanvasText;
    }

    .stop[aria-current] {
      outline: 2px solid SelectedItem;
      outline-offset: -2px;
    }
  }
`;
