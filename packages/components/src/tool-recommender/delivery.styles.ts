import { css, type CSSResult } from 'lit';

export const deliveryStyles: CSSResult = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--_space-4);
  }

  /* A card that is opened does not stretch its neighbours. */
  .tools:has(.steps[open]) {
    align-items: start;
  }

  .tools:empty {
    display: none;
  }

  .tool {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition:
      background-color var(--_calm),
      border-color var(--_calm);
  }

  .tool.delivered {
    border-color: var(--_good);
    background: var(--_good-soft);
  }

  .tool-header {
    display: grid;
    gap: var(--_space-2);
  }

  h4 {
    font-size: var(--_size-large);
  }

  .reason {
    padding-inline-start: var(--_space-3);
    border-inline-start: 0.25rem solid var(--_sun);
    font-weight: 600;
  }

  .topic {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 400;
  }

  .chips {
    gap: var(--_space-2);
  }

  .chips .chip {
    white-space: normal;
  }

  .steps summary {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 2.75rem;
    color: var(--_accent);
    font-weight: 650;
    cursor: pointer;
  }

  .steps summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 0.15em 0.15em 0;
    transform: rotate(-45deg);
    transition: transform var(--_quick);
  }

  .steps[open] summary::before {
    transform: rotate(45deg);
  }

  .steps summary::-webkit-details-marker {
    display: none;
  }

  .steps ol {
    display: grid;
    gap: var(--_space-2);
    padding-block: var(--_space-1) var(--_space-2);
    padding-inline-start: 1.5em;
    list-style: decimal;
  }

  .steps li::marker {
    color: var(--_accent);
    font-weight: 700;
  }

  .sending .link-panel {
    padding-block: var(--_space-2) var(--_space-3);
  }

  .link {
    display: inline-flex;
    align-items: center;
    align-self: flex-start;
    gap: var(--_space-2);
    min-block-size: 2.75rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  /* The button stands at the same height on every card of a row. */
  .tool > .button,
  .delivered-line {
    margin-block-start: auto;
  }

  .delivered-line {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    color: var(--_good);
    font-weight: 700;
  }

  .tool > .button {
    padding-inline: var(--_space-2);
  }

  .tool.delivered .chip {
    background: var(--_surface);
  }

  .delivered-line .icon {
    stroke-width: 3;
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: var(--_space-4);
  }

  @media (forced-colors: active) {
    .tool.delivered {
      border-style: double;
      border-width: 4px;
    }
  }
`;
