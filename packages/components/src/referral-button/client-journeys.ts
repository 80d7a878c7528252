import {
  clientTraits,
  guidanceProgress,
  suggestJourneys,
  type Attendance,
  type Guidance,
  type Journey,
  type JourneySuggestion,
} from '@atendimento-ativo/domain';
import type { LoadedProfile } from '@atendimento-ativo/sdk';
import { givenPoints } from './guidance-sheet.js';

/** The journeys as this client's attendance suggests them. */
export function suggestionsFor(state: Attendance, profile: LoadedProfile): readonly JourneySuggestion[] {
  const { journeys, questionnaire } = profile;
  return suggestJourneys({
    journeys,
    questionnaire,
    answers: state.diagnostic?.answers,
    // What the client told counts as much as what they put first in the questionnaire.
    priorities: [...(state.diagnostic?.priorities ?? []), ...state.notes.flatMap(({ themes }) => themes)],
    client: clientTraits(state),
    channel: state.context?.channel,
  });
}

/** The guidance that still comes before a journey. */
export function guidanceBefore(journey: Journey, state: Attendance, { guidance }: LoadedProfile): Guidance | undefined {
  if (journey.guidance !== guidance.id) return undefined;
  return guidanceProgress(guidance, givenPoints(guidance, state)).isComplete ? undefined : guidance;
}

/** Whether something was agreed about what comes after the visit. */
export function hasNextStep({ referrals, declined, followUp }: Attendance): boolean {
  return referrals.length > 0 || declined !== undefined || followUp !== undefined;
}
