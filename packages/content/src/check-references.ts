import { baseReferences, type ContentReference } from '@atendimento-ativo/domain';
import { unknownThemesAndQuestions } from './check-themes-and-questions.js';
import type { ContentDocuments, ContentKind } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { findSource, isReferred, isRejected, ofKind, type Source } from './find-sources.js';
import { jsonPointer } from './json-pointer.js';
import type { ReadDocuments } from './read-documents.js';

/** What holds between documents as they are written: nothing refers to what is not there. */
export function checkReferences(read: ReadDocuments): readonly ContentProblem[] {
  const pairs = pairsOf(read);
  return [
    ...missingReferences(read),
    ...unknownTools(pairs, read),
    ...toolsInNoCatalogue(pairs, read),
    ...unknownThemesAndQuestions(read),
  ];
}

const PROFILE_REFERENCES = {
  questionnaire: 'questionnaire',
  catalogue: 'catalogue',
  journeys: 'journeys',
  consentTerm: 'consent-term',
  keywordIndex: 'keyword-index',
  anamnesis: 'anamnesis',
} as const satisfies Record<string, ContentKind>;

/** A document that a profile refers to, and where it does. */
interface Reference {
  readonly path: readonly string[];
  readonly kind: ContentKind;
  readonly reference: ContentReference | undefined;
}

function referencesOf({ document }: Source<'national-profile'> | Source<'state-profile'>): readonly Reference[] {
  const fields = Object.keys(PROFILE_REFERENCES) as (keyof typeof PROFILE_REFERENCES)[];
  const references = fields.map((field): Reference => {
    const kind = PROFILE_REFERENCES[field];
    const stated = document[field];
    // What an adaptation changes, it does not name, but may start from another document.
    return stated === undefined || 'id' in stated
      ? { path: [field], kind, reference: stated }
      : { path: [field, 'base'], kind, reference: stated.base };
  });
  if (document.kind === 'national-profile') return references;
  return [{ path: ['base'], kind: 'national-profile', reference: document.base }, ...references];
}

function missingReferences(read: ReadDocuments): readonly ContentProblem[] {
  return [...ofKind(read, 'national-profile'), ...ofKind(read, 'state-profile')].flatMap((profile) =>
    referencesOf(profile).flatMap(({ path, kind, reference }) => {
      const { file, document } = profile;
      const at = (message: string) => [{ file, pointer: jsonPointer(path), message }];
      if (!reference) return [];
      const target = findSource(read, kind, reference, document.locale);
      if (!target) {
        // A file that is there but broken is already listed with its own mistakes.
        if (isRejected(read, kind, reference)) return [];
        return at(`There is no ${kind} ${reference.id} ${reference.version} in ${document.locale}.`);
      }
      return target.document.validFrom <= document.validFrom
        ? []
        : at(`The profile is valid from ${document.validFrom}, this ${kind} only from ${target.document.validFrom}.`);
    }),
  );
}

/** A questionnaire and the catalogue in which its links are looked up. */
interface Pair {
  readonly questionnaire: ContentReference;
  readonly catalogue: ContentReference;
}

/** What profiles put together. What a state then changes in it is checked with the merged documents. */
function pairsOf(read: ReadDocuments): readonly Pair[] {
  const adapted = ofKind(read, 'state-profile').flatMap(({ document }) => {
    const national = findSource(read, 'national-profile', document.base, document.locale);
    return national ? [baseReferences(national.document, document)] : [];
  });
  return [...ofKind(read, 'national-profile').map(({ document }) => document), ...adapted];
}

/** Tools that a question links, looked for in the catalogue that a profile pairs with the questionnaire. */
function unknownTools(pairs: readonly Pair[], read: ReadDocuments): readonly ContentProblem[] {
  const problems = new Map<string, ContentProblem>();
  for (const pair of pairs) {
    const catalogues = ofKind(read, 'catalogue').filter((source) => isReferred(source, pair.catalogue));
    const questionnaires = ofKind(read, 'questionnaire').filter((source) => isReferred(source, pair.questionnaire));
    for (const questionnaire of questionnaires) {
      const { locale } = questionnaire.document;
      const catalogue = catalogues.find((source) => source.document.locale === locale) ?? catalogues[0];
      if (!catalogue) continue;
      for (const problem of toolsNotIn(catalogue.document, questionnaire)) {
        // Many profiles pair the same two documents: each mistake is said once.
        problems.set(`${problem.file} ${problem.pointer} ${problem.message}`, problem);
      }
    }
  }
  return [...problems.values()];
}

/** Tools linked by a questionnaire that no profile pairs with a catalogue: any catalogue may have them. */
function toolsInNoCatalogue(pairs: readonly Pair[], read: ReadDocuments): readonly ContentProblem[] {
  const catalogues = ofKind(read, 'catalogue');
  if (catalogues.length === 0 || isRejected(read, 'catalogue')) return [];
  const known = new Set(catalogues.flatMap(({ document }) => document.tools.map(({ id }) => id)));
  return ofKind(read, 'questionnaire')
    .filter((source) => !pairs.some((pair) => isReferred(source, pair.questionnaire)))
    .flatMap((source) => toolsOutside(known, source, 'No catalogue has a'));
}

function toolsNotIn(
  { id, version, tools }: ContentDocuments['catalogue'],
  questionnaire: Source<'questionnaire'>,
): readonly ContentProblem[] {
  const known = new Set(tools.map((tool) => tool.id));
  return toolsOutside(known, questionnaire, `The catalogue ${id} ${version} has no`);
}

function toolsOutside(
  known: ReadonlySet<string>,
  { file, document }: Source<'questionnaire'>,
  subject: string,
): readonly ContentProblem[] {
  return document.questions.flatMap((question, index) =>
    question.tools.flatMap(({ toolId }, position) => {
      if (known.has(toolId)) return [];
      const pointer = jsonPointer(['questions', index, 'tools', position, 'toolId']);
      return [{ file, pointer, message: `${subject} tool "${toolId}".` }];
    }),
  );
}
