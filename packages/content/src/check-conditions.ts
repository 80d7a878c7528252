import type { Condition, Question, Questionnaire } from '@atendimento-ativo/domain';
import { comparisonMistake, type Comparison } from './check-comparison.js';
import { askedCases, isPossible, type Cases } from './condition-cases.js';
import { problemAt, type DocumentProblem } from './problem.js';

/** Whether every condition looks at what was asked before, compares what can be compared, and can hold. */
export function checkConditions(questionnaire: Questionnaire): readonly DocumentProblem[] {
  const asked = new Map<string, Cases>();
  return questionnaire.questions.flatMap((question, index) => {
    const { showWhen } = question;
    if (!showWhen) return [];
    const path = ['questions', index, 'showWhen'];
    const mistaken = mistakenComparisons(showWhen, path, index, questionnaire);
    if (mistaken.length > 0) return mistaken;
    const impossible = impossibleParts(showWhen, path, questionnaire.questions);
    if (impossible.length > 0) return impossible;

    const cases = askedCases(showWhen, questionnaire.questions, asked);
    if (cases.length > 0) {
      asked.set(question.id, cases);
      return [];
    }
    return [problemAt(path, 'The question is never asked: when this holds, a question that it looks at is not asked.')];
  });
}

function mistakenComparisons(
  condition: Condition,
  base: readonly PropertyKey[],
  index: number,
  questionnaire: Questionnaire,
): readonly DocumentProblem[] {
  const { questions } = questionnaire;
  return comparisonsIn(condition, base).flatMap(({ comparison, path }) => {
    const at = (field: string, message: string) => [problemAt([...path, field], message)];
    const position = questions.findIndex(({ id }) => id === comparison.question);
    const target = questions[position];
    if (!target) return at('question', `This questionnaire has no question "${comparison.question}".`);
    if (position === index) return at('question', 'A question cannot decide whether it is asked itself.');
    if (position > index || isShownLater(target, questions[index], questionnaire)) {
      return at('question', `"${target.id}" is asked later: a condition looks at earlier questions only.`);
    }
    const mistake = comparisonMistake(comparison, target);
    return mistake ? at(mistake.field, mistake.message) : [];
  });
}

/** Every comparison with an answer inside a condition, and its place. */
export function comparisonsIn(
  condition: Condition,
  path: readonly PropertyKey[],
): readonly { readonly comparison: Comparison; readonly path: readonly PropertyKey[] }[] {
  if ('question' in condition) return [{ comparison: condition, path }];
  return partsOf(condition, path).flatMap((part) => comparisonsIn(part.condition, part.path));
}

/** The page goes theme by theme, whatever the order of the questions in the document. */
function isShownLater(target: Question, question: Question | undefined, { themes }: Questionnaire): boolean {
  const place = (themeId: string | undefined) => themes.findIndex(({ id }) => id === themeId);
  return place(target.themeId) > place(question?.themeId);
}

/** The innermost parts that hold for no client and no answer; questions that are not there may be answered anyhow. */
export function impossibleParts(
  condition: Condition,
  path: readonly PropertyKey[],
  questions: readonly Question[],
): readonly DocumentProblem[] {
  const within = partsOf(condition, path).flatMap((part) => impossibleParts(part.condition, part.path, questions));
  if (within.length > 0 || isPossible(condition, questions)) return within;
  return [
    problemAt(
      path,
      'all' in condition
        ? 'Can never hold: these conditions exclude each other.'
        : 'Can never hold: no client who is attended and no answer meets it.',
    ),
  ];
}

function partsOf(
  condition: Condition,
  path: readonly PropertyKey[],
): readonly { readonly condition: Condition; readonly path: readonly PropertyKey[] }[] {
  if ('not' in condition) return [{ condition: condition.not, path: [...path, 'not'] }];
  const field = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.map((part, position) => ({ condition: part, path: [...path, field, position] }));
}
