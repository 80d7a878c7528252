import { css, type CSSResult } from 'lit';

/** Text fields, selects and touchable choices. */
export const fieldStyles: CSSResult = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    align-content: start;
  }

  .field > label,
  legend {
    padding: 0;
    font-weight: 650;
  }

  .optional {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .hint {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }

  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5rem 0.875rem;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: max(16px, 1em);
    appearance: none;
  }

  textarea.input {
    min-block-size: calc(var(--_target) * 2);
    field-sizing: content;
    resize: vertical;
  }

  select.input {
    padding-inline-end: 2.5rem;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_ink) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_ink) 50%);
    background-position:
      right 1.3rem center,
      right 0.95rem center;
    background-size: 0.375rem 0.375rem;
    background-repeat: no-repeat;
  }

  .input:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
    border-color: var(--_accent);
    border-radius: var(--_radius);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    background-color: var(--_bad-soft);
  }

  .input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }

  .error {
    display: flex;
    gap: var(--_space-2);
    color: var(--_bad);
    font-size: var(--_size-small);
    font-weight: 650;
  }

  /* A group of radio buttons or checkboxes drawn as touchable boxes: label.choice > input + span. */
  .choices {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
    margin-block-start: var(--_space-2);
  }

  .choices.rows {
    grid-template-columns: minmax(0, 1fr);
  }

  .choices + .error {
    margin-block-start: var(--_space-2);
  }

  .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    padding: 0.5rem 0.875rem;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.3;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  @media (hover: hover) {
    .choice:hover {
      border-color: var(--_accent);
    }
  }

  /* A tap chooses; a slow phone is spared looking for text to select under it. */
  @media (hover: none) {
    .choice {
      -webkit-user-select: none;
      user-select: none;
    }
  }

  .choice input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .choice:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 650;
  }

  .choice:has(input:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .choice input:focus-visible {
    outline: none;
  }

  /* Choices without a mark of their own: the chosen one is filled. */
  .solid .choice {
    justify-content: center;
    gap: var(--_space-1);
    min-block-size: 3.25rem;
    padding-inline: 0;
    font-weight: 700;
  }

  .solid .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }

  .solid .choice:has(input:checked) {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .choice:has(input:checked) {
      outline: 3px solid SelectedItem;
    }

    .solid .choice:has(input:checked) {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
`;
