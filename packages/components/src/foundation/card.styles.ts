import { css, type CSSResult } from 'lit';

/** Cards: the frame of a step, quiet panels, recorded facts. */
export const cardStyles: CSSResult = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
    padding: clamp(var(--_space-4), 5vw, var(--_space-8));
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .card.waiting {
    gap: 0;
    padding-block: var(--_space-4);
    border-style: dashed;
    background: transparent;
    box-shadow: none;
  }

  .step-header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .step-header .title,
  .step-header .lead {
    grid-column: 1 / -1;
  }

  .eyebrow {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 1.75rem;
    color: var(--_accent);
    font-size: var(--_size-small);
    font-weight: 700;
    letter-spacing: 0.02em;
  }

  .eyebrow::before {
    content: '';
    flex: none;
    inline-size: 1.25rem;
    block-size: 0.25rem;
    border-radius: var(--_radius-pill);
    background: var(--_sun);
  }

  .card.waiting .eyebrow {
    color: var(--_ink-soft);
  }

  .card.waiting .eyebrow::before {
    background: var(--_line-strong);
  }

  .title {
    font-size: var(--_size-title);
    font-weight: 750;
  }

  .card.waiting .title {
    font-size: var(--_size-large);
  }

  .lead {
    color: var(--_ink-soft);
    text-wrap: pretty;
  }

  /* A quiet area inside a card. */
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  /* The device changes hands. */
  .handover {
    justify-items: start;
    padding: var(--_space-5);
    background: var(--_accent-soft);
  }

  .handover > .icon {
    inline-size: 3.5rem;
    block-size: 3.5rem;
    color: var(--_accent);
    stroke-width: 1.5;
  }

  /* What was recorded, term and value. */
  .facts {
    display: grid;
    gap: var(--_space-3);
  }

  .facts dt {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .facts dd {
    font-weight: 600;
  }

  .facts dd.soft {
    font-weight: 400;
  }

  @media print {
    .card {
      border-color: #999;
      box-shadow: none;
    }
  }
`;
