import {
  holds,
  MATURITY_LEVELS,
  sectorSchema,
  type AnswerValue,
  type ClientTraits,
  type Condition,
  type Question,
} from '@atendimento-ativo/domain';
import { boundsOf } from './question-answers.js';

/** A condition without parts: about one answer, the size or the sector. */
type Simple = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>;

interface Claim {
  readonly condition: Simple;
  readonly isTrue: boolean;
}

/** Claims that are made together. */
type Case = readonly Claim[];
/** The ways in which a condition can hold; none when it cannot. */
export type Cases = readonly Case[];

/** Beyond this, a condition is taken to be possible: better silent than wrong. */
const MOST_CASES = 500;
const ANY_CASE: Cases = [[]];

/** What a claim is about, when it is no question: no id looks like these. */
const SIZE = '#size';
const SECTOR = '#sector';

/** Sizes that are attended, and none for a person without a company. */
const SIZES = ['MEI', 'ME', 'EPP', undefined] as const;
const SECTORS = [...sectorSchema.options, undefined];

/** Whether some client can give answers with which the condition holds. */
export function isPossible(condition: Condition, questions: readonly Question[]): boolean {
  return casesOf(condition, true, questions).length > 0;
}

/**
 * The ways in which a question with this condition is asked. An answer that it looks at was given, so the
 * question behind that answer was asked too: `asked` holds the ways to the earlier questions with a condition.
 */
export function askedCases(
  condition: Condition,
  questions: readonly Question[],
  asked: ReadonlyMap<string, Cases>,
): Cases {
  const ways = casesOf(condition, true, questions).flatMap((way) =>
    answeredIn(way).reduce<Cases>((cases, id) => together(cases, asked.get(id) ?? ANY_CASE, questions), [way]),
  );
  return ways.length > MOST_CASES ? ANY_CASE : ways;
}

function answeredIn(claims: Case): readonly string[] {
  const answered = claims.flatMap(({ condition, isTrue }) =>
    isTrue && 'question' in condition ? [condition.question] : [],
  );
  return [...new Set(answered)];
}

function casesOf(condition: Condition, isTrue: boolean, questions: readonly Question[]): Cases {
  if ('not' in condition) return casesOf(condition.not, !isTrue, questions);
  if (!('all' in condition) && !('any' in condition)) {
    const claims = [{ condition, isTrue }];
    return canBeTrue(claims, questions) ? [claims] : [];
  }
  const parts = 'all' in condition ? condition.all : condition.any;
  const cases = parts.map((part) => casesOf(part, isTrue, questions));
  // "Not all" is "one of them not", and the other way round.
  if ('all' in condition !== isTrue) {
    const either = cases.flat();
    return either.length > MOST_CASES ? ANY_CASE : either;
  }
  return cases.reduce((left, right) => together(left, right, questions), ANY_CASE);
}

function together(left: Cases, right: Cases, questions: readonly Question[]): Cases {
  if (left.length * right.length > MOST_CASES) return ANY_CASE;
  return left
    .flatMap((first) => right.map((second) => [...first, ...second]))
    .filter((claims) => canBeTrue(claims, questions));
}

/** Claims about different things do not touch each other: each thing must have a value that meets its own. */
function canBeTrue(claims: Case, questions: readonly Question[]): boolean {
  const bySubject = new Map<string, Claim[]>();
  for (const claim of claims) {
    const subject = subjectOf(claim);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), claim]);
  }
  return [...bySubject].every(([subject, own]) => {
    if (subject === SIZE) return SIZES.some((companySize) => meets(own, undefined, { companySize }));
    if (subject === SECTOR) return SECTORS.some((sector) => meets(own, undefined, { sector }));
    const question = questions.find(({ id }) => id === subject);
    return (
      meets(own, undefined, {}) || (question ? candidates(question, own).some((value) => meets(own, value, {})) : true)
    );
  });
}

function subjectOf({ condition }: Claim): string {
  if ('question' in condition) return condition.question;
  return 'sizes' in condition ? SIZE : SECTOR;
}

function meets(claims: Case, value: AnswerValue | undefined, client: ClientTraits): boolean {
  return claims.every(({ condition, isTrue }) => {
    const values = value !== undefined && 'question' in condition ? [[condition.question, value] as const] : [];
    return holds(condition, new Map(values), client) === isTrue;
  });
}

/** Answers that are told apart by what is claimed about them, and no others. */
function candidates(question: Question, claims: Case): readonly AnswerValue[] {
  switch (question.kind) {
    case 'maturity':
      return MATURITY_LEVELS;
    case 'yes-no':
      return ['yes', 'no'];
    case 'multiple-choice':
      return [
        claims.flatMap(({ condition, isTrue }) => (isTrue && 'includes' in condition ? [condition.includes] : [])),
      ];
    case 'number':
    case 'money': {
      const { lowest, highest } = boundsOf(question);
      const near = claims.flatMap(({ condition }) => numbersIn(condition)).flatMap(aroundNumber);
      return [lowest, ...near].filter((value) => value >= lowest && value <= highest);
    }
    case 'short-text':
    case 'long-text':
      return [];
  }
}

function numbersIn(condition: Simple): readonly number[] {
  if ('atLeast' in condition) return [condition.atLeast];
  if ('atMost' in condition) return [condition.atMost];
  return 'equals' in condition && typeof condition.equals === 'number' ? [condition.equals] : [];
}

function aroundNumber(value: number): readonly number[] {
  return [Math.floor(value) - 1, Math.floor(value), Math.ceil(value), Math.ceil(value) + 1];
}
