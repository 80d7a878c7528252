import type { Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { scaleAnswers, type ScaledQuestion } from './maturity.js';
import { HIGHEST_LEVEL } from './question.js';
import type { Questionnaire } from './questionnaire.js';

/** What one answer does to a score, in points of 0–100. */
export interface Points {
  /** Points of the score that come from this answer. */
  readonly gained: number;
  /** Points that the score would rise by, were this practice at the highest level. */
  readonly open: number;
}

/** One answer with what it moves. */
export interface ScoreContribution extends ScaledQuestion {
  readonly theme: Points;
  readonly overall: Points;
}

/**
 * Which answers moved what, in the questionnaire's order. Over the answers of a theme, `theme.gained` adds up to the
 * theme's score and `theme.open` to what it lacks of 100; over all answers, `overall` does the same for the overall
 * score, also where that is not given for want of answers.
 */
export function explainScore(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly ScoreContribution[] {
  const scaled = scaleAnswers(questionnaire, answers, client);
  const themes = questionnaire.themes.flatMap(({ id, weight }) => {
    const own = scaled.filter(({ question }) => question.themeId === id);
    const possible = own.reduce((sum, { question }) => sum + HIGHEST_LEVEL * question.weight, 0);
    return possible === 0 ? [] : [{ id, weight, possible }];
  });
  const weights = themes.reduce((sum, { weight }) => sum + weight, 0);

  return scaled.flatMap((answer): ScoreContribution[] => {
    const own = themes.find(({ id }) => id === answer.question.themeId);
    if (!own) return [];
    const points = (levels: number) => ((levels * answer.question.weight) / own.possible) * 100;
    const theme = { gained: points(answer.level), open: points(HIGHEST_LEVEL - answer.level) };
    const share = own.weight / weights;
    return [{ ...answer, theme, overall: { gained: theme.gained * share, open: theme.open * share } }];
  });
}
