import type { Journeys, SuggestionRule } from '@atendimento-ativo/domain';
import { problemAt, type DocumentProblem } from './problem.js';
import { repeated, repeatedIds } from './repeated.js';

/** What a schema cannot say about journeys: repeated ids and contact forms, suggestions that cannot hold. */
export function checkJourneys({ journeys }: Journeys): readonly DocumentProblem[] {
  return [
    ...repeatedIds(['journeys'], journeys),
    ...journeys.flatMap(({ contactForms, suggestWhen }, index) => {
      const path = ['journeys', index];
      return [
        ...repeated(contactForms).map((position) =>
          problemAt([...path, 'contactForms', position], 'The journey already offers this form of contact.'),
        ),
        ...suggestWhen.flatMap((rule, position) => checkRule(rule, [...path, 'suggestWhen', position])),
      ];
    }),
  ];
}

function checkRule(
  { themeId, below, atLeast }: SuggestionRule,
  path: readonly PropertyKey[],
): readonly DocumentProblem[] {
  if (below !== undefined && atLeast !== undefined && below <= atLeast) {
    return [problemAt(path, 'Can never hold: "below" is not above "atLeast".')];
  }
  if (themeId !== undefined && below === undefined && atLeast === undefined) {
    return [problemAt([...path, 'themeId'], 'Says nothing without "below" or "atLeast".')];
  }
  return [];
}
