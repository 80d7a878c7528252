import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { contrast, CONTROL_SURFACES, TEXT_PAIRS } from '../testing/contrast.js';
import { Wardrobe } from '../testing/looks.js';
import { define } from './define.js';
import { sharedStyles } from './styles.js';

class ThemeProbe extends LitElement {
  static override styles = sharedStyles;

  override render(): unknown {
    return html`<p></p>`;
  }
}
define('theme-probe', ThemeProbe);

/** Every style sheet of `themes/`, with the least contrast of its text. */
const SHEETS = [
  ['sebrae', 7],
  ['govbr', 4.5],
  ['density-counter', 7],
  ['density-phone', 7],
  ['sunlight', 7],
] as const;

type ColourOf = (role: string) => string;

describe('themes', () => {
  const wardrobe = new Wardrobe();
  let probe: ThemeProbe;
  let colourOf: ColourOf;
  before(async () => {
    await wardrobe.fill(...SHEETS.map(([name]) => name));
    probe = document.createElement('theme-probe') as ThemeProbe;
    document.body.append(probe);
    await probe.updateComplete;
    const line = probe.shadowRoot!.querySelector('p')!;
    colourOf = (role) => {
      line.style.color = `var(--_${role})`;
      return getComputedStyle(line).color;
    };
  });
  after(() => {
    wardrobe.empty();
    probe.remove();
  });

  for (const [name, least] of SHEETS) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`${name} keeps ${least}:1 for text and 3:1 for borders of controls in the ${scheme} scheme`, () => {
        wardrobe.wear({ sheets: [name], scheme });
        for (const [text, surfaces] of TEXT_PAIRS)
          for (const surface of surfaces)
            expect(contrast(colourOf(text), colourOf(surface)), `${text} on ${surface}`).to.be.at.least(least);
        for (const surface of CONTROL_SURFACES)
          expect(contrast(colourOf('line-strong'), colourOf(surface)), surface).to.be.at.least(3);
      });
    }
  }

  const roles = [
    ...new Set(TEXT_PAIRS.flatMap(([text, surfaces]) => [text, ...surfaces])),
    'line',
    'line-strong',
    'sun',
  ];
  const coloursIn = (sheets: readonly string[], scheme: 'light' | 'dark'): string[] => {
    wardrobe.wear({ sheets, scheme });
    return roles.map((role) => `${role} ${colourOf(role)}`);
  };

  it('of gov.br has one set of colours', () => {
    expect(coloursIn(['govbr'], 'dark')).to.deep.equal(coloursIn(['govbr'], 'light'));
  });

  it('in high contrast have the same colours, whichever lies below and whatever the scheme', () => {
    const alone = coloursIn(['sunlight'], 'light');
    for (const below of ['sebrae', 'govbr'])
      for (const scheme of ['light', 'dark'] as const)
        expect(coloursIn([below, 'sunlight'], scheme), `${below}, ${scheme}`).to.deep.equal(alone);
  });
});
