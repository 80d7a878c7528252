import type { Journeys, Questionnaire } from '@atendimento-ativo/domain';
import type { ContentDocument } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { jsonPointer } from './json-pointer.js';

type Problem = Omit<ContentProblem, 'file'>;
type Identified = { readonly id: string };

/** What a schema cannot say about one document: repeated ids, bands out of order, themes that do not exist. */
export function checkDocument(document: ContentDocument): readonly Problem[] {
  switch (document.kind) {
    case 'questionnaire':
      return checkQuestionnaire(document);
    case 'catalogue':
      return repeatedIds(['tools'], document.tools);
    case 'journeys':
      return [...repeatedIds(['journeys'], document.journeys), ...impossibleSuggestions(document)];
    case 'consent-term':
      return repeatedIds(['purposes'], document.purposes);
    case 'state-profile':
      return [];
  }
}

function checkQuestionnaire(questionnaire: Questionnaire): readonly Problem[] {
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
        : [problem(['questions', index, 'themeId'], `This questionnaire has no theme "${question.themeId}".`)]),
      ...repeated(question.tools.map((link) => link.toolId)).map((position) =>
        problem(['questions', index, 'tools', position, 'toolId'], 'The question already links this tool.'),
      ),
    ]),
  ];
}

function bandsOutOfOrder({ bands }: Questionnaire): readonly Problem[] {
  return bands.flatMap(({ from }, index) => {
    const previous = bands[index - 1];
    if (!previous) return from === 0 ? [] : [problem(['bands', 0, 'from'], 'The first band must start at 0.')];
    return from > previous.from ? [] : [problem(['bands', index, 'from'], 'Must be above the band before it.')];
  });
}

function themesWithoutQuestion({ themes, questions }: Questionnaire): readonly Problem[] {
  return themes.flatMap((theme, index) =>
    questions.some((question) => question.themeId === theme.id)
      ? []
      : [problem(['themes', index], `No question belongs to the theme "${theme.id}".`)],
  );
}

function impossibleSuggestions({ journeys }: Journeys): readonly Problem[] {
  return journeys.flatMap((journey, index) =>
    journey.suggestWhen.flatMap(({ below, atLeast }, position) =>
      below !== undefined && atLeast !== undefined && below <= atLeast
        ? [problem(['journeys', index, 'suggestWhen', position], 'Can never hold: "below" is not above "atLeast".')]
        : [],
    ),
  );
}

function repeatedIds(path: readonly PropertyKey[], entries: readonly Identified[]): readonly Problem[] {
  return repeated(entries.map(({ id }) => id)).map((index) =>
    problem([...path, index, 'id'], `The id "${entries[index]?.id}" is already used in this document.`),
  );
}

/** Positions of the values that occurred before. */
function repeated(values: readonly string[]): readonly number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

function problem(path: readonly PropertyKey[], message: string): Problem {
  return { pointer: jsonPointer(path), message };
}
