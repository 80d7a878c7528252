import { css } from 'lit';

export const providerStyles = css`
  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
  }

  /* Room for the button that comes and goes, so that nothing below moves. */
  .status-bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 var(--_space-2);
    min-block-size: var(--_target);
    font-size: var(--_size-small);
  }

  .agent {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .agent .icon {
    color: var(--_accent);
  }

  .act,
  .sync {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_space-2);
  }

  /* The button beside the name, and what it is about in a line of its own. */
  @media (max-width: 40rem) {
    .status-bar {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-rows: minmax(var(--_target), auto);
    }

    .sync {
      grid-area: 2 / 1 / auto / -1;
      justify-content: start;
    }
  }

  .alone .sync {
    grid-area: 1 / 1;
    justify-content: start;
  }

  .chip {
    padding-block: 0.25rem;
    white-space: normal;
  }
`;
