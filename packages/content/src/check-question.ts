import type { Question } from '@atendimento-ativo/domain';
import { boundsOf } from './question-answers.js';
import { problemAt, type DocumentProblem } from './problem.js';
import { repeated, repeatedIds } from './repeated.js';

/** What a schema cannot say about one question by itself. */
export function checkQuestion(question: Question, index: number): readonly DocumentProblem[] {
  const path = ['questions', index];
  return [
    ...repeated(question.tools.map((link) => link.toolId)).map((position) =>
      problemAt([...path, 'tools', position, 'toolId'], 'The question already links this tool.'),
    ),
    ...(question.kind === 'multiple-choice' ? repeatedIds([...path, 'options'], question.options) : []),
    ...checkBounds(question, path),
    ...checkRanges(question, path),
  ];
}

function checkBounds(question: Question, path: readonly PropertyKey[]): readonly DocumentProblem[] {
  if (question.kind !== 'number' && question.kind !== 'money') return [];
  const { minimum, maximum } = question;
  if (maximum === undefined || maximum >= minimum) return [];
  return [problemAt([...path, 'maximum'], `Is below the minimum, which is ${minimum}: nothing can be answered.`)];
}

function checkRanges(question: Question, path: readonly PropertyKey[]): readonly DocumentProblem[] {
  if (!('ranges' in question)) return [];
  const { ranges } = question;
  const { lowest, highest } = boundsOf(question);
  return ranges.flatMap(({ from }, position) => {
    const at = (message: string) => [problemAt([...path, 'ranges', position, 'from'], message)];
    const previous = ranges[position - 1];
    if (previous && from <= previous.from) return at('Must be above the range before it.');
    if (from > highest) return at(`No answer is in this range: the highest is ${highest}.`);
    const next = ranges[position + 1];
    // The next one is named by itself when it does not ascend.
    if (next && next.from > from && next.from <= lowest) {
      return at(`No answer is in this range: the lowest is ${lowest}, and the next range starts there or below.`);
    }
    return [];
  });
}
