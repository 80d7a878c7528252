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

/** A practice or a whole theme in which the client said that something is wrong or wanted. */
export interface NoteFinding {
  readonly kind: 'note';
  readonly themeId: string;
  /** The practice, where the agent tagged one. */
  readonly question?: Question;
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
 * Findings of listening notes, in the order told: one for each practice of the questionnaire that a note was tagged
 * to, and one for each theme that it was tagged to without a practice. Each has the first note of it, so that who
 * talks much about one thing does not outweigh an answer.
 */
export function noteFindings(
  { themes, questions }: Pick<Questionnaire, 'themes' | 'questions'>,
  notes: Notes,
): readonly NoteFinding[] {
  const findings = new Map<string, NoteFinding>();
  for (const { noteId, text, themes: tagged, practices = [] } of notes) {
    const heard = { kind: 'note', gap: NOTE_GAP, noteId, said: text } as const;
    const spokenOf = questions.filter(({ id }) => practices.includes(id));
    const wholeThemes = themes.filter(
      ({ id }) => tagged.includes(id) && !spokenOf.some(({ themeId }) => themeId === id),
    );
    for (const question of spokenOf)
      keepFirst(`practice ${question.id}`, { ...heard, themeId: question.themeId, question });
    for (const { id } of wholeThemes) keepFirst(`theme ${id}`, { ...heard, themeId: id });
  }
  return [...findings.values()];

  function keepFirst(key: string, finding: NoteFinding): void {
    if (!findings.has(key)) findings.set(key, finding);
  }
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
