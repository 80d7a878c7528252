const MOBILE_LENGTH = 11;
/** `71990000001` → `(71)99000-0001`: the form in which telephones are held. */
export function formatPhone(digits) {
    return digits.replace(/^(\d{2})(\d+)(\d{4})$/, '($1)$2-$3');
}
/** Where a telephone belongs: mobile numbers are one digit longer. */
export function phoneField(digits) {
    return digits.length === MOBILE_LENGTH ? 'MobilePhone' : 'Phone';
}
/** What stands between mask characters, in capitals. */
export function withoutMask(text) {
    return text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
//# sourceMappingURL=foco-masks.js.map