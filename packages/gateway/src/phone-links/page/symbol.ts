const SVG = 'http://www.w3.org/2000/svg';

/** What a client sees before a word is read: it is done, it is over, it cannot be reached. */
const SYMBOLS = {
  done: 'M4 12.5l5.5 5.5L20 7',
  over: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3 3',
  unreachable: 'M3 3l18 18M8.5 8.6A12 12 0 0 0 4 11M20 11a12 12 0 0 0-8-3M8 15a6 6 0 0 1 6.5-1.3M12 19h.01',
} as const;

export function symbol(name: keyof typeof SYMBOLS): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SYMBOLS[name]);
  for (const [attribute, value] of [
    ['viewBox', '0 0 24 24'],
    ['class', `symbol ${name}`],
    ['aria-hidden', 'true'],
  ] as const) {
    drawing.setAttribute(attribute, value);
  }
  drawing.append(path);
  return drawing;
}
