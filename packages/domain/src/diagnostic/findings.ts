import { HIGHEST_LEVEL, type Answer, type Level, type Question, type Questionnaire } from './questionnaire.js';

/** What a diagnostic says can improve: one answered practice below the highest level. */
export interface Finding {
  readonly question: Question;
  readonly level: Exclude<Level, 3>;
  /** What was answered, in the questionnaire's words for that level. */
  readonly answered: string;
  /** Size of the gap: (3 − level) × question weight. */
  readonly gap: number;
}

/** Findings of a diagnostic, widest gap first; equal gaps keep the questionnaire's order. */
export function findFindings(questionnaire: Questionnaire, answers: readonly Answer[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const question of questionnaire.questions) {
    const level = answers.find((answer) => answer.questionId === question.id)?.value;
    if (typeof level !== 'number' || level === HIGHEST_LEVEL) continue;
    findings.push({
      question,
      level,
      answered: question.levels[level],
      gap: (HIGHEST_LEVEL - level) * question.weight,
    });
  }
  return findings.sort((left, right) => right.gap - left.gap);
}

/** Practices at the highest level, in the questionnaire's order: what the business does well. */
export function findStrengths(questionnaire: Questionnaire, answers: readonly Answer[]): readonly Question[] {
  const highest = new Set(
    answers.filter((answer) => answer.value === HIGHEST_LEVEL).map((answer) => answer.questionId),
  );
  return questionnaire.questions.filter((question) => highest.has(question.id));
}
