import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template } from 'lit';
import { define } from './define.js';
import { tokens } from './tokens.js';

class TokensForTest extends LitElement {
  static override styles = tokens;

  protected override render(): unknown {
    return template`<p></p>`;
  }
}
define('tokens-for-test', TokensForTest);

/** Text and the surfaces that it is written on. */
const TEXT_PAIRS = [
  ['ink', ['ground', 'surface', 'sunken', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft']],
  ['ink-soft', ['ground', 'surface', 'sunken', 'accent-soft']],
  ['accent', ['ground', 'surface', 'sunken', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['good', ['surface', 'good-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['bad', ['surface', 'bad-soft']],
] as const;

/** Relative luminance of `rgb(…)`. Source: WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe('tokens', () => {
  for (const scheme of ['light', 'dark']) {
    it(`keep 7:1 for text and 3:1 for borders of controls in the ${scheme} scheme`, async () => {
      const element = await fixture<TokensForTest>(html`<tokens-for-test></tokens-for-test>`);
      element.style.colorScheme = scheme;
      const probe = element.shadowRoot!.querySelector('p')!;
      const colour = (role: string): string => {
        probe.style.color = `var(--_${role})`;
        return getComputedStyle(probe).color;
      };
      for (const [text, surfaces] of TEXT_PAIRS) {
        for (const surface of surfaces) {
          expect(contrast(colour(text), colour(surface)), `${text} on ${surface}`).to.be.at.least(7);
        }
      }
      for (const surface of ['ground', 'surface', 'sunken']) {
        expect(contrast(colour('line-strong'), colour(surface)), `line-strong on ${surface}`).to.be.at.least(3);
      }
    });
  }

  it('give way to the public properties of the page', async () => {
    const element = await fixture<TokensForTest>(html`<tokens-for-test></tokens-for-test>`);
    element.style.setProperty('--aa-accent', 'rgb(1, 2, 3)');
    const probe = element.shadowRoot!.querySelector('p')!;
    probe.style.color = 'var(--_accent)';
    expect(getComputedStyle(probe).color).to.equal('rgb(1, 2, 3)');
  });
});
