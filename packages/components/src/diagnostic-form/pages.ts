import type { Question, Questionnaire, Theme } from '@atendimento-ativo/domain';

/** A question with its place in the whole questionnaire, from 1. */
export interface NumberedQuestion {
  readonly question: Question;
  readonly number: number;
}

/** Questions of one theme that are shown together. */
export interface Section {
  readonly theme: Theme;
  readonly questions: readonly NumberedQuestion[];
}

/** What is on the screen at once. */
export interface Page {
  readonly sections: readonly Section[];
  /** Every question of the page, in order. */
  readonly questions: readonly Question[];
}

/** The themes that have questions, in order; numbers run through all of them. */
export function sectionsOf(questionnaire: Questionnaire): readonly Section[] {
  let number = 0;
  return questionnaire.themes
    .map((theme) => ({
      theme,
      questions: questionnaire.questions
        .filter((question) => question.themeId === theme.id)
        .map((question) => ({ question, number: (number += 1) })),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** One page per theme, or everything on one. */
export function pagesOf(sections: readonly Section[], mode: 'paged' | 'single'): readonly Page[] {
  const groups = mode === 'single' ? [sections] : sections.map((section) => [section]);
  return groups.map((group) => ({
    sections: group,
    questions: group.flatMap(({ questions }) => questions.map(({ question }) => question)),
  }));
}
