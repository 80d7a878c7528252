/** Record ids as Salesforce makes them: 15 characters that tell upper from lower case, and 3 that check them. */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ownDigits = 12;

/**
 * The id of the nth record of an object.
 *
 * @param prefix - three characters that name the object, `001` for an account
 */
export function makeRecordId(prefix: string, number: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < ownDigits; place += 1) {
    text = (digits[rest % digits.length] ?? '') + text;
    rest = Math.floor(rest / digits.length);
  }
  return withChecks(prefix + text);
}

/** The full form of an id of 15 or 18 characters; `undefined` when it is none. */
export function readRecordId(text: string): string | undefined {
  if (!/^[\dA-Za-z]{15}(?:[A-Z0-5]{3})?$/.test(text)) return undefined;
  const full = withChecks(text.slice(0, 15));
  return text.length === 15 || text === full ? full : undefined;
}

/** Each of the last three characters tells which of five characters are upper case. */
function withChecks(id: string): string {
  const suffix = [0, 5, 10].map((start) => {
    const bits = [...id.slice(start, start + 5)].map((character) => (/[A-Z]/.test(character) ? 1 : 0));
    return checks[bits.reduceRight<number>((sum, bit) => sum * 2 + bit, 0)];
  });
  return id + suffix.join('');
}
