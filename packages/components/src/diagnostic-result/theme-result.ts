import {
  highestLevel,
  type DiagnosticComparison,
  type DiagnosticScore,
  type Question,
  type Questionnaire,
  type Theme,
} from '@atendimento-ativo/domain';

/** A theme as the client sees it: whole points, as they stand on the screen. */
export interface ThemeResult {
  readonly theme: Theme;
  /** 0–100; `undefined` when nothing of the theme was answered with a level. */
  readonly score: number | undefined;
  readonly bandName: string | undefined;
  /** Questions answered with a level. */
  readonly answered: number;
  readonly change: WholeChange | undefined;
}

/** A change in whole points, so that before and after add up to what is read. */
export interface WholeChange {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

export function wholeChange(change: { before: number; after: number } | undefined): WholeChange | undefined {
  if (!change) return undefined;
  const before = Math.round(change.before);
  const after = Math.round(change.after);
  return { before, after, difference: after - before };
}

/** The themes in which this client was asked something that is scored. */
export function themeResults(
  questionnaire: Questionnaire,
  asked: readonly Question[],
  score: DiagnosticScore,
  comparison: DiagnosticComparison | undefined,
): readonly ThemeResult[] {
  const scored = new Set(asked.filter((question) => highestLevel(question)).map(({ themeId }) => themeId));
  return questionnaire.themes.flatMap((theme) => {
    const found = score.themes.find(({ themeId }) => themeId === theme.id);
    if (!found || !scored.has(theme.id)) return [];
    return {
      theme,
      score: found.score === undefined ? undefined : Math.round(found.score),
      bandName: found.band?.name,
      answered: found.answered,
      change: wholeChange(comparison?.themes.get(theme.id)),
    };
  });
}
