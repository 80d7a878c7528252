/** Width of `LastName`; a name fits into both fields together. */
const LAST_NAME_LENGTH = 80;
/** The first word, and as many more as the rest is too long by. A name of one word is a last name. */
export function splitName(name) {
    const words = name.trim().split(/\s+/);
    let first = 1;
    while (first < words.length - 1 && words.slice(first).join(' ').length > LAST_NAME_LENGTH)
        first += 1;
    return words.length === 1
        ? { FirstName: null, LastName: words.join(' ') }
        : { FirstName: words.slice(0, first).join(' '), LastName: words.slice(first).join(' ') };
}
//# sourceMappingURL=contact-name.js.map