import { checkDocument } from './check-document.js';
import { checkUsefulness } from './check-usefulness.js';
import type { ContentProblem } from './content-error.js';
import { jsonPointer } from './json-pointer.js';
import { changedDocuments, type MergedSource } from './merge-profiles.js';
import type { DocumentProblem } from './problem.js';

/**
 * What is wrong with the entries that a state adds, seen in the documents that they end up in. Those of the base were
 * checked at home, and what a state hides leaves nothing behind that leads nowhere.
 */
export function checkMerged(source: MergedSource): readonly ContentProblem[] {
  const problems = changedDocuments(source).flatMap((document) => inAdditions(source, checkDocument(document)));
  return [...problems, ...unknownTools(source)];
}

/** Answers for which the agent has no tool: to questions that the state adds, or since it hides some tools. */
export function checkMergedUsefulness(source: MergedSource): readonly ContentProblem[] {
  const { file, base, merged } = source;
  const before = new Map(base.questionnaire.questions.map((question) => [question.id, question]));
  const found = checkUsefulness(merged.questionnaire);
  const lost = merged.questionnaire.questions.flatMap((question) => {
    const original = before.get(question.id);
    if (!original || original.tools.length === question.tools.length) return [];
    const [now] = checkUsefulness({ ...merged.questionnaire, questions: [question] });
    const [earlier] = checkUsefulness({ ...base.questionnaire, questions: [original] });
    if (!now || now.message === earlier?.message) return [];
    return [
      { file, pointer: '/catalogue/hide', message: `Since tools of "${question.id}" are hidden: ${now.message}` },
    ];
  });
  return [...lost, ...inAdditions(source, found)];
}

/** Problems of entries that the state adds, at their place in the adaptation; others are not the state's. */
function inAdditions(
  { file, adaptation, merged }: MergedSource,
  problems: readonly DocumentProblem[],
): readonly ContentProblem[] {
  const { questionnaire, catalogue, journeys } = adaptation;
  const lists = new Map([
    ['themes', { path: '/questionnaire/themes', all: merged.questionnaire.themes, add: questionnaire.themes.add }],
    [
      'questions',
      { path: '/questionnaire/questions', all: merged.questionnaire.questions, add: questionnaire.questions.add },
    ],
    ['tools', { path: '/catalogue', all: merged.catalogue.tools, add: catalogue.add }],
    ['journeys', { path: '/journeys', all: merged.journeys.journeys, add: journeys.add }],
  ]);
  return problems.flatMap(({ pointer, message }) => {
    const [, name = '', index, ...rest] = pointer.split('/');
    const list = lists.get(name);
    // Additions come last.
    const position = list && Number(index) - (list.all.length - list.add.length);
    if (position === undefined || position < 0) return [];
    return [{ file, pointer: [list?.path, 'add', position, ...rest].join('/'), message }];
  });
}

/** Tools linked by questions that the state adds. */
function unknownTools({ file, adaptation, merged }: MergedSource): readonly ContentProblem[] {
  const known = new Set(merged.catalogue.tools.map(({ id }) => id));
  return adaptation.questionnaire.questions.add.flatMap(({ tools }, index) =>
    tools.flatMap(({ toolId }, position) => {
      if (known.has(toolId)) return [];
      const path = ['questionnaire', 'questions', 'add', index, 'tools', position, 'toolId'];
      return [{ file, pointer: jsonPointer(path), message: `The catalogue of this profile has no tool "${toolId}".` }];
    }),
  );
}
