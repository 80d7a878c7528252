import type { ContentReference } from '@atendimento-ativo/domain';
import { baseReferences } from './profile/adaptation.js';
import { checkJourneyReferences } from './check-journey-references.js';
import { unknownThemesAndQuestions } from './check-themes-and-questions.js';
import type { ContentDocuments, ContentKind } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { findSource, isReferred, isRejected, ofKind, type ProfilePair, type Source } from './find-sources.js';
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
    ...checkJourneyReferences(pairs, read),
  ];
}

/** Kinds that link tools of the catalogue that a profile pairs them with. */
const TOOL_LINKING = ['questionnaire', 'guidance'] as const;
type ToolLinking = (typeof TOOL_LINKING)[number];

const PROFILE_REFERENCES = {
  questionnaire: 'questionnaire',
  catalogue: 'catalogue',
  journeys: 'journeys',
  guidance: 'guidance',
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

/** What profiles put together. What a state then changes in it is checked with the merged documents. */
function pairsOf(read: ReadDocuments): readonly ProfilePair[] {
  const adapted = ofKind(read, 'state-profile').flatMap(({ file, document }) => {
    const national = findSource(read, 'national-profile', document.base, document.locale);
    return national ? [{ file, ...baseReferences(national.document, document) }] : [];
  });
  return [...ofKind(read, 'national-profile').map(({ file, document }) => ({ ...document, file })), ...adapted];
}

/** Tools that are linked, looked for in the catalogue that a profile pairs with the document that links them. */
function unknownTools(pairs: readonly ProfilePair[], read: ReadDocuments): readonly ContentProblem[] {
  const problems = new Map<string, ContentProblem>();
  for (const pair of pairs) {
    const catalogues = ofKind(read, 'catalogue').filter((source) => isReferred(source, pair.catalogue));
    const linking = TOOL_LINKING.flatMap((kind): readonly Source<ToolLinking>[] =>
      ofKind(read, kind).filter((source) => isReferred(source, pair[kind])),
    );
    for (const source of linking) {
      const { locale } = source.document;
      const catalogue = catalogues.find((candidate) => candidate.document.locale === locale) ?? catalogues[0];
      if (!catalogue) continue;
      for (const problem of toolsNotIn(catalogue.document, source)) {
        // Many profiles pair the same two documents: each mistake is said once.
        problems.set(`${problem.file} ${problem.pointer} ${problem.message}`, problem);
      }
    }
  }
  return [...problems.values()];
}

/** Tools linked by a document that no profile pairs with a catalogue: any catalogue may have them. */
function toolsInNoCatalogue(pairs: readonly ProfilePair[], read: ReadDocuments): readonly ContentProblem[] {
  const catalogues = ofKind(read, 'catalogue');
  if (catalogues.length === 0 || isRejected(read, 'catalogue')) return [];
  const known = new Set(catalogues.flatMap(({ document }) => document.tools.map(({ id }) => id)));
  return TOOL_LINKING.flatMap((kind) =>
    ofKind(read, kind)
      .filter((source) => !pairs.some((pair) => isReferred(source, pair[kind])))
      .flatMap((source) => toolsOutside(known, source, 'No catalogue has a')),
  );
}

function toolsNotIn(
  { id, version, tools }: ContentDocuments['catalogue'],
  source: Source<ToolLinking>,
): readonly ContentProblem[] {
  const known = new Set(tools.map((tool) => tool.id));
  return toolsOutside(known, source, `The catalogue ${id} ${version} has no`);
}

function toolsOutside(
  known: ReadonlySet<string>,
  { file, document }: Source<ToolLinking>,
  subject: string,
): readonly ContentProblem[] {
  return toolLinks(document).flatMap(({ toolId, path }) =>
    toolId === undefined || known.has(toolId)
      ? []
      : [{ file, pointer: jsonPointer(path), message: `${subject} tool "${toolId}".` }],
  );
}

interface ToolLink {
  readonly toolId: string | undefined;
  readonly path: readonly PropertyKey[];
}

function toolLinks(document: ContentDocuments[ToolLinking]): readonly ToolLink[] {
  if (document.kind === 'guidance') {
    return document.points.map(({ toolId }, index) => ({ toolId, path: ['points', index, 'toolId'] }));
  }
  return document.questions.flatMap(({ tools }, index) =>
    tools.map(({ toolId }, position) => ({ toolId, path: ['questions', index, 'tools', position, 'toolId'] })),
  );
}
