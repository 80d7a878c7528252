import { HIGHEST_LEVEL, type Question, type Questionnaire } from '@atendimento-ativo/domain';
import type { ContentDocument } from './content-documents.js';
import { minutesToApply } from './minutes-to-apply.js';
import { levelsOf } from './question-answers.js';
import { problemAt, type DocumentProblem } from './problem.js';

/**
 * What is allowed, and yet leaves an agent with less to give: answers without a tool, tools without an answer, more to
 * read than there is time.
 */
export function checkUsefulness(document: ContentDocument): readonly DocumentProblem[] {
  if (document.kind !== 'questionnaire') return [];
  return [...tooLong(document), ...document.questions.flatMap(checkTools)];
}

function tooLong(questionnaire: Questionnaire): readonly DocumentProblem[] {
  const minutes = minutesToApply(questionnaire);
  if (minutes <= questionnaire.minutes) return [];
  return [problemAt(['minutes'], `Reading and answering takes ${minutes.toFixed(1)} minutes.`)];
}

function checkTools(question: Question, index: number): readonly DocumentProblem[] {
  const path = ['questions', index, 'tools'];
  const levels = levelsOf(question);
  if (levels.length === 0) {
    return question.tools.length > 0
      ? [problemAt(path, 'The question is not scored, so its tools are never recommended.')]
      : [];
  }
  const helpless = levels.filter((level) => level < HIGHEST_LEVEL && !hasTool(question, level));
  return helpless.length > 0 ? [problemAt(path, `No tool helps at level ${[...new Set(helpless)].join(', ')}.`)] : [];
}

function hasTool({ tools }: Question, level: number): boolean {
  return tools.some(({ upToLevel }) => level <= upToLevel);
}
