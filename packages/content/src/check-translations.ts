import { localeSchema } from '@atendimento-ativo/domain';
import type { ContentProblem } from './content-error.js';
import { jsonPointer } from './json-pointer.js';
import type { SourceDocument } from './read-documents.js';

/** Documents that some locale lacks, said once for each document, at its first file. */
export function missingTranslations(sources: readonly SourceDocument[]): readonly ContentProblem[] {
  const translations = new Map<string, SourceDocument[]>();
  for (const source of sources) {
    const { kind, id, version } = source.document;
    const identity = `${kind} ${id} ${version}`;
    translations.set(identity, [...(translations.get(identity) ?? []), source]);
  }
  return [...translations].flatMap(([identity, own]) => {
    const missing = localeSchema.options.filter((locale) => own.every(({ document }) => document.locale !== locale));
    const file = own[0]?.file;
    if (missing.length === 0 || file === undefined) return [];
    return [
      { file, pointer: jsonPointer(['locale']), message: `There is no ${identity} in ${missing.join(' and ')}.` },
    ];
  });
}
