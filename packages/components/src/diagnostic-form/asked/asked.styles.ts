import { css, type CSSResult } from 'lit';

export const askedStyles: CSSResult = css`
  .progress {
    display: grid;
    gap: var(--_space-2);
  }

  .progress-text {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .saved {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--_good);
    font-weight: 650;
  }

  .page {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-8);
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-8);
  }

  .section-header {
    display: grid;
    gap: var(--_space-1);
    padding-block-start: var(--_space-4);
    border-block-start: 0.25rem solid var(--_sun);
  }

  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    scroll-margin-block: var(--_space-6);
  }

  .question + .question {
    padding-block-start: var(--_space-6);
    border-block-start: 1px solid var(--_line);
  }

  /* Only what is near the screen is laid out: a hundred questions on one page stay light. */
  .page.long .question {
    content-visibility: auto;
    contain-intrinsic-size: auto 24rem;
  }

  /* Floating takes the legend out of the border of its fieldset: it becomes a row of the grid. */
  .question legend {
    float: left;
    inline-size: 100%;
    font-size: var(--_size-large);
    line-height: 1.3;
    text-wrap: pretty;
  }

  .number {
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }

  .help summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--_accent);
    font-size: var(--_size-small);
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .help p {
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: var(--_size-small);
  }

  .evidence {
    display: flex;
    gap: var(--_space-2);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .evidence .icon {
    margin-block-start: 0.1em;
  }

  .levels,
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .level {
    min-block-size: 3.5rem;
  }

  /* The text keeps its weight, so that choosing an answer moves nothing. */
  .level.choice:has(input:checked) {
    font-weight: inherit;
  }

  .description {
    flex: 1;
    min-inline-size: 0;
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .other {
    border-style: dashed;
  }

  .two .level {
    min-block-size: 4.5rem;
  }

  .typed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
  }

  /* A field between what it counts: R$ before an amount, the unit after a number. */
  .measure {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .unit {
    flex: none;
    max-inline-size: 50%;
    color: var(--_ink-soft);
  }

  .of-number .input,
  .of-money .input {
    flex: 0 1 14rem;
    min-inline-size: 0;
    font-size: var(--_size-large);
    font-variant-numeric: tabular-nums;
  }

  /* An answer that gave way: its field looks as empty as it is. */
  .question:has(.other input:checked) .input {
    border-style: dashed;
  }

  .choice:has(input:checked) {
    border-style: solid;
  }

  /* How far the practice has come: three rising steps, as many filled as the level. */
  .steps {
    --_full: var(--_line-strong);
    --_empty: var(--_line);
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.125rem;
    background:
      linear-gradient(var(--_first), var(--_first)) 0 100% / 0.375rem 38% no-repeat,
      linear-gradient(var(--_second), var(--_second)) 50% 100% / 0.375rem 69% no-repeat,
      linear-gradient(var(--_third), var(--_third)) 100% 100% / 0.375rem 100% no-repeat;
    --_first: var(--_empty);
    --_second: var(--_empty);
    --_third: var(--_empty);
  }

  .steps[data-level='1'],
  .steps[data-level='2'],
  .steps[data-level='3'] {
    --_first: var(--_full);
  }

  .steps[data-level='2'],
  .steps[data-level='3'] {
    --_second: var(--_full);
  }

  .steps[data-level='3'] {
    --_third: var(--_full);
  }

  .choice:has(input:checked) .steps,
  .answer .steps {
    --_full: var(--_accent);
  }

  .choice:has(input:checked) .steps {
    --_empty: color-mix(in srgb, var(--_accent) 25%, transparent);
  }

  @container (min-width: 30rem) {
    .options {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  /* Room for the whole scale from left to right. */
  @container (min-width: 46rem) {
    .levels {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .levels .level {
      flex-direction: column;
      align-items: flex-start;
      gap: var(--_space-2);
      padding: var(--_space-3);
    }

    .level .steps {
      order: -1;
      position: absolute;
      inset-block-start: var(--_space-3);
      inset-inline-end: var(--_space-3);
    }
  }

  .unanswered {
    display: grid;
    gap: var(--_space-2);
  }

  .unanswered h3 {
    font-size: 1em;
  }

  .link {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: var(--_space-2) 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 650;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .reviewed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .reviewed-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    border-block-end: 2px solid var(--_line-strong);
  }

  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--_space-3);
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  .answer dt {
    grid-column: 1;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .answer dd {
    grid-column: 1;
  }

  .answer dd.steps {
    grid-column: 2;
    grid-row: 1 / span 2;
  }

  .chosen {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  .written {
    white-space: pre-line;
  }

  .not-taken {
    display: block;
    color: var(--_bad);
    font-size: var(--_size-small);
  }

  .answer.missing dd {
    color: var(--_warn);
    font-weight: 650;
  }

  .keyboard-only {
    display: none;
  }

  @media (hover: hover) and (pointer: fine) {
    .keyboard-only {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .steps {
      --_full: CanvasText;
      --_empty: GrayText;
      forced-color-adjust: none;
    }

    .choice:has(input:checked) .steps,
    .answer .steps {
      --_full: CanvasText;
    }
  }
`;
