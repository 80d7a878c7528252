import { textOf } from '../answer.js';
export function numberOf(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
/** A document or postal code that lost its leading zeros on the way, or was given punctuation. */
export function digitsOf(value, length) {
    return textOf(value)
        ?.replace(/[.\-/\s]/g, '')
        .padStart(length, '0');
}
/** Whether a code is one of SAS: a positive whole number. */
export function isCode(value) {
    const number = numberOf(value);
    return number !== undefined && Number.isSafeInteger(number) && number > 0;
}
/** The first of some fields that has a value. */
export function firstOf(row, names) {
    return names.map((name) => row[name]).find((value) => textOf(value) !== undefined);
}
//# sourceMappingURL=sas-answer.js.map