import { css, type CSSResult } from 'lit';

/** Element defaults, text, focus and the small layout classes. */
export const baseStyles: CSSResult = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  fieldset {
    border: 0;
    min-inline-size: 0;
  }

  h2,
  h3,
  h4 {
    font-family: var(--_font-heading);
    line-height: 1.2;
    text-wrap: balance;
  }

  h3 {
    font-size: var(--_size-large);
    font-weight: 700;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 0.25rem;
  }

  [tabindex='-1']:focus-visible {
    outline: none;
  }

  /* What gets the focus comes into view below the bar that covers the page's top: the page's own, or the flow's. */
  :is(a, button, input, select, summary, textarea, [tabindex]) {
    scroll-margin-block: calc(var(--_covered, var(--aa-covered, 0px)) + var(--_space-3)) var(--_space-3);
  }

  /* With the line above it. */
  .title {
    scroll-margin-block-start: calc(var(--_covered, var(--aa-covered, 0px)) + 3.5rem);
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }

  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Children one under another; wide and tight vary the gap. */
  .stack {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }

  .stack.tight {
    gap: var(--_space-2);
  }

  .stack.wide {
    gap: var(--_space-6);
  }

  /* Children beside each other, wrapping. */
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  .row.apart {
    justify-content: space-between;
  }

  .soft {
    color: var(--_ink-soft);
  }

  /* A text of the content, with its paragraphs. */
  .prose {
    white-space: pre-line;
  }

  .small {
    font-size: var(--_size-small);
  }
`;
