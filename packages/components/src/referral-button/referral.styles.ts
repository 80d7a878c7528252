import { css, type CSSResult } from 'lit';

export const referralStyles: CSSResult = css`
  .next {
    display: block;
    font-weight: 400;
  }

  .facts dd + dd {
    margin-block-start: var(--_space-3);
  }

  .dialog {
    inline-size: min(100% - 2rem, 36rem);
    max-inline-size: none;
    max-block-size: calc(100dvb - 2rem);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: var(--_ink);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .dialog::backdrop {
    background: rgb(8 16 15 / 0.6);
  }

  .dialog-header,
  .dialog-body {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-5);
  }

  .dialog-header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    gap: 0;
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .dialog-header .title {
    grid-column: 2;
  }

  .dialog-header .lead {
    grid-column: 1 / -1;
  }

  .dialog-body {
    gap: var(--_space-5);
  }

  /* The answer stays in reach of the thumb however long the list is. */
  .dialog-body > .actions {
    position: sticky;
    inset-block-end: 0;
    flex-wrap: nowrap;
    margin: 0 calc(var(--_space-5) * -1) calc(var(--_space-5) * -1);
    padding: var(--_space-3) var(--_space-5) max(var(--_space-3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  /* What is missing is said where the thumb is. */
  .dialog-body > .actions:has(.error) {
    flex-wrap: wrap;
  }

  .dialog-body > .actions > .error {
    flex: 1 0 100%;
  }

  .dialog-body > .actions > .button {
    flex: 0 1 auto;
    padding-inline: var(--_space-4);
  }

  .close {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin-block-start: -0.5rem;
    margin-inline-end: -0.5rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }

  .close.back {
    margin-inline: -0.75rem var(--_space-1);
  }

  @media (hover: hover) {
    .close:hover {
      background: var(--_sunken);
    }
  }

  .group {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    letter-spacing: 0.02em;
  }

  /* Between the header and the buttons that stay. */
  .journey {
    scroll-margin-block: 7.5rem 5.5rem;
  }

  .journey > .choice {
    align-items: flex-start;
    padding-block: var(--_space-3);
  }

  /* What unfolds belongs to the choice above it: one box. */
  .journey.chosen > .choice {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .journey-details {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4) 0.875rem;
    border: 2px solid var(--_accent);
    border-block-start: 0;
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  .journey-details .facts {
    gap: var(--_space-2);
  }

  .journey-details dd {
    font-weight: 400;
  }

  .forms .choice {
    gap: var(--_space-2);
    padding-inline: 0.625rem;
  }

  .choice.already {
    cursor: default;
    border-style: dashed;
  }

  .journey-text {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
    font-weight: 400;
  }

  .journey-name {
    font-weight: 700;
  }

  .reason {
    padding-inline-start: var(--_space-2);
    border-inline-start: 0.25rem solid var(--_sun);
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .summary {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .journey .chip {
    justify-self: start;
  }

  .points {
    display: grid;
    gap: var(--_space-5);
  }

  .point {
    display: grid;
    gap: var(--_space-2);
  }

  .points > li + li {
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  .point.missing .choice {
    border-color: var(--_bad);
  }

  .outcomes {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--_space-2);
  }

  .outcome {
    gap: var(--_space-2);
    padding-inline: 0.625rem;
    line-height: 1.2;
  }

  .to-do {
    display: grid;
    gap: var(--_space-1);
    padding: var(--_space-2) var(--_space-3);
    border-inline-start: 0.25rem solid var(--_sun);
    background: var(--_sunken);
  }

  .to-do-list {
    margin-block-start: var(--_space-1);
    padding-inline-start: 1.25rem;
    font-weight: 400;
    list-style: disc;
  }

  .calendar {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: fit-content;
    min-block-size: var(--_target);
  }

  .dialog-body > .actions.guided {
    flex-wrap: wrap;
    row-gap: var(--_space-2);
  }

  .actions.guided > p {
    flex: 1 0 100%;
  }

  /* On a phone the dialog is a sheet that the thumb reaches. */
  @media (max-width: 30rem) {
    .dialog {
      inline-size: 100%;
      max-block-size: calc(100dvb - 1.5rem);
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .dialog-body > .actions > .button {
      flex: 1 1 auto;
      padding-inline: var(--_space-2);
    }

    .forms {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .outcome {
      flex-direction: column;
      justify-content: center;
      gap: var(--_space-1);
      padding: var(--_space-2) var(--_space-1);
      font-size: var(--_size-small);
      text-align: center;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .dialog[open] {
      animation: rise var(--_calm) ease-out;
    }

    @keyframes rise {
      from {
        transform: translateY(1.5rem);
      }
    }
  }
`;
