import { css } from 'lit';

export const registrationQueueStyles = css`
  .queue {
    display: grid;
    gap: var(--_space-4);
  }

  .failed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_bad);
    border-radius: var(--_radius);
  }

  .failed h3 {
    font-size: var(--_size);
  }

  .failed .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-5);
  }

  .reason {
    font-weight: 650;
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .form h4 {
    font-size: var(--_size-large);
  }

  [part='outcome']:not(:has(*)) {
    display: none;
  }

  @media (min-width: 48rem) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
