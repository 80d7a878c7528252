import { termWords, type KeywordIndex } from '@atendimento-ativo/domain';
import { problemAt, type DocumentProblem } from './problem.js';

/**
 * Terms that say the same twice for one theme: accents, case and number make no difference. The same term may
 * stand for two themes.
 */
export function checkKeywordIndex({ entries }: KeywordIndex): readonly DocumentProblem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ themeId, questionIds, terms }, index) => [
    ...terms.flatMap((term, position) => {
      const key = JSON.stringify([themeId, termWords(term)]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, term);
        return [];
      }
      const message = `"${earlier}" already says this for the theme "${themeId}": one entry can name several practices.`;
      return [problemAt(['entries', index, 'terms', position], message)];
    }),
    ...questionIds.flatMap((questionId, position) =>
      questionIds.indexOf(questionId) < position
        ? [problemAt(['entries', index, 'questionIds', position], 'The entry already names this practice.')]
        : [],
    ),
  ]);
}
