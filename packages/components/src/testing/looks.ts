import { oneEvent } from '@open-wc/testing';

/** How a page can look: style sheets of `themes/` in the order in which it loads them, and its colour scheme. */
export interface Look {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly scheme: 'light' | 'dark';
}

/**
 * Every set of colours there is. The theme of gov.br is light only, and the high contrast (`sunlight`) has the same
 * colours over every theme, as the test of the themes shows.
 */
export const LOOKS: readonly Look[] = [
  { name: 'neutral, light', sheets: [], scheme: 'light' },
  { name: 'neutral, dark', sheets: [], scheme: 'dark' },
  { name: 'sebrae, light', sheets: ['sebrae'], scheme: 'light' },
  { name: 'sebrae, dark', sheets: ['sebrae'], scheme: 'dark' },
  { name: 'govbr', sheets: ['govbr'], scheme: 'light' },
  { name: 'high contrast', sheets: ['sunlight'], scheme: 'light' },
];

const page = document.documentElement.style;

/** The style sheets of this page, put on and taken off. */
export class Wardrobe {
  readonly #links = new Map<string, HTMLLinkElement>();

  /** Fetches the sheets; those named later lie over the ones before. */
  async fill(...sheets: readonly string[]): Promise<void> {
    for (const sheet of sheets) this.#links.set(sheet, await loadSheet(sheet));
    // As a page does that takes its own ground from the theme.
    page.background = 'var(--aa-ground, light-dark(#f5f0e7, #0f1716))';
  }

  wear({ sheets, scheme }: Pick<Look, 'sheets' | 'scheme'>): void {
    for (const [name, link] of this.#links) link.disabled = !sheets.includes(name);
    page.colorScheme = scheme;
  }

  empty(): void {
    for (const link of this.#links.values()) link.remove();
    page.colorScheme = '';
    page.background = '';
  }
}

async function loadSheet(name: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`../../themes/${name}.css`, import.meta.url).href;
  const loaded = oneEvent(link, 'load');
  document.head.append(link);
  await loaded;
  return link;
}
