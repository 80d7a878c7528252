import type { ConsentTerm, FlowStep, MissingPart } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { isSurveyRefused } from '../nps-survey/survey-refusal.js';

/** What the screen knows beside what was recorded. */
export interface Seen {
  /** The client saw the feedback report. */
  readonly feedback: boolean;
  /** The client preferred not to answer the survey. */
  readonly surveyDeclined: boolean;
}

/** How a step ended of which nothing is left to do. */
export type StepEnd = 'done' | 'left-out';

/** Steps of which nothing is left to do; whatever was recorded in another order counts all the same. */
export function doneSteps(
  attendance: ActiveAttendance | undefined,
  term: ConsentTerm,
  seen: Seen,
): ReadonlyMap<FlowStep, StepEnd> {
  if (!attendance) return new Map();
  const { state, missing } = attendance;
  const isMissing = (...parts: MissingPart['part'][]): boolean => missing.some(({ part }) => parts.includes(part));
  const hasDiagnostic = state.diagnostic !== undefined || state.notes.length > 0;
  const isDone: Readonly<Record<FlowStep, boolean>> = {
    approach: true,
    registration: !isMissing('client', 'company', 'audience', 'field'),
    consent: state.client !== undefined && !isMissing('consent'),
    diagnostic: hasDiagnostic,
    feedback: hasDiagnostic && (seen.feedback || state.deliveries.length > 0),
    delivery: !isMissing('delivery'),
    referral: !isMissing('next-step', 'guidance'),
    conclusion: state.status !== 'open',
    evaluation: state.nps !== undefined || seen.surveyDeclined || isSurveyRefused(attendance, term),
  };
  const steps = (Object.keys(isDone) as FlowStep[]).filter((step) => isDone[step]);
  return new Map(steps.map((step) => [step, step === 'evaluation' && !state.nps ? 'left-out' : 'done']));
}
