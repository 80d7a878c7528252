/** Text and the surfaces that it is written on, by roles of the tokens. */
export const TEXT_PAIRS = [
  ['ink', ['ground', 'surface', 'sunken', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft']],
  ['ink-soft', ['ground', 'surface', 'sunken', 'accent-soft']],
  ['accent', ['ground', 'surface', 'sunken', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['good', ['surface', 'good-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['bad', ['surface', 'bad-soft']],
] as const;

/** Surfaces that controls with a border stand on. */
export const CONTROL_SURFACES = ['ground', 'surface', 'sunken'] as const;

/** Contrast of two colours as `getComputedStyle` gives them. Source: WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `rgb(…)`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
