/** The scenes that `npm run screenshots` looks at; `showScene` is called from outside. */
import type { LoadedProfile } from '@atendimento-ativo/sdk';
import { sampleLoadedProfile } from './sample-content.js';
import { SCENES } from './scenes.js';
import { stageScene } from './stage-scene.js';

/** The documents of a profile, as the content package holds them. */
export type GalleryContent = Omit<LoadedProfile, 'hashes'>;

/** Names of the scenes of which pictures are taken, in the order of a visit. */
export const sceneNames = Object.keys(SCENES).filter((name) => SCENES[name]?.isPictured);

/** Puts a scene on the page in place of the one before. */
export async function showScene(name: string, content: GalleryContent): Promise<void> {
  const scene = SCENES[name];
  const place = document.querySelector('main');
  if (!scene || !place) throw new Error(`There is no scene ${name}, or no place for it.`);
  await stageScene(scene, { place, profile: { ...content, hashes: sampleLoadedProfile.hashes } });
}
