import type { Answer } from './gateway.js';

/** What a client is asked, with its heading. */
export interface Form {
  /** Who asks, where that is somebody else than the page says. */
  readonly asker?: string;
  readonly title: string;
  readonly lead: string;
  readonly content: HTMLElement;
}

/** Sends an answer, once at a time. @param button the one that was pressed: it tells that this goes on */
export type Send<Given extends Answer> = (answer: Given, button: HTMLButtonElement) => Promise<void>;
