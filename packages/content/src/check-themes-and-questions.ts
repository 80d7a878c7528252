import type { Catalogue, Journeys } from '@atendimento-ativo/domain';
import type { ContentProblem } from './content-error.js';
import { isRejected, ofKind } from './find-sources.js';
import { jsonPointer } from './json-pointer.js';
import type { ReadDocuments } from './read-documents.js';

/** Says what is wrong when there is no such theme or question; `what` is `theme "financas"`. */
type Check = (file: string, path: readonly PropertyKey[], what: string) => readonly ContentProblem[];

/**
 * Themes and questions that no questionnaire has. All questionnaires and what states add to them count, not only
 * the paired one, so that a state may drop a theme and still use the national documents.
 */
export function unknownThemesAndQuestions(read: ReadDocuments): readonly ContentProblem[] {
  const questionnaires = ofKind(read, 'questionnaire').map(({ document }) => document);
  if (questionnaires.length === 0 || isRejected(read, 'questionnaire') || isRejected(read, 'state-profile')) return [];
  const adaptations = ofKind(read, 'state-profile');
  const added = adaptations.map(({ document }) => ({
    themes: document.questionnaire.themes.add,
    questions: document.questionnaire.questions.add,
  }));
  const known = new Set<string>();
  for (const { themes, questions } of [...questionnaires, ...added]) {
    for (const { id } of themes) known.add(`theme "${id}"`);
    for (const { id, themeId } of questions)
      known.add(`question "${id}"`).add(`question "${id}" in the theme "${themeId}"`);
  }
  const check: Check = (file, path, what) =>
    known.has(what) ? [] : [{ file, pointer: jsonPointer(path), message: `No questionnaire has a ${what}.` }];

  return [
    ...ofKind(read, 'catalogue').flatMap(({ file, document }) => inTools(document.tools, file, ['tools'], check)),
    ...ofKind(read, 'journeys').flatMap(({ file, document }) =>
      inJourneys(document.journeys, file, ['journeys'], check),
    ),
    ...adaptations.flatMap(({ file, document }) => [
      ...inTools(document.catalogue.add, file, ['catalogue', 'add'], check),
      ...inJourneys(document.journeys.add, file, ['journeys', 'add'], check),
    ]),
    ...inKeywordIndexes(read, check),
    ...inAnamneses(read, check),
  ];
}

function inTools(
  tools: Catalogue['tools'],
  file: string,
  path: readonly string[],
  check: Check,
): readonly ContentProblem[] {
  return tools.flatMap(({ themes }, index) =>
    themes.flatMap((id, position) => check(file, [...path, index, 'themes', position], `theme "${id}"`)),
  );
}

function inJourneys(
  journeys: Journeys['journeys'],
  file: string,
  path: readonly string[],
  check: Check,
): readonly ContentProblem[] {
  return journeys.flatMap(({ suggestWhen }, index) =>
    suggestWhen.flatMap(({ themeId }, position) =>
      themeId === undefined
        ? []
        : check(file, [...path, index, 'suggestWhen', position, 'themeId'], `theme "${themeId}"`),
    ),
  );
}

function inKeywordIndexes(read: ReadDocuments, check: Check): readonly ContentProblem[] {
  return ofKind(read, 'keyword-index').flatMap(({ file, document }) =>
    document.entries.flatMap(({ themeId, questionIds }, index) => {
      const unknown = check(file, ['entries', index, 'themeId'], `theme "${themeId}"`);
      if (unknown.length > 0) return unknown;
      return questionIds.flatMap((id, position) =>
        check(file, ['entries', index, 'questionIds', position], `question "${id}" in the theme "${themeId}"`),
      );
    }),
  );
}

function inAnamneses(read: ReadDocuments, check: Check): readonly ContentProblem[] {
  return ofKind(read, 'anamnesis').flatMap(({ file, document }) =>
    document.chapters.flatMap(({ prompts }, chapter) =>
      prompts.flatMap(({ listenFor: { themes, questionIds } }, prompt) => {
        const path = ['chapters', chapter, 'prompts', prompt, 'listenFor'];
        return [
          ...themes.flatMap((id, position) => check(file, [...path, 'themes', position], `theme "${id}"`)),
          ...questionIds.flatMap((id, position) => check(file, [...path, 'questionIds', position], `question "${id}"`)),
        ];
      }),
    ),
  );
}
