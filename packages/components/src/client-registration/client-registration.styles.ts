import { css } from 'lit';

export const clientRegistrationStyles = css`
  .lgpd {
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
    background: var(--_accent-soft);
  }

  .lgpd > .icon {
    margin-block-start: 0.125em;
    color: var(--_accent);
  }

  details {
    grid-column: 2;
  }

  .term {
    display: grid;
    gap: var(--_space-3);
    padding-block: var(--_space-1) var(--_space-2);
  }

  .section {
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  .section-title {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .section-title .icon {
    color: var(--_accent);
  }

  .lookup {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .lookup.found {
    color: var(--_good);
  }

  .lookup:empty {
    display: none;
  }

  .choice .name {
    display: block;
    font-weight: 650;
  }

  .choice .about {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 400;
  }

  .sizes {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .sizes .choice {
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_space-1);
    padding: 0.75rem 0.625rem;
  }

  .sizes .choice > span {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .sizes .name {
    padding-inline-end: 1.75rem;
  }

  .sizes .choice input {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.75rem;
  }

  .summary-list .button {
    min-block-size: 2.75rem;
    padding-inline: 0;
    border-inline-width: 0;
    color: var(--_bad);
    font-weight: 600;
    text-align: start;
  }

  .pair {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  }

  .problems {
    border-inline-start: 0.375rem solid var(--_bad);
  }

  @media (min-width: 40rem) {
    .sizes {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
`;
