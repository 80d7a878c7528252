import { css } from 'lit';

export const syncStatusStyles = css`
  [part='stage']:not(:has(*)) {
    display: none;
  }

  .refused {
    display: grid;
    gap: var(--_space-3);
  }

  .refused > li {
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_bad);
    border-radius: var(--_radius);
  }

  .refused h3 {
    font-size: var(--_size);
  }

  .records {
    display: grid;
    gap: var(--_space-3);
    margin-block: var(--_space-2) var(--_space-3);
  }

  .records strong {
    font-weight: 650;
  }
`;
