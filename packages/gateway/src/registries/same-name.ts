/** Registries write names in capitals and without accents: that alone is no change. */
export function isSameName(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}
