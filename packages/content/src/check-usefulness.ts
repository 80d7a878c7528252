import { HIGHEST_LEVEL, type Question } from '@atendimento-ativo/domain';
import type { ContentDocument } from './content-documents.js';
import { levelsOf } from './question-answers.js';
import { problemAt, type DocumentProblem } from './problem.js';

/** What is allowed, and yet leaves an agent with less to give: answers without a tool, tools without an answer. */
export function checkUsefulness(document: ContentDocument): readonly DocumentProblem[] {
  if (document.kind !== 'questionnaire') return [];
  return document.questions.flatMap((question, index) => {
    const levels = levelsOf(question);
    if (levels.length === 0) {
      return question.tools.length > 0
        ? [problemAt(['questions', index, 'tools'], 'The question is not scored, so its tools are never recommended.')]
        : [];
    }
    const helpless = levels.filter((level) => level < HIGHEST_LEVEL && !hasTool(question, level));
    return helpless.length > 0
      ? [problemAt(['questions', index, 'tools'], `No tool helps at level ${[...new Set(helpless)].join(', ')}.`)]
      : [];
  });
}

function hasTool({ tools }: Question, level: number): boolean {
  return tools.some(({ upToLevel }) => level <= upToLevel);
}
