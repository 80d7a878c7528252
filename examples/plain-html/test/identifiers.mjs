/** Identifiers that nobody holds on purpose: random digits with the check digits that make them valid. */

export function generateCpf() {
  const digits = Array.from({ length: 9 }, () => Math.floor(Math.random() * 10));
  digits.push(checkDigit(digits, 11), 0);
  digits[10] = checkDigit(digits.slice(0, 10), 12);
  return digits.join('');
}

export function generateCnpj(alphabet = '0123456789') {
  const characters = Array.from({ length: 8 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]);
  const codes = [...characters, ...'0001'].map((character) => character.charCodeAt(0) - 48);
  codes.push(checkDigit(codes, 9));
  codes.push(checkDigit(codes, 9));
  return `${characters.join('')}0001${codes.slice(-2).join('')}`;
}

export function generateAlphanumericCnpj() {
  return generateCnpj('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
}

/** Modulus 11; weights grow from 2 at the right up to `highest`, then begin again. */
function checkDigit(values, highest) {
  const sum = values.reduceRight(
    ({ total, weight }, value) => ({ total: total + value * weight, weight: weight === highest ? 2 : weight + 1 }),
    { total: 0, weight: 2 },
  ).total;
  const remainder = sum % 11;
  return remainder < 2 ? 0 : 11 - remainder;
}
