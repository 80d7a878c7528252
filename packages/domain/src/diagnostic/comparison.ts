import type { Answer, Questionnaire } from './questionnaire.js';
import { scoreDiagnostic } from './scoring.js';

/** One application of a questionnaire, as it was answered. */
export interface DiagnosticRound {
  readonly questionnaire: Questionnaire;
  readonly answers: readonly Answer[];
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
  const before = levelsOf(previous);
  const after = levelsOf(current);
  const shared = [...after.keys()].filter((questionId) => before.has(questionId));

  const questions = new Map(
    shared.map((questionId) => [questionId, change(before.get(questionId) ?? 0, after.get(questionId) ?? 0)]),
  );
  const earlier = scoreOver(previous.answers, shared, current.questionnaire);
  const later = scoreOver(current.answers, shared, current.questionnaire);

  const themes = new Map<string, Change>();
  for (const theme of later.themes) {
    const score = earlier.themes.find((candidate) => candidate.themeId === theme.themeId)?.score;
    if (score !== undefined && theme.score !== undefined) themes.set(theme.themeId, change(score, theme.score));
  }
  const overall =
    earlier.overall === undefined || later.overall === undefined ? undefined : change(earlier.overall, later.overall);
  return { shared: shared.length, overall, themes, questions };
}

function levelsOf(round: DiagnosticRound): ReadonlyMap<string, number> {
  const known = new Set(round.questionnaire.questions.map((question) => question.id));
  const levels = new Map<string, number>();
  for (const { questionId, value } of round.answers) {
    if (typeof value === 'number' && known.has(questionId)) levels.set(questionId, value);
  }
  return levels;
}

function scoreOver(answers: readonly Answer[], shared: readonly string[], questionnaire: Questionnaire) {
  const among = answers.filter((answer) => shared.includes(answer.questionId));
  return scoreDiagnostic({ ...questionnaire, minimumAnswered: 0 }, among);
}

function change(before: number, after: number): Change {
  return { before, after, difference: after - before };
}
