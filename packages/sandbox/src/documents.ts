/** Check digits of CPF and CNPJ. */

/** The two kinds of registry number. */
export type DocumentKind = 'cpf' | 'cnpj';

const lengths: Record<DocumentKind, number> = { cpf: 11, cnpj: 14 };

/**
 * Whether a number, padded on the left to full length, has right check digits.
 * A CNPJ may have letters in all places but the last two. A number of eleven
 * or fourteen equal digits is refused.
 */
export function isValidDocument(characters: string, kind: DocumentKind): boolean {
  const length = lengths[kind];
  const full = characters.padStart(length, '0');
  const form = kind === 'cpf' ? /^\d{11}$/ : /^[\dA-Z]{12}\d{2}$/;
  if (!form.test(full) || /^(\d)\1*$/.test(full)) return false;
  // CPF weights grow without end from the right; CNPJ weights restart after 9.
  const largestWeight = kind === 'cpf' ? 11 : 9;
  const first = checkDigit(full.slice(0, -2), largestWeight);
  const second = checkDigit(full.slice(0, -2) + first, largestWeight);
  return full.endsWith(first + second);
}

/** Letters count as their code less that of the digit zero. */
function checkDigit(characters: string, largestWeight: number): string {
  let sum = 0;
  let weight = 2;
  for (const character of [...characters].reverse()) {
    sum += (character.charCodeAt(0) - 48) * weight;
    weight = weight === largestWeight ? 2 : weight + 1;
  }
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}
