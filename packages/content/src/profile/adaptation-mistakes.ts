import {
  isScored,
  jsonPointer,
  misfitIn,
  questionsOf,
  type Catalogue,
  type CompanySize,
  type FieldProblem,
  type Question,
  type Questionnaire,
  type ToolSetting,
} from '@atendimento-ativo/domain';
import { isPossible } from '../condition-cases.js';
import type { ListChanges, ProfileAdaptation, ProfileBase, ProfileDocuments } from './adaptation.js';
import { brokenPremise } from './premises.js';

/** What is wrong with an adaptation of this base; `merged` are the documents that it would make. */
export function mistakesIn(
  base: ProfileBase,
  merged: ProfileDocuments,
  adaptation: ProfileAdaptation,
): readonly FieldProblem[] {
  return [
    ...mistakenChanges(base, adaptation),
    ...hiddenButNeeded(base, merged, adaptation),
    ...nothingLeft(base, merged, adaptation),
    ...unknownPriorities(merged, adaptation),
  ];
}

/** Changes of entries that the base does not have, and additions that it has already. */
function mistakenChanges(base: ProfileBase, adaptation: ProfileAdaptation): readonly FieldProblem[] {
  const { questionnaire, catalogue, journeys } = adaptation;
  return [
    ...mistakenEntries(['questionnaire', 'themes'], 'theme', base.questionnaire.themes, questionnaire.themes),
    ...mistakenEntries(
      ['questionnaire', 'questions'],
      'question',
      base.questionnaire.questions,
      questionnaire.questions,
    ),
    ...mistakenEntries(['catalogue'], 'tool', base.catalogue.tools, catalogue),
    ...mistakenEntries(['journeys'], 'journey', base.journeys.journeys, journeys),
  ];
}

interface Entry {
  readonly id: string;
}

function mistakenEntries(
  path: readonly string[],
  noun: string,
  entries: readonly Entry[],
  { hide, weights = {}, add }: ListChanges<Entry>,
): readonly FieldProblem[] {
  const known = new Set(entries.map(({ id }) => id));
  const unknown = (id: string) => ({ code: `${noun}_unknown`, message: `The base has no ${noun} "${id}".` });
  return [
    ...hide.flatMap((id, index) =>
      known.has(id) ? [] : [{ pointer: jsonPointer([...path, 'hide', index]), ...unknown(id) }],
    ),
    ...Object.keys(weights).flatMap((id) => {
      const pointer = jsonPointer([...path, 'weights', id]);
      if (!known.has(id)) return [{ pointer, ...unknown(id) }];
      if (!hide.includes(id)) return [];
      return [
        { pointer, code: `${noun}_hidden`, message: `The ${noun} "${id}" is hidden: its weight counts nowhere.` },
      ];
    }),
    ...add.flatMap(({ id }, index) => {
      const isTaken = known.has(id) || add.findIndex((other) => other.id === id) < index;
      if (!isTaken) return [];
      const message = `There is a ${noun} "${id}" already: give this one an id of its own.`;
      return [{ pointer: jsonPointer([...path, 'add', index, 'id']), code: `${noun}_taken`, message }];
    }),
  ];
}

/** Hidden questions that decide whether another one is asked, and themes that are left without a question. */
function hiddenButNeeded(
  base: ProfileBase,
  documents: ProfileDocuments,
  { questionnaire: { themes, questions } }: ProfileAdaptation,
): readonly FieldProblem[] {
  const asked = documents.questionnaire.questions;
  const needed = base.questionnaire.questions.flatMap(({ id, themeId }) => {
    const dependants = asked.filter(({ showWhen }) => showWhen && questionsOf(showWhen).includes(id));
    if (dependants.length === 0) return [];
    const hidden =
      pointerTo(id, questions.hide, ['questionnaire', 'questions', 'hide']) ??
      pointerTo(themeId, themes.hide, ['questionnaire', 'themes', 'hide']);
    if (hidden === undefined) return [];
    const names = dependants.map((question) => `"${question.id}"`).join(', ');
    const message = `Whether ${names} is asked depends on the question "${id}": hide both or neither.`;
    return [{ pointer: hidden, code: 'question_needed', message }];
  });
  if (asked.length === 0) return needed;

  const emptied = base.questionnaire.themes.flatMap(({ id }) => {
    const isOf = ({ themeId }: Question) => themeId === id;
    const isEmptied = base.questionnaire.questions.some(isOf) && !asked.some(isOf);
    if (themes.hide.includes(id) || !isEmptied) return [];
    const message = `Every question of the theme "${id}" is hidden: hide the theme itself (questionnaire.themes.hide).`;
    return [{ pointer: jsonPointer(['questionnaire', 'questions', 'hide']), code: 'theme_emptied', message }];
  });
  return [...needed, ...emptied];
}

function pointerTo(id: string, hide: readonly string[], path: readonly string[]): string | undefined {
  const index = hide.indexOf(id);
  return index < 0 ? undefined : jsonPointer([...path, index]);
}

/** Premises that a profile breaks by leaving nothing that would fill them in. */
function nothingLeft(
  { profile: national }: ProfileBase,
  { questionnaire, catalogue, journeys }: ProfileDocuments,
  adaptation: ProfileAdaptation,
): readonly FieldProblem[] {
  const { sizes } = adaptation.audience ?? national.audience;
  const channels = adaptation.channels ?? national.channels;
  const unasked = sizes.filter((size) => !canFind(questionnaire, size));
  return [
    ...(unasked.length > 0
      ? [brokenPremise('diagnostic', ['questionnaire'], `No question for ${unasked.join(', ')} can find anything.`)]
      : []),
    ...sizes.flatMap((size) => {
      const without = channels.filter((channel) => !canDeliver(catalogue, { companySize: size, channel }));
      if (without.length === 0) return [];
      const how = `No tool is left that can be applied in a visit to ${size}, ${without.join(' or ')}.`;
      return [brokenPremise('delivery', ['catalogue', 'hide'], how)];
    }),
    ...(journeys.journeys.length > 0
      ? []
      : [brokenPremise('continuity', ['journeys', 'hide'], 'Every journey is hidden.')]),
  ];
}

/** Whether clients of this size are asked a question whose answer can be a finding. */
function canFind({ questions }: Questionnaire, size: CompanySize): boolean {
  return questions.some(
    (question) =>
      isScored(question) &&
      (!question.showWhen || isPossible({ all: [question.showWhen, { sizes: [size] }] }, questions)),
  );
}

/** Whether some tool can be applied during such a visit. */
function canDeliver({ tools }: Catalogue, setting: ToolSetting): boolean {
  const misfitOf = misfitIn(setting);
  return tools.some((tool) => tool.duringVisit && misfitOf(tool) === undefined);
}

function unknownPriorities(
  { questionnaire }: ProfileDocuments,
  { priorityThemes = [] }: ProfileAdaptation,
): readonly FieldProblem[] {
  return priorityThemes.flatMap((themeId, index) => {
    if (questionnaire.themes.some(({ id }) => id === themeId)) return [];
    const message = `The questionnaire of this profile has no theme "${themeId}".`;
    return [{ pointer: jsonPointer(['priorityThemes', index]), code: 'theme_unknown', message }];
  });
}
