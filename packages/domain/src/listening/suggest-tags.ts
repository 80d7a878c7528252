import { SHORTEST_BEGINNING, termWords, textWords, type KeywordIndex, type TextWord } from './keyword-index.js';

/** A term of the index that was heard; `text.slice(start, end)` are the words that were said. */
export interface HeardTerm {
  /** As the index writes it. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A practice (question) that a note may speak of, with the words that say so. */
export interface PracticeSuggestion {
  readonly questionId: string;
  readonly heard: readonly HeardTerm[];
}

/** A theme that a note may be about, with the words that say so and the practices that they speak of. */
export interface TagSuggestion {
  readonly themeId: string;
  /** In the order of the text. */
  readonly heard: readonly HeardTerm[];
  /** Those with most evidence first. */
  readonly practices: readonly PracticeSuggestion[];
}

type Entry = KeywordIndex['entries'][number];

/** Where the terms stand that begin with the same words. */
interface TermNode {
  readonly words: Map<string, TermNode>;
  readonly beginnings: Map<string, TermNode>;
  /** Letters of the longest beginning that follows here. */
  longestBeginning: number;
  /** Terms that are complete here. */
  readonly terms: { readonly term: string; readonly entry: Entry }[];
}

/** Terms that are complete with the same word of the text. */
interface Span {
  readonly end: number;
  readonly complete: readonly TermNode[];
}

/** Words of the text that a term may span; what is looked at from each word, so that time grows with the text. */
const LONGEST_SPAN = 12;

const compiledIndexes = new WeakMap<KeywordIndex, TermNode>();

/**
 * Themes and practices that a note may be tagged to, those with most evidence (different terms) first, else in
 * the order of the text. Only a suggestion: who heard the client tags the note.
 *
 * Accents, case and regular plurals make no difference; small words may stand between the words of a phrase
 * (`falta mercadoria` is heard in "falta de mercadoria"). What stands inside a longer term is not heard by
 * itself: "cartão de crédito" says nothing of credit.
 */
export function suggestTags(text: string, index: KeywordIndex): readonly TagSuggestion[] {
  const themes = new Map<string, { heard: HeardTerm[]; practices: Map<string, HeardTerm[]> }>();
  for (const { entry, ...heard } of hear(textWords(text), compile(index))) {
    const theme = themes.get(entry.themeId) ?? { heard: [], practices: new Map<string, HeardTerm[]>() };
    themes.set(entry.themeId, theme);
    keep(theme.heard, heard);
    for (const questionId of entry.questionIds) {
      const practice = theme.practices.get(questionId) ?? [];
      theme.practices.set(questionId, practice);
      keep(practice, heard);
    }
  }
  return [...themes]
    .map(([themeId, { heard, practices }]) => ({
      themeId,
      heard,
      practices: [...practices].map(([questionId, own]) => ({ questionId, heard: own })).sort(byEvidence),
    }))
    .sort(byEvidence);
}

function* hear(words: readonly TextWord[], root: TermNode): Generator<HeardTerm & { readonly entry: Entry }> {
  let covered = 0;
  for (const [position, first] of words.entries()) {
    const found = longestFrom(words, position, root);
    if (!found || found.end <= covered) continue;
    covered = found.end;
    for (const { term, entry } of found.complete.flatMap(({ terms }) => terms)) {
      yield { term, entry, start: first.start, end: found.end };
    }
  }
}

/** The terms that reach furthest from this word on. */
function longestFrom(words: readonly TextWord[], from: number, root: TermNode): Span | undefined {
  let nodes: readonly TermNode[] = [root];
  let longest: Span | undefined;
  for (let position = from; nodes.length > 0 && position < from + LONGEST_SPAN; position += 1) {
    const word = words[position];
    if (!word) break;
    const followed = nodes.flatMap((node) => follow(node, word.text));
    const complete = followed.filter(({ terms }) => terms.length > 0);
    if (complete.length > 0) longest = { end: word.end, complete };
    nodes = word.isSmall && position > from ? [...nodes, ...followed] : followed;
  }
  return longest;
}

function follow({ words, beginnings, longestBeginning }: TermNode, word: string): readonly TermNode[] {
  const exact = words.get(word);
  const followed = exact ? [exact] : [];
  for (let length = SHORTEST_BEGINNING; length <= Math.min(word.length, longestBeginning); length += 1) {
    const node = beginnings.get(word.slice(0, length));
    if (node) followed.push(node);
  }
  return followed;
}

function compile(index: KeywordIndex): TermNode {
  const known = compiledIndexes.get(index);
  if (known) return known;
  const root = emptyNode();
  for (const entry of index.entries) {
    for (const term of entry.terms) {
      let node = root;
      for (const { text, isBeginning } of termWords(term)) {
        const next = isBeginning ? node.beginnings : node.words;
        if (isBeginning) node.longestBeginning = Math.max(node.longestBeginning, text.length);
        const child = next.get(text) ?? emptyNode();
        next.set(text, child);
        node = child;
      }
      if (node !== root) node.terms.push({ term, entry });
    }
  }
  compiledIndexes.set(index, root);
  return root;
}

function emptyNode(): TermNode {
  return { words: new Map(), beginnings: new Map(), longestBeginning: 0, terms: [] };
}

/** The same words are one piece of evidence, however many terms say so. */
function keep(all: HeardTerm[], heard: HeardTerm): void {
  if (all.at(-1)?.start !== heard.start) all.push(heard);
}

function byEvidence(left: { heard: readonly HeardTerm[] }, right: { heard: readonly HeardTerm[] }): number {
  return evidence(right.heard) - evidence(left.heard);
}

function evidence(heard: readonly HeardTerm[]): number {
  return new Set(heard.map(({ term }) => term)).size;
}
