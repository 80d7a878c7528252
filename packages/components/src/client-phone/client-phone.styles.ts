import { css, type CSSResult } from 'lit';

/** A QR code with the ways of sending its link beside it, and the panel that waits for an answer. */
export const clientPhoneStyles: CSSResult = css`
  /* As large as the column allows: a camera at arm's length, in the sun. Never in the theme's colours. */
  .qr-code {
    display: block;
    flex: none;
    inline-size: min(100%, 17rem);
    margin-inline: auto;
    border-radius: var(--_radius);
    background: #fff;
    forced-color-adjust: none;
  }

  .link-panel {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-4) var(--_space-6);
  }

  .link-ways {
    flex: 1 1 14rem;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .link-address {
    min-block-size: 2.75rem;
    background: var(--_sunken);
    font-family: ui-monospace, monospace;
    text-overflow: ellipsis;
  }

  .tight-row {
    gap: var(--_space-2);
    flex-wrap: nowrap;
  }

  .phone {
    gap: var(--_space-4);
    padding: var(--_space-5);
    background: var(--_accent-soft);
  }

  .phone > p {
    text-wrap: pretty;
  }

  .phone > .notice:not(.bad) {
    background: var(--_surface);
  }

  .phone-status:empty {
    display: none;
  }

  .phone .link-address {
    background: var(--_surface);
  }

  @media (max-width: 30rem) {
    .phone {
      padding: var(--_space-4);
    }
  }
`;
