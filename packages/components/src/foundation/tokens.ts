import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * Colours by role: `[light, dark]`. Each is the default of the public property `--aa-<role>`.
 * Text roles keep at least 7:1 on the surfaces they are used on, borders of fields at least 4.5:1:
 * the screen is read in the sun.
 */
const colours = {
  /** What the cards lie on. */
  ground: ['#f5f0e7', '#0f1716'],
  /** Cards and fields. */
  surface: ['#fffdf9', '#17211f'],
  /** Quiet areas inside a card. */
  sunken: ['#f4eee3', '#1f2b29'],
  ink: ['#14201f', '#f4f0e8'],
  'ink-soft': ['#43504e', '#c5cdca'],
  /** Hairlines that only decorate. */
  line: ['#ded5c6', '#384542'],
  /** Borders that say "here is a control". */
  'line-strong': ['#66716e', '#94a19d'],
  accent: ['#0b4f5e', '#86d7df'],
  'accent-strong': ['#07363f', '#b3e9ee'],
  'on-accent': ['#ffffff', '#06272e'],
  'accent-soft': ['#dfeeef', '#12363d'],
  /** A warm mark beside the eyebrow and on progress; never carries text. */
  sun: ['#e39b0b', '#f0b73a'],
  good: ['#14572f', '#95dbae'],
  'good-soft': ['#e1f1e5', '#15311f'],
  warn: ['#6b3b00', '#f4c77e'],
  'warn-soft': ['#fdefd3', '#382807'],
  bad: ['#8f180b', '#ffb3a6'],
  'bad-soft': ['#fce8e3', '#43170f'],
} as const;

const roles = Object.entries(colours);
const adaptive = roles.map(([role, [light, dark]]) => `--_${role}: var(--aa-${role}, light-dark(${light}, ${dark}));`);
const lightOnly = roles.map(([role, [light]]) => `--_${role}: var(--aa-${role}, ${light});`);

/**
 * Design tokens. A page sets the public `--aa-*` properties on `aa-provider`, on one element or on
 * `:root`; styles inside the elements read the private `--_*` ones, which hold the defaults.
 *
 * Light or dark follows the `color-scheme` in force where the element stands.
 */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(lightOnly.join('\n'))}

    --_font: var(--aa-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif);
    --_font-heading: var(--aa-font-heading, var(--_font));
    /* At least 17 px whatever the page does to its root, and larger when the person asked for larger text. */
    --_size: var(--aa-font-size, max(17px, 1.0625rem));
    --_size-small: calc(var(--_size) * 0.882);
    --_size-large: calc(var(--_size) * 1.118);
    --_size-title: calc(var(--_size) * 1.412);
    --_size-display: calc(var(--_size) * 1.882);

    --_space: var(--aa-space, 0.25rem);
    --_space-1: var(--_space);
    --_space-2: calc(var(--_space) * 2);
    --_space-3: calc(var(--_space) * 3);
    --_space-4: calc(var(--_space) * 4);
    --_space-5: calc(var(--_space) * 5);
    --_space-6: calc(var(--_space) * 6);
    --_space-8: calc(var(--_space) * 8);

    --_radius: var(--aa-radius, 0.625rem);
    --_radius-card: var(--aa-radius-card, 1.125rem);
    --_radius-pill: 62rem;
    --_shadow: var(--aa-shadow, 0 1px 2px rgb(20 32 31 / 0.06), 0 6px 20px -12px rgb(20 32 31 / 0.25));
    --_target: var(--aa-target, 3rem);
    --_quick: var(--aa-motion-quick, 140ms);
    --_calm: var(--aa-motion-calm, 260ms);
  }

  @supports (color: light-dark(red, blue)) {
    :host {
      ${unsafeCSS(adaptive.join('\n'))}
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 0.01ms;
      --_calm: 0.01ms;
    }
  }
`;
