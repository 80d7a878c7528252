import { HIGHEST_LEVEL, type Answer, type Band, type Question, type Questionnaire } from './questionnaire.js';

export interface ThemeScore {
  readonly themeId: string;
  /** 0–100, or `undefined` while nothing applicable was answered. */
  readonly score: number | undefined;
  readonly band: Band | undefined;
  /** Questions answered with a level. */
  readonly answered: number;
}

export interface DiagnosticScore {
  /** 0–100, weighted mean of the themes; `undefined` below the questionnaire's minimum of answers. */
  readonly overall: number | undefined;
  readonly band: Band | undefined;
  /** Share (0–1) of the applicable required questions that were answered. */
  readonly answeredShare: number;
  readonly themes: readonly ThemeScore[];
}

/**
 * Scores answers against their questionnaire.
 *
 * Theme = Σ(level × weight) ÷ Σ(3 × weight of the answered) × 100; "não se aplica" leaves both sums.
 * Overall = mean of the scored themes by theme weight, given only when at least
 * `questionnaire.minimumAnswered` of the applicable required questions were answered.
 */
export function scoreDiagnostic(questionnaire: Questionnaire, answers: readonly Answer[]): DiagnosticScore {
  const values = new Map(answers.map((answer) => [answer.questionId, answer.value]));
  const themes = questionnaire.themes.map((theme) => {
    const levels = questionnaire.questions.filter(
      (question) => question.themeId === theme.id && typeof values.get(question.id) === 'number',
    );
    const score = levels.length === 0 ? undefined : weightedShare(levels, values);
    return { themeId: theme.id, score, band: bandOf(questionnaire, score), answered: levels.length };
  });

  const required = questionnaire.questions.filter(
    (question) => question.required && values.get(question.id) !== 'not-applicable',
  );
  const answeredRequired = required.filter((question) => values.has(question.id)).length;
  const answeredShare = required.length === 0 ? 1 : answeredRequired / required.length;

  const overall = answeredShare < questionnaire.minimumAnswered ? undefined : weightedMean(questionnaire, themes);
  return { overall, band: bandOf(questionnaire, overall), answeredShare, themes };
}

function weightedShare(questions: readonly Question[], values: ReadonlyMap<string, Answer['value']>): number {
  let reached = 0;
  let possible = 0;
  for (const question of questions) {
    reached += Number(values.get(question.id)) * question.weight;
    possible += HIGHEST_LEVEL * question.weight;
  }
  return (reached / possible) * 100;
}

function weightedMean(questionnaire: Questionnaire, themes: readonly ThemeScore[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const theme of questionnaire.themes) {
    const score = themes.find((candidate) => candidate.themeId === theme.id)?.score;
    if (score === undefined) continue;
    sum += score * theme.weight;
    weights += theme.weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

function bandOf(questionnaire: Questionnaire, score: number | undefined): Band | undefined {
  if (score === undefined) return undefined;
  return questionnaire.bands.filter((band) => band.from <= score).at(-1);
}
