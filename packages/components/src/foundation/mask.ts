/** How a field shows what is typed. Nothing that was typed or pasted is thrown away, except what never belongs. */
export interface Mask {
  /** The characters that count, as they are kept: `529.982` → `529982`. */
  readonly clean: (text: string) => string;
  /** `#` for each character that counts, anything else as it stands. */
  readonly pattern: (characters: string) => string;
}

const digits = (text: string): string => text.replace(/\D/g, '');

export const cpfMask: Mask = { clean: digits, pattern: () => '###.###.###-##' };

export const cnpjMask: Mask = {
  clean: (text) => text.toUpperCase().replace(/[^0-9A-Z]/g, ''),
  pattern: () => '##.###.###/####-##',
};

export const phoneMask: Mask = {
  clean: (text) => digits(text).replace(/^55(?=\d{10,11}$)/, ''),
  pattern: (characters) => (characters.length > 10 ? '(##) #####-####' : '(##) ####-####'),
};

export const cepMask: Mask = { clean: digits, pattern: () => '#####-###' };

export const cnaeMask: Mask = { clean: digits, pattern: () => '####-#/##' };

/** `529982` → `529.982`: separators appear once the character after them is there. */
export function formatWith(mask: Mask, text: string): string {
  const characters = mask.clean(text);
  let formatted = '';
  let used = 0;
  for (const sign of mask.pattern(characters)) {
    if (used === characters.length) break;
    formatted += sign === '#' ? characters.charAt(used++) : sign;
  }
  return formatted + characters.slice(used);
}

/** Formats what the field holds and keeps the caret behind the same character. */
export function applyMask(mask: Mask, input: HTMLInputElement): void {
  const { value } = input;
  const formatted = formatWith(mask, value);
  if (formatted === value) return;
  const caret = input.selectionStart ?? value.length;
  const atEnd = caret === value.length;
  const before = mask.clean(value.slice(0, caret)).length;
  input.value = formatted;
  const root = input.getRootNode() as Document | ShadowRoot;
  if (root.activeElement === input) {
    const position = atEnd ? formatted.length : positionAfter(mask, formatted, before);
    input.setSelectionRange(position, position);
  }
}

function positionAfter(mask: Mask, formatted: string, count: number): number {
  for (let position = 0; position <= formatted.length; position += 1) {
    if (mask.clean(formatted.slice(0, position)).length >= count) return position;
  }
  return formatted.length;
}
