import type { Channel } from '@atendimento-ativo/domain';
import type { FakeClient } from './fake-client.js';
import type { Hand } from './hand.js';
import type { Stage } from './recorded-visit.js';

/** A state that an element was designed for, and how it comes about. */
export interface Scene {
  readonly element: Extract<keyof HTMLElementTagNameMap, `aa-${string}`>;
  /** The provider itself is looked at and touched, not the element in it. */
  readonly isOfProvider?: true;
  /** How far the visit is; without it, no attendance has begun. */
  readonly recorded?: Stage;
  /** In person, unless told otherwise. */
  readonly channel?: Channel;
  readonly prepare?: (client: FakeClient) => void | Promise<void>;
  readonly act?: (hand: Hand) => Promise<void>;
  /** What is there in this state and in none that leads to it. */
  readonly shows: string;
  /** `npm run screenshots` takes pictures of it. */
  readonly isPictured?: true;
}
