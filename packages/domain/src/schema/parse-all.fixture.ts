import { fieldProblems } from '../contract/problem.js';

export interface Question {
  /** Name under which the domain exports the schema. */
  readonly name: string;
  readonly inputs: readonly unknown[];
}

type Issues = Parameters<typeof fieldProblems>[0];

interface Parsing {
  safeParse(input: unknown): { success: true; data: unknown } | { success: false; error: { issues: Issues } };
}

/** What each schema makes of each input: the value, or the problems that a device or gateway would name. */
export function parseAll(schemas: object, questions: readonly Question[]): unknown[][] {
  return questions.map(({ name, inputs }) => {
    const schema = (schemas as Readonly<Record<string, Parsing>>)[name];
    return inputs.map((input) => {
      const result = schema?.safeParse(input);
      return result?.success ? { data: result.data } : { problems: result && fieldProblems(result.error.issues) };
    });
  });
}
