import { clientTraits, type Attendance } from '../attendance/attendance.js';
import type { Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { scaleAnswers } from './maturity.js';
import { HIGHEST_LEVEL, type Level, type Question } from './question.js';
import type { Questionnaire } from './questionnaire.js';

/** One answered practice below the highest level. */
export interface AnswerFinding {
  readonly kind: 'answer';
  readonly themeId: string;
  /** Size of the gap: (3 − level) × question weight. */
  readonly gap: number;
  readonly question: Question;
  readonly level: Exclude<Level, 3>;
  /** What was answered, in the questionnaire's words for that level. */
  readonly answered: string;
}

/** A theme in which the client said that something is wrong or wanted. */
export interface NoteFinding {
  readonly kind: 'note';
  readonly themeId: string;
  /** Always `NOTE_GAP`: nobody measured it. */
  readonly gap: number;
  readonly noteId: string;
  /** The note's text: the reason in the client's words. */
  readonly said: string;
}

/** What a diagnostic of any mode says can improve. */
export type Finding = AnswerFinding | NoteFinding;

/** A note weighs as much as a practice of weight 1 that is done informally (level 1). */
export const NOTE_GAP = 2;

type Notes = Attendance['notes'];

/** All findings of an attendance, answers and notes, widest gap first; of equal gaps the answer comes first. */
export function findingsOf(attendance: Attendance, questionnaire: Questionnaire): readonly Finding[] {
  const answers = attendance.diagnostic?.answers ?? [];
  return [
    ...findFindings(questionnaire, answers, clientTraits(attendance)),
    ...noteFindings(questionnaire, attendance.notes),
  ].sort(byGap);
}

/** Findings of answers, widest gap first; equal gaps keep the questionnaire's order. */
export function findFindings(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly AnswerFinding[] {
  return scaleAnswers(questionnaire, answers, client)
    .flatMap(({ question, level, text }): AnswerFinding[] =>
      level === HIGHEST_LEVEL
        ? []
        : [
            {
              kind: 'answer',
              themeId: question.themeId,
              gap: (HIGHEST_LEVEL - level) * question.weight,
              question,
              level,
              answered: text,
            },
          ],
    )
    .sort(byGap);
}

/**
 * Findings of listening notes, in the order told: one for each theme of the questionnaire that a note was
 * tagged to, with the first note of it, so that who talks much about one theme does not outweigh an answer.
 */
export function noteFindings({ themes }: Pick<Questionnaire, 'themes'>, notes: Notes): readonly NoteFinding[] {
  const findings = new Map<string, NoteFinding>();
  for (const { noteId, text, themes: tagged } of notes) {
    for (const themeId of tagged) {
      if (findings.has(themeId) || !themes.some(({ id }) => id === themeId)) continue;
      findings.set(themeId, { kind: 'note', themeId, gap: NOTE_GAP, noteId, said: text });
    }
  }
  return [...findings.values()];
}

function byGap(left: Finding, right: Finding): number {
  return right.gap - left.gap;
}

/** Practices at the highest level, in the questionnaire's order: what the business does well. */
export function findStrengths(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly Question[] {
  return scaleAnswers(questionnaire, answers, client)
    .filter(({ level }) => level === HIGHEST_LEVEL)
    .map(({ question }) => question);
}
