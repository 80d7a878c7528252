import type { ContentProblem } from './content-error.js';
import { jsonPointer } from './json-pointer.js';

/** What is wrong in a document, wherever that is kept. */
export type DocumentProblem = Omit<ContentProblem, 'file'>;

export function problemAt(path: readonly PropertyKey[], message: string): DocumentProblem {
  return { pointer: jsonPointer(path), message };
}
