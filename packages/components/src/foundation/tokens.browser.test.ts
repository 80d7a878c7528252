import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template } from 'lit';
import { contrast, CONTROL_SURFACES, TEXT_PAIRS } from '../testing/contrast.js';
import { define } from './define.js';
import { tokens } from './tokens.js';

class TokensForTest extends LitElement {
  static override styles = tokens;

  protected override render(): unknown {
    return template`<p></p>`;
  }
}
define('tokens-for-test', TokensForTest);

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
      for (const surface of CONTROL_SURFACES) {
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
