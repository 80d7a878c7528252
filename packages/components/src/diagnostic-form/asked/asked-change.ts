import type { AskedChange } from './pages.js';
import type { FormTexts } from '../texts.js';

/** Questions that are told by their names; more are only counted. */
const NAMED = 3;

/** What a person who does not see the page is told when questions come and go. */
export function describeChange({ appeared, vanished }: AskedChange, texts: FormTexts): string {
  const told = [
    appeared.length > 0 && describe('asked.appeared', appeared, texts),
    vanished.length > 0 && describe('asked.vanished', vanished, texts),
  ];
  return told.filter(Boolean).join(' ');
}

function describe(
  key: 'asked.appeared' | 'asked.vanished',
  questions: AskedChange['appeared'],
  { text, plural, formatList }: FormTexts,
): string {
  if (questions.length > NAMED) return text(`${key}.many`, { count: questions.length });
  return plural(key, questions.length, { topics: formatList(questions.map(({ topic }) => topic)) });
}
