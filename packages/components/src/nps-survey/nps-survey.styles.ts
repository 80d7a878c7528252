import { css } from 'lit';

export const npsSurveyStyles = css`
  legend {
    margin-block-end: var(--_space-4);
    font-size: var(--_size-large);
    line-height: 1.3;
    text-wrap: pretty;
  }

  .scale {
    container-type: inline-size;
  }

  .scores {
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: var(--_space-1);
    margin-block: var(--_space-2);
  }

  .scores .choice {
    min-block-size: 3.5rem;
    font-size: var(--_size-large);
    font-variant-numeric: tabular-nums;
  }

  .end {
    text-align: end;
  }

  /* Two answers of the same weight. */
  .halves > .button {
    flex: 1 1 14rem;
  }

  fieldset .error {
    margin-block-start: var(--_space-2);
  }

  /* Six targets of 44 px beside each other: a smaller scale takes the padding of the card, too. */
  @container (width < 284px) {
    .scores {
      gap: 0.125rem;
      margin-inline: calc(var(--_space-4) * -1);
    }
  }

  /* Eleven of them. */
  @container (width >= 524px) {
    .scores {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
  }
`;
