import type { Question, Questionnaire, Theme } from '@atendimento-ativo/domain';

/** A question with its place among all that are asked, from 1. */
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
  /** Stays the same while other pages come and go. */
  readonly key: string;
  readonly sections: readonly Section[];
  /** Every question of the page, in order. */
  readonly questions: readonly Question[];
}

/** One page per theme, or everything on one. */
export type PageMode = 'paged' | 'single';

/** Questions that an answer opened or closed. */
export interface AskedChange {
  readonly appeared: readonly Question[];
  readonly vanished: readonly Question[];
}

/** The way through the questions that are asked; a theme without any is left out. */
export class QuestionPath {
  #sections: readonly Section[] = [];
  #pages: readonly Page[] = [];
  #asked: readonly Question[] = [];
  #mode: PageMode | undefined;
  /** Kept, so that a question whose place stays is not built again. */
  #numbered = new Map<string, NumberedQuestion>();

  get sections(): readonly Section[] {
    return this.#sections;
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** Lays the way anew when other questions are asked; returns which, or `undefined` when it stays. */
  follow({ themes }: Questionnaire, asked: readonly Question[], mode: PageMode): AskedChange | undefined {
    if (asked === this.#asked && mode === this.#mode) return undefined;
    const change = {
      appeared: asked.filter((question) => !this.#asked.includes(question)),
      vanished: this.#asked.filter((question) => !asked.includes(question)),
    };
    this.#asked = asked;
    this.#mode = mode;
    this.#sections = this.#sectionsOf(themes);
    this.#pages = pagesOf(this.#sections, mode);
    return change;
  }

  #sectionsOf(themes: readonly Theme[]): readonly Section[] {
    const numbered = new Map<string, NumberedQuestion>();
    const sections = themes.map((theme) => ({
      theme,
      questions: this.#asked
        .filter(({ themeId }) => themeId === theme.id)
        .map((question) => {
          const number = numbered.size + 1;
          const before = this.#numbered.get(question.id);
          const kept = before?.question === question && before.number === number ? before : { question, number };
          numbered.set(question.id, kept);
          return kept;
        }),
    }));
    this.#numbered = numbered;
    return sections.filter(({ questions }) => questions.length > 0);
  }
}

function pagesOf(sections: readonly Section[], mode: PageMode): readonly Page[] {
  const groups = mode === 'single' ? [sections] : sections.map((section) => [section]);
  return groups.map((group) => ({
    key: mode === 'single' ? mode : (group[0]?.theme.id ?? ''),
    sections: group,
    questions: group.flatMap(({ questions }) => questions.map(({ question }) => question)),
  }));
}
