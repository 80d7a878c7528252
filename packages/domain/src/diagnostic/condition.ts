import * as z from '#schema';
import { companySizeSchema, type CompanySize } from '../attendance/company-size.js';
import { identifierSchema } from '../content-identity.js';
import { sectorSchema, type Sector } from '../identifiers/cnae.js';
import type { AnswerValue } from './answer-value.js';
import { checked } from '../schema/checked.js';

/**
 * When a question is asked. Data, not code: nothing in it is evaluated as a program.
 *
 * `{ "question": "empregados", "atLeast": 1 }`, `{ "sizes": ["MEI"] }`, `{ "all": […] }` …
 * A comparison with a question that was not answered, or not asked, does not hold.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly sizes: readonly CompanySize[] }
  | { readonly sectors: readonly Sector[] }
  | { readonly question: string; readonly atLeast: number }
  | { readonly question: string; readonly atMost: number }
  | { readonly question: string; readonly equals: string | number }
  | { readonly question: string; readonly includes: string };

/** A `Condition` in a content document; an operator that is not known is refused, never skipped. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: checked(z.array(conditionSchema), z.minLength(1)) }),
    z.strictObject({ any: checked(z.array(conditionSchema), z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ sizes: checked(z.array(companySizeSchema), z.minLength(1)) }),
    z.strictObject({ sectors: checked(z.array(sectorSchema), z.minLength(1)) }),
    z.strictObject({ question: identifierSchema, atLeast: z.number() }),
    z.strictObject({ question: identifierSchema, atMost: z.number() }),
    z.strictObject({ question: identifierSchema, equals: z.union([z.string(), z.number()]) }),
    z.strictObject({ question: identifierSchema, includes: identifierSchema }),
  ]),
);

/** What is known of the client beside their answers. What is not known meets no condition about it. */
export interface ClientTraits {
  readonly companySize?: CompanySize | undefined;
  readonly sector?: Sector | undefined;
}

/** Whether a condition holds for the answers given and the client. */
export function holds(condition: Condition, values: ReadonlyMap<string, AnswerValue>, client: ClientTraits): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, values, client));
  if ('any' in condition) return condition.any.some((part) => holds(part, values, client));
  if ('not' in condition) return !holds(condition.not, values, client);
  if ('sizes' in condition) return client.companySize !== undefined && condition.sizes.includes(client.companySize);
  if ('sectors' in condition) return client.sector !== undefined && condition.sectors.includes(client.sector);
  const value = values.get(condition.question);
  if (value === undefined) return false;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  if ('atMost' in condition) return typeof value === 'number' && value <= condition.atMost;
  if ('equals' in condition) return value === condition.equals;
  return Array.isArray(value) && value.includes(condition.includes);
}

/** Ids of the questions that a condition looks at. */
export function questionsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf);
  if ('any' in condition) return condition.any.flatMap(questionsOf);
  if ('not' in condition) return questionsOf(condition.not);
  return 'question' in condition ? [condition.question] : [];
}
