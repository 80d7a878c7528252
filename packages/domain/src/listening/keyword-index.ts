import * as z from '#schema';
import { contentIdentity, identifierSchema, textSchema } from '../content-identity.js';
import { plainText, singular } from './plain-word.js';
import { checked } from '../schema/checked.js';

/** Letters before a `*`: fewer would begin half of the language. */
export const SHORTEST_BEGINNING = 3;

/** A word or phrase as clients say it; `vend*` stands for every word that begins so. */
const termSchema = checked(
  textSchema(60),
  z.regex(/^(?:[^*]|[\p{L}\p{M}\p{N}]\*(?=\s|$))*$/u, { error: 'A "*" ends a word: "vend*".' }),
  z.refine(
    (term) => termWords(term).every(({ text, isBeginning }) => !isBeginning || text.length >= SHORTEST_BEGINNING),
    {
      error: `At least ${SHORTEST_BEGINNING} letters come before a "*".`,
    },
  ),
  z.refine((term) => termWords(term).some(({ isSmall }) => !isSmall), {
    error: 'Has no word that tells anything.',
  }),
);

const entrySchema = z.strictObject({
  themeId: identifierSchema,
  /** Practices (questions) of the theme that the terms speak of; none when they only tell the theme. */
  questionIds: z._default(z.array(identifierSchema), []),
  terms: checked(z.array(termSchema), z.minLength(1)),
});

/** Words in which clients talk of the themes and practices of a questionnaire, in Portuguese. */
export const keywordIndexSchema = z.strictObject({
  ...contentIdentity('keyword-index'),
  name: textSchema(120),
  entries: checked(z.array(entrySchema), z.minLength(1)),
});

/** `suggestTags` looks for its terms in what the client said. */
export type KeywordIndex = z.infer<typeof keywordIndexSchema>;

/** A word as it is compared: plain and in the singular. */
export interface ComparedWord {
  readonly text: string;
  /** Articles, prepositions, possessives: they may stand between the words of a phrase. */
  readonly isSmall: boolean;
}

/** A word of a term of the index, or the beginning of one. */
export interface TermWord extends ComparedWord {
  /** Stands for every word that begins so; kept as it is written, for a beginning has no plural. */
  readonly isBeginning: boolean;
}

/** A word of a text, with its place: UTF-16 code units, `end` exclusive. */
export interface TextWord extends ComparedWord {
  readonly start: number;
  readonly end: number;
}

/** `das` is not among them: it is also the monthly tax of the MEI. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a à ao aos as às o os um uma uns umas de do da dos em no na nos nas num numa por pelo pela pra pro pras pros para
  com e que meu minha meus minhas seu sua seus suas nosso nossa`
    .split(/\s+/)
    .map(plainText),
);

/** Words of a term, plain; two terms of the same words are the same term. */
export function termWords(term: string): readonly TermWord[] {
  return [...term.matchAll(/([\p{L}\p{M}\p{N}]+)(\*?)/gu)].flatMap(([, word = '', star]): TermWord[] => {
    const isBeginning = star === '*';
    const { text, isSmall } = isBeginning ? { text: plainText(word), isSmall: false } : compared(word);
    return text === '' ? [] : [{ text, isSmall, isBeginning }];
  });
}

/** Words of a text in their order, ready to be compared with those of terms; what stands between them is dropped. */
export function textWords(written: string): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const { 0: word, index } of written.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const { text, isSmall } = compared(word);
    if (text !== '') words.push({ text, isSmall, start: index, end: index + word.length });
  }
  return words;
}

function compared(word: string): ComparedWord {
  const plain = plainText(word);
  return { text: singular(plain), isSmall: SMALL_WORDS.has(plain) };
}
