export function isRow(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Rows of an answer: a list, one bare object, or nothing. */
export function rowsOf(value) {
    if (Array.isArray(value))
        return value.filter(isRow);
    return isRow(value) ? [value] : [];
}
export function textOf(value) {
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
//# sourceMappingURL=answer.js.map