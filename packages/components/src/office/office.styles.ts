import { css, type CSSResult } from 'lit';

/** What the elements of a manager's page share. */
export const officeStyles: CSSResult = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    gap: var(--_space-3);
  }
`;
