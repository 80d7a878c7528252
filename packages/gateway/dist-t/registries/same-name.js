/** Registries write names in capitals and without accents: that alone is no change. */
export function isSameName(left, right) {
    return plain(left) === plain(right);
}
function plain(name) {
    return name
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .replace(/\s+/g, ' ')
        .trim()
        .toUpperCase();
}
//# sourceMappingURL=same-name.js.map