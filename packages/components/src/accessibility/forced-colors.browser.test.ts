import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { contrast } from '../testing/contrast.js';
import { sampleLoadedProfile } from '../testing/sample-content.js';
import { SCENES } from '../testing/scenes.js';
import { stageScene } from '../testing/stage-scene.js';

/** Contrast that a part of the screen needs which says something. Source: WCAG 2.2, 1.4.11. */
const DISTINCT = 3;

async function forceColours(isForced: boolean): Promise<boolean> {
  const answer = await executeServerCommand<{ isForced: boolean }, boolean>('forced-colors', isForced);
  return answer.isForced;
}

/** A system colour as this contrast theme paints it. */
function systemColour(name: string): string {
  const probe = document.createElement('p');
  probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('in forced colours', () => {
  const place = document.createElement('main');
  before(async function () {
    // 2026-11-29: WebDriver has no command for it, so that Firefox and WebKit cannot be told to. In Chromium a failure
    // of the command fails the tests, and so does a page that it did not reach.
    if (!(await forceColours(true))) return this.skip();
    document.body.append(place);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });
  after(async () => {
    place.remove();
    await forceColours(false);
  });

  /** The shadow root of a scene's element, staged. */
  async function shadowOf(name: string): Promise<ShadowRoot> {
    const scene = SCENES[name]!;
    const provider = await stageScene(scene, { profile: sampleLoadedProfile, place });
    return (scene.isOfProvider ? provider : provider.querySelector(scene.element)!).shadowRoot!;
  }

  const styleOf = (root: ShadowRoot, selector: string): CSSStyleDeclaration => {
    const found = root.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return getComputedStyle(found);
  };

  it('the focus has a ring of its own around buttons, choices and fields', async () => {
    for (const [scene, selector, ringed] of [
      ['client-registration', '#cpf', '#cpf'],
      ['client-registration', '[type=submit]', '[type=submit]'],
      ['diagnostic-form', 'fieldset input:checked', '.choice:has(input:checked)'],
      ['nps-survey', '#score-9', '.choice:has(#score-9)'],
      ['consent-capture', '.choice input', '.choice'],
    ] as const) {
      const root = await shadowOf(scene);
      root.querySelector<HTMLElement>(selector)!.focus();
      // A key makes it the focus of a keyboard.
      await sendKeys({ press: 'Shift' });
      const { outlineStyle, outlineWidth, outlineColor } = styleOf(root, ringed);
      expect(outlineStyle, `${scene} ${selector}`).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
      expect(contrast(outlineColor, systemColour('Canvas'))).to.be.at.least(DISTINCT);
    }
  });

  it('the focus can be told from what is merely chosen', async () => {
    const root = await shadowOf('diagnostic-form');
    const choice = '.choice:has(input:checked)';
    const ring = (): string => `${styleOf(root, choice).outline} ${styleOf(root, choice).outlineOffset}`;
    (document.activeElement as HTMLElement | null)?.blur();
    const chosen = ring();
    root.querySelector<HTMLElement>('fieldset input:checked')!.focus();
    await sendKeys({ press: 'Shift' });
    expect(ring()).not.to.equal(chosen);
  });

  it('an answer that is chosen looks other than one that is not', async () => {
    const boxed = await shadowOf('diagnostic-form');
    const [chosen, open] = ['.choice:has(input:checked)', '.choice:not(:has(input:checked))'];
    expect(styleOf(boxed, chosen).outlineStyle).to.equal('solid');
    expect(styleOf(boxed, open).outlineStyle).to.equal('none');

    const filled = await shadowOf('nps-survey');
    const surfaces = [styleOf(filled, chosen).backgroundColor, styleOf(filled, open).backgroundColor] as const;
    expect(contrast(...surfaces)).to.be.at.least(DISTINCT);
    expect(contrast(styleOf(filled, chosen).color, surfaces[0])).to.be.at.least(4.5);
  });

  it('buttons have a border, and the first one looks other than the rest', async () => {
    const root = await shadowOf('registration-queue');
    const [first, other] = ['.button.primary', '.actions .button:not(.primary, .quiet)'];
    for (const button of [first, other]) {
      const { borderTopStyle, borderTopColor } = styleOf(root, button);
      expect(borderTopStyle, button).to.equal('solid');
      expect(contrast(borderTopColor, systemColour('Canvas')), button).to.be.at.least(DISTINCT);
    }
    const widthOf = (button: string): number => Number.parseFloat(styleOf(root, button).borderTopWidth);
    expect(widthOf(first)).to.be.above(widthOf(other));
  });

  for (const [scene, selector] of [
    ['indicator-panel', '.bar-fill'],
    ['indicator-panel', '.point'],
    ['diagnostic-result', '.bar-fill'],
    ['diagnostic-result', '.scale-mark'],
  ] as const) {
    it(`what a chart of ${scene} shows as ${selector} stands out from the ground`, async () => {
      const { fill } = styleOf(await shadowOf(scene), selector);
      expect(contrast(fill, systemColour('Canvas'))).to.be.at.least(DISTINCT);
    });
  }

  it('a QR code stays dark on white, as cameras want it', async () => {
    const root = await shadowOf('consent-capture-phone');
    expect(styleOf(root, '.qr-code rect').fill).to.equal('rgb(255, 255, 255)');
    expect(styleOf(root, '.qr-code path').fill).to.equal('rgb(0, 0, 0)');
  });

  it('errors are told by a thicker border, an icon and words, not by a colour alone', async () => {
    const root = await shadowOf('client-registration-problems');
    const [wrong, right] = [styleOf(root, '[aria-invalid=true]'), styleOf(root, '#cpf')];
    expect(Number.parseFloat(wrong.borderTopWidth)).to.be.above(Number.parseFloat(right.borderTopWidth));
    expect(root.querySelector('.error .icon')).to.exist;
    const { borderTopStyle } = styleOf(root, '.notice.bad');
    expect(borderTopStyle).to.equal('solid');
  });

  it('messages, chips and quiet areas have an edge where their ground is gone', async () => {
    for (const [scene, selector] of [
      ['sync-status', '.notice'],
      ['registration-queue', '.chip'],
      ['consent-capture-explaining', '.panel'],
    ] as const) {
      const { borderTopStyle, borderTopColor } = styleOf(await shadowOf(scene), selector);
      expect(borderTopStyle, selector).to.equal('solid');
      expect(contrast(borderTopColor, systemColour('Canvas')), selector).to.be.at.least(DISTINCT);
    }
  });
});
