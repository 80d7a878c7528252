import { fill, find } from './page.js';

/** Frames that a hand waits for what it wants to touch. */
const PATIENCE = 600;

/** A person's gestures on one element, whatever its language: each waits until what it touches is there. */
export class Hand {
  readonly element: Element;

  constructor(element: Element) {
    this.element = element;
  }

  async see(selector: string): Promise<HTMLElement> {
    for (let frame = 0; frame < PATIENCE; frame += 1) {
      if (this.element.shadowRoot?.querySelector(selector)) break;
      await nextFrame();
    }
    return find(this.element, selector);
  }

  async click(selector: string): Promise<void> {
    (await this.see(selector)).click();
    await settled();
  }

  async write(selector: string, value: string): Promise<void> {
    await this.see(selector);
    fill(this.element, selector, value);
    await settled();
  }

  /** Answers the first question that is open. */
  async answer(value: number): Promise<void> {
    await this.click(`fieldset:not(:has(input:checked)) input[value="${value}"]`);
  }
}

/** Four frames: what was asked for has been answered and drawn. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
