const MOBILE_LENGTH = 11;

/** `71990000001` → `(71)99000-0001`: the form in which telephones are held. */
export function formatPhone(digits: string): string {
  return digits.replace(/^(\d{2})(\d+)(\d{4})$/, '($1)$2-$3');
}

/** Where a telephone belongs: mobile numbers are one digit longer. */
export function phoneField(digits: string): 'MobilePhone' | 'Phone' {
  return digits.length === MOBILE_LENGTH ? 'MobilePhone' : 'Phone';
}

/** What stands between mask characters, in capitals. */
export function withoutMask(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
