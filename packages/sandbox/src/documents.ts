/** CPF and CNPJ as SAS holds them: numbers that have lost their leading zeros. */

/** The two kinds of registry number kept in `CgcCpf`. */
export type DocumentKind = 'cpf' | 'cnpj';

const lengths: Record<DocumentKind, number> = { cpf: 11, cnpj: 14 };

/**
 * Whether a string of digits, padded on the left to full length, has right
 * check digits. A number of eleven or fourteen equal digits is refused.
 */
export function isValidDocument(digits: string, kind: DocumentKind): boolean {
  const length = lengths[kind];
  const full = digits.padStart(length, '0');
  if (full.length !== length || /^(\d)\1*$/.test(full)) return false;
  // CPF weights grow without end from the right; CNPJ weights restart after 9.
  const largestWeight = kind === 'cpf' ? 11 : 9;
  const first = checkDigit(full.slice(0, -2), largestWeight);
  const second = checkDigit(full.slice(0, -2) + first, largestWeight);
  return full.endsWith(first + second);
}

function checkDigit(digits: string, largestWeight: number): string {
  let sum = 0;
  let weight = 2;
  for (const digit of [...digits].reverse()) {
    sum += Number(digit) * weight;
    weight = weight === largestWeight ? 2 : weight + 1;
  }
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}
