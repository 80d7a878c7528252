import { css, type CSSResult } from 'lit';

/** What the client said, and what it may be about. */
export const listeningStyles: CSSResult = css`
  .noted {
    margin: 0;
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 0.25rem solid var(--_sun);
    background: var(--_sunken);
    font-style: italic;
    white-space: pre-line;
  }

  .suggestion {
    padding: 0.25rem 0.875rem;
    font-size: var(--_size-small);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .suggestion[aria-pressed='true'] {
    background: var(--_accent-soft);
    font-weight: 650;
  }
`;
