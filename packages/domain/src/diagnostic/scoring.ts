import { NOT_APPLICABLE, type Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { isScored, scaleAnswers, type ScaledQuestion } from './maturity.js';
import { HIGHEST_LEVEL, type Question } from './question.js';
import { askedQuestions, type Band, type Questionnaire } from './questionnaire.js';

/** How the business stands in one theme. */
export interface ThemeScore {
  readonly themeId: string;
  /** 0–100, or `undefined` while `confidence` is below the questionnaire's minimum of answers. */
  readonly score: number | undefined;
  readonly band: Band | undefined;
  /** Questions answered with a level. */
  readonly answered: number;
  /**
   * How far the score speaks for the theme: share (0–1) of the weight of the questions that count for this client
   * whose level is known. 1 when every one was answered, 0 when nothing applies.
   */
  readonly confidence: number;
}

/** How the business stands as a whole and theme by theme: what the devolutiva shows. */
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
 * client is not asked and answers without a level leave both sums; given only when at least
 * `questionnaire.minimumAnswered` of the theme's weight is known. Overall = mean of the themes by theme weight, whatever is
 * known of each, given only when at least that share of the applicable required questions was answered.
 */
export function scoreDiagnostic(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): DiagnosticScore {
  const answered = new Set(answers.map(({ questionId }) => questionId));
  const applicable = applicableQuestions(questionnaire, answers, client);
  const required = applicable.filter((question) => question.required);
  const answeredRequired = required.filter(({ id }) => answered.has(id)).length;
  const answeredShare = required.length === 0 ? 1 : answeredRequired / required.length;

  const scaled = scaleAnswers(questionnaire, answers, client);
  const { minimumAnswered } = questionnaire;
  const measured = scoreThemes(questionnaire, scaled);
  const overall = answeredShare < minimumAnswered ? undefined : weightedMean(questionnaire, measured);
  const themes = measured.map((theme) => {
    const confidence = shareOfWeight(theme.themeId, scaled, applicable);
    return { ...theme, ...(confidence < minimumAnswered ? { score: undefined, band: undefined } : {}), confidence };
  });
  return { overall, band: bandOf(questionnaire, overall), answeredShare, themes };
}

/** The questions that this client is asked, without those that do not apply to them. */
export function applicableQuestions(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits,
): readonly Question[] {
  const inapplicable = new Set(
    answers.filter(({ value }) => value === NOT_APPLICABLE).map(({ questionId }) => questionId),
  );
  return askedQuestions(questionnaire, answers, client).filter(({ id }) => !inapplicable.has(id));
}

/** The themes of a questionnaire scored over the answers given, however many there are. */
export function scoreThemes(
  questionnaire: Questionnaire,
  answers: readonly ScaledQuestion[],
): readonly Omit<ThemeScore, 'confidence'>[] {
  return questionnaire.themes.map((theme) => {
    const own = answers.filter(({ question }) => question.themeId === theme.id);
    const score = own.length === 0 ? undefined : weightedShare(own);
    return { themeId: theme.id, score, band: bandOf(questionnaire, score), answered: own.length };
  });
}

function shareOfWeight(themeId: string, answers: readonly ScaledQuestion[], applicable: readonly Question[]): number {
  const known = sumOfWeights(
    answers.filter(({ question }) => question.themeId === themeId).map(({ question }) => question),
  );
  const possible = sumOfWeights(applicable.filter((question) => question.themeId === themeId && isScored(question)));
  return possible === 0 ? 0 : known / possible;
}

function sumOfWeights(questions: readonly Question[]): number {
  return questions.reduce((sum, { weight }) => sum + weight, 0);
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
export function weightedMean(
  questionnaire: Questionnaire,
  themes: readonly Pick<ThemeScore, 'themeId' | 'score'>[],
): number | undefined {
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
