/** An issue of a schema, before or after its words are made. */
interface Issue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  /** The field by which the forms of a union are told apart; the input is what should have it. */
  readonly discriminator?: string | undefined;
}

/** Whether a field is not there at all. Without its input, a wrong type cannot be told from that. */
export function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || 'input' in issue) && valueOf(issue) === undefined;
}

function valueOf({ input, discriminator }: Issue): unknown {
  return discriminator === undefined ? input : (input as Readonly<Record<string, unknown>>)[discriminator];
}
