import { problemAt, type DocumentProblem } from './problem.js';

export function repeatedIds(
  path: readonly PropertyKey[],
  entries: readonly { readonly id: string }[],
): readonly DocumentProblem[] {
  return repeated(entries.map(({ id }) => id)).map((index) =>
    problemAt([...path, index, 'id'], `The id "${entries[index]?.id}" is already used in this document.`),
  );
}

/** Positions of the values that occurred before. */
export function repeated(values: readonly string[]): readonly number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
