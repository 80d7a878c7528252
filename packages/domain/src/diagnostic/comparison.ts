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

/** One measure in two rounds: a score (0–100), or the level (0–3) of a single practice. */
export interface Change {
  readonly before: number;
  readonly after: number;
  /** `after − before`: positive is an improvement. */
  readonly difference: number;
}

/** What changed from one round to the next: as a whole, by theme id and by question id. */
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
  const before = new Map(answersOf(previous).map((answer) => [answer.question.id, answer]));
  const shared = answersOf(current).flatMap((now) => {
    const then = before.get(now.question.id);
    return then ? [{ then, now }] : [];
  });

  // Both rounds by the present questions: a weight or a theme that changed is not progress either.
  const { questionnaire } = current;
  const earlier = scoreThemes(
    questionnaire,
    shared.map(({ then, now }) => ({ ...now, level: then.level })),
  );
  const later = scoreThemes(
    questionnaire,
    shared.map(({ now }) => now),
  );
  const themes = later.flatMap(({ themeId, score }, index): [string, Change][] => {
    const difference = change(earlier[index]?.score, score);
    return difference ? [[themeId, difference]] : [];
  });
  return {
    shared: shared.length,
    overall: change(weightedMean(questionnaire, earlier), weightedMean(questionnaire, later)),
    themes: new Map(themes),
    questions: new Map(
      shared.map(({ then, now }) => [
        now.question.id,
        { before: then.level, after: now.level, difference: now.level - then.level },
      ]),
    ),
  };
}

function answersOf({ questionnaire, answers, client }: DiagnosticRound): readonly ScaledQuestion[] {
  return scaleAnswers(questionnaire, answers, client);
}

function change(before: number | undefined, after: number | undefined): Change | undefined {
  return before === undefined || after === undefined ? undefined : { before, after, difference: after - before };
}
