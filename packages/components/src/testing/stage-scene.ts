import type { Locale } from '@atendimento-ativo/domain';
import type { LoadedProfile } from '@atendimento-ativo/sdk';
import '../define/all.js';
import '../define/office.js';
import type { AaProvider } from '../provider/provider.js';
import { FakeClient } from './fake-client.js';
import { Hand, settled } from './hand.js';
import { recordedVisit } from './recorded-visit.js';
import type { Scene } from './scene.js';
import './still.js';

export interface StageOptions {
  readonly profile: LoadedProfile;
  /** Where the scene is put, in place of what is there. */
  readonly place: Element;
  readonly locale?: Locale;
}

/** Puts a scene on the page and waits until it shows what it is about. */
export async function stageScene(
  scene: Scene,
  { profile, place, locale = 'pt-BR' }: StageOptions,
): Promise<AaProvider> {
  const client = new FakeClient();
  client.loadedProfile = profile;
  await scene.prepare?.(client);
  const provider = document.createElement('aa-provider');
  provider.lang = locale;
  provider.client = client;
  const element = document.createElement(scene.element);
  provider.append(element);
  place.replaceChildren(provider);
  await settled();
  const attendance = scene.recorded && (await recordedVisit(scene.recorded, profile, scene.channel));
  if (attendance) {
    client.attendances.start = async () => attendance;
    await provider.startAttendance();
    await settled();
  }
  const hand = new Hand(scene.isOfProvider ? provider : element);
  await scene.act?.(hand);
  await hand.see(scene.shows);
  await settled();
  return provider;
}
