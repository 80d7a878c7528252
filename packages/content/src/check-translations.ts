import { canonicalJson, localeSchema } from '@atendimento-ativo/domain';
import type { ContentProblem } from './content-error.js';
import { jsonPointer } from './json-pointer.js';
import type { SourceDocument } from './read-documents.js';
import { withoutTexts } from './translated-texts.js';

/** Documents that some locale lacks, said once for each document, at its first file. */
export function missingTranslations(sources: readonly SourceDocument[]): readonly ContentProblem[] {
  return translationsIn(sources).flatMap(({ identity, own: [first, ...others] }) => {
    const missing = localeSchema.options.filter((locale) =>
      [first, ...others].every(({ document }) => document.locale !== locale),
    );
    if (missing.length === 0) return [];
    const message = `There is no ${identity} in ${missing.join(' and ')}.`;
    return [{ file: first.file, pointer: jsonPointer(['locale']), message }];
  });
}

/**
 * Translations that say something else: another id, level, weight or condition. Answers keep only id and version of
 * their document, so that every language of it has to be the same one.
 */
export function differingTranslations(sources: readonly SourceDocument[]): readonly ContentProblem[] {
  return translationsIn(sources).flatMap(({ own: [first, ...others] }) => {
    const original = withoutTexts(first.document);
    return others
      .filter(({ document }) => document.locale !== first.document.locale)
      .flatMap(({ file, document }) =>
        differences(original, withoutTexts(document)).map((path) => ({
          file,
          pointer: jsonPointer(path),
          message: `Differs from the document in ${first.document.locale}: a translation changes texts alone.`,
        })),
      );
  });
}

interface Translations {
  readonly identity: string;
  /** In the order of the languages: pt-BR is the original. */
  readonly own: readonly [SourceDocument, ...SourceDocument[]];
}

function translationsIn(sources: readonly SourceDocument[]): readonly Translations[] {
  const found = new Map<string, [SourceDocument, ...SourceDocument[]]>();
  for (const locale of localeSchema.options) {
    for (const source of sources.filter(({ document }) => document.locale === locale)) {
      const { kind, id, version } = source.document;
      const identity = `${kind} ${id} ${version}`;
      const own = found.get(identity);
      if (own) own.push(source);
      else found.set(identity, [source]);
    }
  }
  return [...found].map(([identity, own]) => ({ identity, own }));
}

/** The outermost places at which two values are not of one form, and the innermost at which they differ in it. */
function differences(left: unknown, right: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[][] {
  if (canonicalJson(left) === canonicalJson(right)) return [];
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    return left.flatMap((entry, index) => differences(entry, right[index], [...path, index]));
  }
  if (isRecord(left) && isRecord(right)) {
    const fields = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return fields.flatMap((field) => differences(left[field], right[field], [...path, field]));
  }
  return [[...path]];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
