import { css, type CSSResult } from 'lit';

export const concludeButtonStyles: CSSResult = css`
  .notice > div {
    flex: 1;
    min-inline-size: 0;
  }

  .big {
    min-block-size: 3.75rem;
    font-size: var(--_size-large);
  }

  .stack > .button.quiet {
    justify-self: center;
  }

  .protocol {
    font-weight: 750;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }

  .notice .spinner {
    margin-block-start: 0.2em;
    color: var(--_accent);
  }
`;
