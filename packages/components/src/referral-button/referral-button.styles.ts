import { css, type CSSResult } from 'lit';

export const referralButtonStyles: CSSResult = css`
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
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 var(--_space-3);
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
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
    padding: var(--_space-3) var(--_space-5);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
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
    margin: -0.5rem -0.5rem 0 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }

  .close:hover {
    background: var(--_sunken);
  }

  .group {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    letter-spacing: 0.02em;
  }

  .journey {
    align-items: flex-start;
    padding-block: var(--_space-3);
  }

  .journey.already {
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
    font-weight: 600;
  }

  .summary {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .journey .chip {
    justify-self: start;
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
