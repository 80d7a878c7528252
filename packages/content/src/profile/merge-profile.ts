import { canonicalJson, type ContentReference, type Question, type StateProfile } from '@atendimento-ativo/domain';
import {
  baseReferences,
  type ListChanges,
  type ProfileAdaptation,
  type ProfileBase,
  type ProfileDocuments,
} from './adaptation.js';
import { mistakesIn } from './adaptation-mistakes.js';
import { brokenPremises } from './premises.js';
import { ProfileRefusedError } from './profile-refused-error.js';

/** A full profile with the documents that it refers to. */
export interface MergedProfile extends ProfileDocuments {
  readonly profile: StateProfile;
}

/**
 * The profile of a state: the national one with what the state adapts.
 *
 * A document that the state changes is published under the state's identity (`id`, `version` and `validFrom` of
 * the adaptation), so that whatever keeps a document's id and version means exactly one text. One that it does not
 * change stays the national one.
 *
 * @throws {ProfileRefusedError} code `profile_refused`, with every broken premise and every mistake at once
 */
export function mergeProfile(base: ProfileBase, adaptation: ProfileAdaptation): MergedProfile {
  const documents = mergeDocuments(base, adaptation);
  const problems = [
    ...brokenPremises(base.profile),
    ...brokenPremises(adaptation),
    ...mistakesIn(base, documents, adaptation),
  ];
  if (problems.length > 0) throw new ProfileRefusedError(problems);
  return { profile: mergeSettings(base, documents, adaptation), ...documents };
}

function mergeSettings(
  { profile: national }: ProfileBase,
  documents: ProfileDocuments,
  adaptation: ProfileAdaptation,
): StateProfile {
  const { kind, id, version, locale, validFrom, state, name } = adaptation;
  const themes = new Set(documents.questionnaire.themes.map((theme) => theme.id));
  return {
    ...{ kind, id, version, locale, validFrom, state, name },
    audience: adaptation.audience ?? national.audience,
    channels: adaptation.channels ?? national.channels,
    approaches: adaptation.approaches ?? national.approaches,
    requiredFields: adaptation.requiredFields ?? national.requiredFields,
    followUp: adaptation.followUp ?? national.followUp,
    priorityThemes: adaptation.priorityThemes ?? national.priorityThemes.filter((themeId) => themes.has(themeId)),
    diagnosticModes: adaptation.diagnosticModes ?? national.diagnosticModes,
    flow: adaptation.flow ?? national.flow,
    ...baseReferences(national, adaptation),
    questionnaire: referenceTo(documents.questionnaire),
    catalogue: referenceTo(documents.catalogue),
    journeys: referenceTo(documents.journeys),
  };
}

function mergeDocuments(base: ProfileBase, adaptation: ProfileAdaptation): ProfileDocuments {
  const { questionnaire, catalogue, journeys } = adaptation;
  const isOffered = ({ toolId }: Question['tools'][number]) => !catalogue.hide.includes(toolId);
  const questions = base.questionnaire.questions
    .filter(({ themeId }) => !questionnaire.themes.hide.includes(themeId))
    // A link to a tool that the state hides leads nowhere: it goes with the tool.
    .map((question) => ({ ...question, tools: question.tools.filter(isOffered) }));
  return {
    questionnaire: published(adaptation, base.questionnaire, {
      themes: changed(base.questionnaire.themes, questionnaire.themes),
      questions: changed(questions, questionnaire.questions),
    }),
    catalogue: published(adaptation, base.catalogue, { tools: changed(base.catalogue.tools, catalogue) }),
    journeys: published(adaptation, base.journeys, { journeys: changed(base.journeys.journeys, journeys) }),
  };
}

function changed<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  { hide, weights = {}, add }: ListChanges<Entry>,
): Entry[] {
  const kept = entries.filter(({ id }) => !hide.includes(id));
  return [
    ...kept.map((entry) => {
      const weight = Object.hasOwn(weights, entry.id) ? weights[entry.id] : undefined;
      return weight === undefined ? entry : { ...entry, weight };
    }),
    ...add,
  ];
}

/** The document with the lists as they are now; under the state's identity when that makes it another document. */
function published<Document extends object>(
  { id, version, validFrom }: ProfileAdaptation,
  before: Document,
  lists: Partial<Document>,
): Document {
  const after = { ...before, ...lists };
  return canonicalJson(after) === canonicalJson(before) ? before : { ...after, id, version, validFrom };
}

function referenceTo({ id, version }: ContentReference): ContentReference {
  return { id, version };
}
