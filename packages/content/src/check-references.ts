import { baseReferences, type ContentReference } from '@atendimento-ativo/domain';
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
    ...unknownThemes(read),
  ];
}

/** A document that a profile refers to, and where it does. */
interface Reference {
  readonly path: readonly string[];
  readonly kind: ContentKind;
  readonly reference: ContentReference | undefined;
}

function referencesOf({ document }: Source<'national-profile'> | Source<'state-profile'>): readonly Reference[] {
  if (document.kind === 'national-profile') {
    return [
      { path: ['questionnaire'], kind: 'questionnaire', reference: document.questionnaire },
      { path: ['catalogue'], kind: 'catalogue', reference: document.catalogue },
      { path: ['journeys'], kind: 'journeys', reference: document.journeys },
      { path: ['consentTerm'], kind: 'consent-term', reference: document.consentTerm },
    ];
  }
  return [
    { path: ['base'], kind: 'national-profile', reference: document.base },
    { path: ['questionnaire', 'base'], kind: 'questionnaire', reference: document.questionnaire.base },
    { path: ['catalogue', 'base'], kind: 'catalogue', reference: document.catalogue.base },
    { path: ['journeys', 'base'], kind: 'journeys', reference: document.journeys.base },
    { path: ['consentTerm'], kind: 'consent-term', reference: document.consentTerm },
  ];
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

/**
 * Themes that no questionnaire has. All questionnaires and what states add to them count, not only the paired one,
 * so that a state may drop a theme and still use the national catalogue and journeys.
 */
function unknownThemes(read: ReadDocuments): readonly ContentProblem[] {
  const questionnaires = ofKind(read, 'questionnaire');
  if (questionnaires.length === 0 || isRejected(read, 'questionnaire') || isRejected(read, 'state-profile')) return [];
  const adaptations = ofKind(read, 'state-profile');
  const known = new Set([
    ...questionnaires.flatMap(({ document }) => document.themes.map((theme) => theme.id)),
    ...adaptations.flatMap(({ document }) => document.questionnaire.themes.add.map((theme) => theme.id)),
  ]);

  const check = (file: string, path: readonly PropertyKey[], themeId: string | undefined) =>
    themeId === undefined || known.has(themeId)
      ? []
      : [{ file, pointer: jsonPointer(path), message: `No questionnaire has a theme "${themeId}".` }];
  const checkTools = (file: string, path: readonly PropertyKey[], tools: ContentDocuments['catalogue']['tools']) =>
    tools.flatMap(({ themes }, index) =>
      themes.flatMap((themeId, position) => check(file, [...path, index, 'themes', position], themeId)),
    );
  const checkJourneys = (file: string, path: readonly PropertyKey[], list: ContentDocuments['journeys']['journeys']) =>
    list.flatMap(({ suggestWhen }, index) =>
      suggestWhen.flatMap(({ themeId }, position) =>
        check(file, [...path, index, 'suggestWhen', position, 'themeId'], themeId),
      ),
    );
  return [
    ...ofKind(read, 'catalogue').flatMap(({ file, document }) => checkTools(file, ['tools'], document.tools)),
    ...ofKind(read, 'journeys').flatMap(({ file, document }) => checkJourneys(file, ['journeys'], document.journeys)),
    ...adaptations.flatMap(({ file, document: { catalogue, journeys } }) => [
      ...checkTools(file, ['catalogue', 'add'], catalogue.add),
      ...checkJourneys(file, ['journeys', 'add'], journeys.add),
    ]),
  ];
}
