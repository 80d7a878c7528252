import type { Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { scaleAnswers, type ScaledQuestion } from './maturity.js';
import type { Questionnaire } from './questionnaire.js';
import { scoreThemes, weightedMean } from './scoring.js';

/** One application of a questionnaire, as it was answered. */
export interface DiagnosticRound {
  readonly questionnaire: Questionnaire;
  readonly answers: readonly Answer[];
  /** What decided which questions were asked. */
  readonly client?: ClientTraits | undefined;
}

export interface Change {
  readonly before: number;
  readonly after: number;
  /** `after − before`: positive is an improvement. */
  readonly difference: number;
}

export interface DiagnosticComparison {
  /** Questions that both rounds answered with a level. */
  readonly shared: number;
  readonly overall: Change | undefined;
  readonly themes: ReadonlyMap<string, Change>;
  readonly questions: ReadonlyMap<string, Change>;
}

/**
 * Compares two rounds on what both share: questions of the same id, answered with a level in both.
 * Scores are computed anew over those questions alone, so that a longer version cannot pass for progress.
 */
export function compareDiagnostics(previous: DiagnosticRound, current: DiagnosticRound): DiagnosticComparison {
  const before = answersOf(previous);
  const after = answersOf(current);
  const shared = [...after.keys()].filter((questionId) => before.has(questionId));

  const questions = new Map(
    shared.map((questionId) => [
      questionId,
      change(before.get(questionId)?.level ?? 0, after.get(questionId)?.level ?? 0),
    ]),
  );

  // Both rounds by the present questions: a weight or a theme that changed is not progress either.
  const { questionnaire } = current;
  const now = shared.flatMap((questionId) => after.get(questionId) ?? []);
  const then = now.map((answer) => ({ ...answer, level: before.get(answer.question.id)?.level ?? answer.level }));
  const earlier = scoreThemes(questionnaire, then);
  const later = scoreThemes(questionnaire, now);

  const themes = new Map<string, Change>();
  for (const [index, theme] of later.entries()) {
    const score = earlier[index]?.score;
    if (score !== undefined && theme.score !== undefined) themes.set(theme.themeId, change(score, theme.score));
  }
  const overallBefore = weightedMean(questionnaire, earlier);
  const overallAfter = weightedMean(questionnaire, later);
  const overall =
    overallBefore === undefined || overallAfter === undefined ? undefined : change(overallBefore, overallAfter);
  return { shared: shared.length, overall, themes, questions };
}

function answersOf({ questionnaire, answers, client }: DiagnosticRound): ReadonlyMap<string, ScaledQuestion> {
  const scaled = scaleAnswers(questionnaire, answers, client);
  return new Map(scaled.map((answer) => [answer.question.id, answer]));
}

function change(before: number, after: number): Change {
  return { before, after, difference: after - before };
}
