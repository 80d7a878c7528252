import { css, type CSSResult } from 'lit';

/** Buttons, rows of actions, disclosures and the spinner. */
export const buttonStyles: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    padding: 0.5rem 1rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition:
      background-color var(--_quick),
      border-color var(--_quick),
      transform var(--_quick);
  }

  @media (hover: hover) {
    .button:hover {
      background: var(--_accent-soft);
    }

    .button.primary:hover {
      border-color: var(--_accent-strong);
      background: var(--_accent-strong);
    }

    .button.quiet:hover {
      background: transparent;
      text-decoration-thickness: 0.14em;
    }

    .button.danger:hover {
      background: var(--_bad-soft);
    }
  }

  .button:active {
    transform: translateY(1px);
  }

  .button:focus-visible {
    border-radius: var(--_radius);
  }

  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.quiet {
    padding-inline: 0.25rem;
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .button.danger {
    border-color: var(--_bad);
    color: var(--_bad);
  }

  .button.block {
    inline-size: 100%;
    padding-inline: var(--_space-2);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_line-strong);
    background: var(--_sunken);
    color: var(--_ink-soft);
    cursor: not-allowed;
    transform: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  @media (max-width: 30rem) {
    .actions > .button {
      flex: 1 1 100%;
    }
  }

  /* What opens more text: summary.disclosure with a chevron last. */
  .disclosure {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: 2.75rem;
    color: var(--_accent);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    list-style: none;
    cursor: pointer;
  }

  .disclosure::-webkit-details-marker {
    display: none;
  }

  [open] > .disclosure .icon {
    rotate: 180deg;
  }

  .spinner {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 0.1875em solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 3s;
    }
  }
`;
