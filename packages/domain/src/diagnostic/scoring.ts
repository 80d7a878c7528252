import { NOT_APPLICABLE, type Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { scaleAnswers, type ScaledQuestion } from './maturity.js';
import { HIGHEST_LEVEL } from './question.js';
import { askedQuestions, type Band, type Questionnaire } from './questionnaire.js';

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
 * Theme = Σ(level × weight) ÷ Σ(3 × weight of the answered) × 100; "não se aplica", questions that this
 * client is not asked and answers without a level leave both sums. Overall = mean of the scored themes by
 * theme weight, given only when at least `questionnaire.minimumAnswered` of the applicable required
 * questions were answered.
 */
export function scoreDiagnostic(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): DiagnosticScore {
  const values = new Map(answers.map((answer) => [answer.questionId, answer.value]));
  const required = askedQuestions(questionnaire, answers, client).filter(
    (question) => question.required && values.get(question.id) !== NOT_APPLICABLE,
  );
  const answeredRequired = required.filter(({ id }) => values.has(id)).length;
  const answeredShare = required.length === 0 ? 1 : answeredRequired / required.length;

  const themes = scoreThemes(questionnaire, scaleAnswers(questionnaire, answers, client));
  const overall = answeredShare < questionnaire.minimumAnswered ? undefined : weightedMean(questionnaire, themes);
  return { overall, band: bandOf(questionnaire, overall), answeredShare, themes };
}

/** The themes of a questionnaire scored over the answers given, however many there are. */
export function scoreThemes(questionnaire: Questionnaire, answers: readonly ScaledQuestion[]): readonly ThemeScore[] {
  return questionnaire.themes.map((theme) => {
    const own = answers.filter(({ question }) => question.themeId === theme.id);
    const score = own.length === 0 ? undefined : weightedShare(own);
    return { themeId: theme.id, score, band: bandOf(questionnaire, score), answered: own.length };
  });
}

function weightedShare(answers: readonly ScaledQuestion[]): number {
  let reached = 0;
  let possible = 0;
  for (const { question, level } of answers) {
    reached += level * question.weight;
    possible += HIGHEST_LEVEL * question.weight;
  }
  return (reached / possible) * 100;
}

/** Mean of the scored themes by their weights; `undefined` when none was scored. */
export function weightedMean(questionnaire: Questionnaire, themes: readonly ThemeScore[]): number | undefined {
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
  // By the whole number that people read: 49.9 is shown as 50.
  const shown = Math.round(score);
  return questionnaire.bands.filter((band) => band.from <= shown).at(-1);
}
