import { expect } from '@open-wc/testing';
import { sampleLoadedProfile } from '../testing/sample-content.js';
import { SCENES } from '../testing/scenes.js';
import { stageScene } from '../testing/stage-scene.js';
import { violationsOf } from '../testing/violations.js';

/** What axe asks of words it reads from the DOM, which is the same in each engine: all languages are asked in one. */
const locales = /Chrome\//.test(navigator.userAgent) ? (['pt-BR', 'en', 'es'] as const) : (['pt-BR'] as const);

/** All rules in pt-BR; in the other languages, where only the words change, all but contrast. */
describe('every state of every element is accessible in its languages', () => {
  const place = document.createElement('main');
  before(() => document.body.append(place));
  after(() => place.remove());

  for (const [name, scene] of Object.entries(SCENES)) {
    it(name, async () => {
      for (const locale of locales) {
        const element = await stageScene(scene, { profile: sampleLoadedProfile, place, locale });
        const rules = locale === 'pt-BR' ? 'all' : 'all but contrast';
        expect(await violationsOf(element, rules), locale).to.deep.equal([]);
      }
    });
  }
});
