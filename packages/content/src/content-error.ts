/** One mistake in one content document. */
export interface ContentProblem {
  /** Path of the file, or of the folder when that could not be read. */
  readonly file: string;
  /** Where in the document, as a JSON Pointer (RFC 6901); empty for the document as a whole. */
  readonly pointer: string;
  /** What is wrong and what is expected, in plain words. */
  readonly message: string;
}

/** Content that must not be served. `problems` holds every mistake found, file by file. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code = 'content_invalid';
  readonly problems: readonly ContentProblem[];

  constructor(found: readonly ContentProblem[]) {
    const problems = [...found].sort((left, right) => left.file.localeCompare(right.file, 'en'));
    const lines = problems.map(({ file, pointer, message }) => `- ${file}${pointer && ` at ${pointer}`}: ${message}`);
    super(`The content has ${problems.length} problem(s):\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
