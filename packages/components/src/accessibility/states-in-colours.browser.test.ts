import { expect } from '@open-wc/testing';
import { LOOKS, Wardrobe } from '../testing/looks.js';
import { sampleLoadedProfile } from '../testing/sample-content.js';
import { SCENES } from '../testing/scenes.js';
import { stageScene } from '../testing/stage-scene.js';
import { violationsOf } from '../testing/violations.js';

/**
 * Colours come from CSS alone, which one engine computes like another: all of them are looked at in one. The others look
 * at the dark ones; at the light ones with all other rules, in `states-in-languages`.
 */
const looks = /Chrome\//.test(navigator.userAgent) ? LOOKS : LOOKS.filter(({ name }) => name === 'neutral, dark');

describe('every state of every element has enough contrast', () => {
  const wardrobe = new Wardrobe();
  const place = document.createElement('main');
  before(async () => {
    await wardrobe.fill('sebrae', 'govbr', 'sunlight');
    document.body.append(place);
  });
  after(() => {
    wardrobe.empty();
    place.remove();
  });

  for (const [name, scene] of Object.entries(SCENES)) {
    it(`${name}: in every theme, light, dark and in high contrast`, async () => {
      const element = await stageScene(scene, { profile: sampleLoadedProfile, place });
      for (const look of looks) {
        wardrobe.wear(look);
        expect(await violationsOf(element, 'contrast'), look.name).to.deep.equal([]);
      }
    });
  }
});
