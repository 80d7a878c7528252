import { css, type CSSResult } from 'lit';

/** Chips, messages and progress. */
export const feedbackStyles: CSSResult = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.125rem 0.625rem;
    border: 1px solid transparent;
    border-radius: var(--_radius-pill);
    background: var(--_sunken);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 650;
    white-space: nowrap;
  }

  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.5;
  }

  .chip.accent {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .chip.good {
    background: var(--_good-soft);
    color: var(--_good);
  }

  .chip.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }

  .chip.bad {
    background: var(--_bad-soft);
    color: var(--_bad);
  }

  /* A message in the flow of the card: p.notice or div.notice, with an icon first. */
  .notice {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    color: var(--_ink);
  }

  .notice > .icon {
    margin-block-start: 0.125em;
    color: var(--_accent);
  }

  .notice.good {
    background: var(--_good-soft);
  }

  .notice.good > .icon {
    color: var(--_good);
  }

  .notice.warn {
    background: var(--_warn-soft);
  }

  .notice.warn > .icon {
    color: var(--_warn);
  }

  .notice.bad {
    background: var(--_bad-soft);
  }

  .notice.bad > .icon {
    color: var(--_bad);
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.625rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-pill);
    background: var(--_sunken);
    overflow: hidden;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--_sunken);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  /* What is on its way. */
  .skeleton .bar {
    block-size: 1.25rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton .bar.short {
    inline-size: 35%;
  }

  .skeleton .bar.tall {
    block-size: 3rem;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton .bar {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    progress {
      border-color: CanvasText;
      appearance: auto;
    }

    .chip,
    .notice,
    .panel {
      border: 1px solid CanvasText;
    }

    .button.primary,
    .input[aria-invalid='true'] {
      border-width: 4px;
    }
  }

  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
