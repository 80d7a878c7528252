import { checkJourneyReferences } from './check-journey-references.js';
import type { ContentDocuments, ContentKind } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { isReferred, isRejected, ofKind, type Source } from './find-sources.js';
import { jsonPointer } from './json-pointer.js';
import type { ReadDocuments, SourceDocument } from './read-documents.js';

const PROFILE_REFERENCES = {
  questionnaire: 'questionnaire',
  catalogue: 'catalogue',
  journeys: 'journeys',
  guidance: 'guidance',
  consentTerm: 'consent-term',
  keywordIndex: 'keyword-index',
  anamnesis: 'anamnesis',
} as const satisfies Record<string, ContentKind>;

/** Kinds that link tools of the catalogue that a profile pairs them with. */
const TOOL_LINKING = ['questionnaire', 'guidance'] as const;
type ToolLinking = (typeof TOOL_LINKING)[number];

/** What holds between documents: one document per identity, and nothing refers to what is not there. */
export function checkReferences(read: ReadDocuments): readonly ContentProblem[] {
  const profiles = ofKind(read, 'state-profile');
  return [
    ...duplicates(read.sources),
    ...profiles.flatMap((profile) => missingReferences(profile, read)),
    ...unknownTools(profiles, read),
    ...toolsInNoCatalogue(profiles, read),
    ...unknownThemesAndQuestions(read),
    ...checkJourneyReferences(profiles, read),
  ];
}

function duplicates(sources: readonly SourceDocument[]): readonly ContentProblem[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ file, document: { kind, id, version, locale } }) => {
    const identity = `${kind} ${id} ${version} ${locale}`;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, file);
      return [];
    }
    return [{ file, pointer: '', message: `${earlier} already holds ${identity}: raise the version.` }];
  });
}

function missingReferences(
  { file, document }: Source<'state-profile'>,
  read: ReadDocuments,
): readonly ContentProblem[] {
  return Object.entries(PROFILE_REFERENCES).flatMap(([field, kind]) => {
    const reference = document[field as keyof typeof PROFILE_REFERENCES];
    const at = (message: string) => [{ file, pointer: jsonPointer([field]), message }];
    const target = ofKind(read, kind).find(
      (source) => source.document.locale === document.locale && isReferred(source, reference),
    );
    if (!target) {
      if (isRejected(read, kind, reference)) return [];
      return at(`There is no ${kind} ${reference.id} ${reference.version} in ${document.locale}.`);
    }
    return target.document.validFrom <= document.validFrom
      ? []
      : at(`The profile is valid from ${document.validFrom}, this ${kind} only from ${target.document.validFrom}.`);
  });
}

/** Tools that are linked, looked for in the catalogue that a profile pairs with the document that links them. */
function unknownTools(profiles: readonly Source<'state-profile'>[], read: ReadDocuments): readonly ContentProblem[] {
  const problems = new Map<string, ContentProblem>();
  for (const { document: profile } of profiles) {
    const catalogues = ofKind(read, 'catalogue').filter((source) => isReferred(source, profile.catalogue));
    const linking = TOOL_LINKING.flatMap((kind): readonly Source<ToolLinking>[] =>
      ofKind(read, kind).filter((source) => isReferred(source, profile[kind])),
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
function toolsInNoCatalogue(
  profiles: readonly Source<'state-profile'>[],
  read: ReadDocuments,
): readonly ContentProblem[] {
  const catalogues = ofKind(read, 'catalogue');
  if (catalogues.length === 0 || isRejected(read, 'catalogue')) return [];
  const known = new Set(catalogues.flatMap(({ document }) => document.tools.map(({ id }) => id)));
  return TOOL_LINKING.flatMap((kind) =>
    ofKind(read, kind)
      .filter((source) => !profiles.some((profile) => isReferred(source, profile.document[kind])))
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

/**
 * Themes and questions that no questionnaire has. All questionnaires count, not only the paired one, so that a
 * state may drop a theme and still use the national documents.
 */
function unknownThemesAndQuestions(read: ReadDocuments): readonly ContentProblem[] {
  const questionnaires = ofKind(read, 'questionnaire').map(({ document }) => document);
  if (questionnaires.length === 0 || isRejected(read, 'questionnaire')) return [];
  const known = new Set(questionnaires.flatMap(({ themes }) => themes.map(({ id }) => `theme "${id}"`)));
  for (const { id, themeId } of questionnaires.flatMap(({ questions }) => questions)) {
    known.add(`question "${id}"`).add(`question "${id}" in the theme "${themeId}"`);
  }

  const check = (file: string, path: readonly PropertyKey[], what: string) =>
    known.has(what) ? [] : [{ file, pointer: jsonPointer(path), message: `No questionnaire has a ${what}.` }];
  return [
    ...ofKind(read, 'catalogue').flatMap(({ file, document }) =>
      document.tools.flatMap(({ themes }, index) =>
        themes.flatMap((themeId, position) => check(file, ['tools', index, 'themes', position], `theme "${themeId}"`)),
      ),
    ),
    ...ofKind(read, 'journeys').flatMap(({ file, document }) =>
      document.journeys.flatMap(({ suggestWhen }, index) =>
        suggestWhen.flatMap(({ themeId }, position) =>
          themeId === undefined
            ? []
            : check(file, ['journeys', index, 'suggestWhen', position, 'themeId'], `theme "${themeId}"`),
        ),
      ),
    ),
    ...ofKind(read, 'keyword-index').flatMap(({ file, document }) =>
      document.entries.flatMap(({ themeId, questionIds }, index) => {
        const unknown = check(file, ['entries', index, 'themeId'], `theme "${themeId}"`);
        if (unknown.length > 0) return unknown;
        return questionIds.flatMap((id, position) =>
          check(file, ['entries', index, 'questionIds', position], `question "${id}" in the theme "${themeId}"`),
        );
      }),
    ),
    ...ofKind(read, 'anamnesis').flatMap(({ file, document }) =>
      document.chapters.flatMap(({ prompts }, chapter) =>
        prompts.flatMap(({ listenFor: { themes, questionIds } }, prompt) => {
          const path = ['chapters', chapter, 'prompts', prompt, 'listenFor'];
          return [
            ...themes.flatMap((id, position) => check(file, [...path, 'themes', position], `theme "${id}"`)),
            ...questionIds.flatMap((id, position) =>
              check(file, [...path, 'questionIds', position], `question "${id}"`),
            ),
          ];
        }),
      ),
    ),
  ];
}
