import type { Questionnaire } from '@atendimento-ativo/domain';
import { checkConditions } from './check-conditions.js';
import { checkQuestion } from './check-question.js';
import { problemAt, type DocumentProblem } from './problem.js';
import { repeatedIds } from './repeated.js';

/** What a schema cannot say about a questionnaire. */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly DocumentProblem[] {
  const { bands, themes, questions } = questionnaire;
  return [
    ...repeatedIds(['bands'], bands),
    ...repeatedIds(['themes'], themes),
    ...repeatedIds(['questions'], questions),
    ...bandsOutOfOrder(questionnaire),
    ...themesWithoutQuestion(questionnaire),
    ...questions.flatMap((question, index) => [
      ...(themes.some((theme) => theme.id === question.themeId)
        ? []
        : [problemAt(['questions', index, 'themeId'], `This questionnaire has no theme "${question.themeId}".`)]),
      ...checkQuestion(question, index),
    ]),
    ...checkConditions(questionnaire),
  ];
}

function bandsOutOfOrder({ bands }: Questionnaire): readonly DocumentProblem[] {
  return bands.flatMap(({ from }, index) => {
    const previous = bands[index - 1];
    if (!previous) return from === 0 ? [] : [problemAt(['bands', 0, 'from'], 'The first band must start at 0.')];
    return from > previous.from ? [] : [problemAt(['bands', index, 'from'], 'Must be above the band before it.')];
  });
}

function themesWithoutQuestion({ themes, questions }: Questionnaire): readonly DocumentProblem[] {
  return themes.flatMap((theme, index) =>
    questions.some((question) => question.themeId === theme.id)
      ? []
      : [problemAt(['themes', index], `No question belongs to the theme "${theme.id}".`)],
  );
}
