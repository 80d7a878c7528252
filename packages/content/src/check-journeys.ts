import type { Condition, Journey, Journeys, SuggestionRule } from '@atendimento-ativo/domain';
import { impossibleParts } from './check-conditions.js';
import { isPossible } from './condition-cases.js';
import { problemAt, type DocumentProblem } from './problem.js';
import { repeated, repeatedIds } from './repeated.js';

/** What a schema cannot say about journeys: repeated ids and contact forms, suggestions that cannot hold. */
export function checkJourneys({ journeys }: Journeys): readonly DocumentProblem[] {
  return [
    ...repeatedIds(['journeys'], journeys),
    ...journeys.flatMap((journey, index) => {
      const { contactForms, suggestWhen } = journey;
      const path = ['journeys', index];
      return [
        ...repeated(contactForms).map((position) =>
          problemAt([...path, 'contactForms', position], 'The journey already offers this form of contact.'),
        ),
        ...suggestWhen.flatMap((rule, position) => checkRule(rule, journey, [...path, 'suggestWhen', position])),
      ];
    }),
  ];
}

function checkRule(
  { themeId, below, atLeast, when }: SuggestionRule,
  journey: Journey,
  path: readonly PropertyKey[],
): readonly DocumentProblem[] {
  return [
    ...checkBounds({ themeId, below, atLeast }, path),
    ...(when ? checkCondition(when, journey, [...path, 'when']) : []),
  ];
}

function checkBounds(
  { themeId, below = 101, atLeast = 0 }: Pick<SuggestionRule, 'themeId' | 'below' | 'atLeast'>,
  path: readonly PropertyKey[],
): readonly DocumentProblem[] {
  if (below <= 0) return [problemAt([...path, 'below'], 'Can never hold: no score is below 0.')];
  if (atLeast > 100) return [problemAt([...path, 'atLeast'], 'Can never hold: no score is above 100.')];
  if (below <= atLeast) return [problemAt(path, 'Can never hold: "below" is not above "atLeast".')];
  if (themeId !== undefined && below > 100 && atLeast <= 0) {
    return [problemAt([...path, 'themeId'], 'Says nothing without "below" or "atLeast".')];
  }
  return [];
}

/** Which answers there are is seen with the questionnaires; sizes and sectors exclude each other without them. */
function checkCondition(
  when: Condition,
  { sizes, sectors }: Journey,
  path: readonly PropertyKey[],
): readonly DocumentProblem[] {
  const impossible = impossibleParts(when, path, []);
  if (impossible.length > 0) return impossible;
  const open = [when, ...(sizes ? [{ sizes }] : []), ...(sectors ? [{ sectors }] : [])];
  return isPossible({ all: open }, [])
    ? []
    : [problemAt(path, 'Can never hold: the journey is not open to the sizes or sectors that this asks for.')];
}
