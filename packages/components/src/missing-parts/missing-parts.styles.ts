import { css, type CSSResult } from 'lit';

/** The list of what is missing, alone or in a notice. */
export const missingStyles: CSSResult = css`
  .missing {
    display: grid;
    gap: var(--_space-2);
  }

  .missing li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-1);
  }

  .missing li > span {
    flex: 1 1 14rem;
  }

  .missing li + li {
    border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }

  .link {
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .notice.bad .link {
    color: var(--_bad);
  }
`;
