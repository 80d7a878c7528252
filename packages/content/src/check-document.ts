import type { Anamnesis, ConsentTerm } from '@atendimento-ativo/domain';
import { checkJourneys } from './check-journeys.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import { checkKeywordIndex } from './check-keyword-index.js';
import type { ContentDocument, PublishedDocument } from './content-documents.js';
import { problemAt, type DocumentProblem } from './problem.js';
import { repeatedIds } from './repeated.js';

/** What a schema cannot say about one document: repeated ids and terms, bands out of order, conditions that cannot hold. */
export function checkDocument(document: ContentDocument | PublishedDocument): readonly DocumentProblem[] {
  switch (document.kind) {
    case 'questionnaire':
      return checkQuestionnaire(document);
    case 'catalogue':
      return repeatedIds(['tools'], document.tools);
    case 'journeys':
      return checkJourneys(document);
    case 'guidance':
      return repeatedIds(['points'], document.points);
    case 'consent-term':
      return [...repeatedIds(['purposes'], document.purposes), ...nothingToDecide(document)];
    case 'keyword-index':
      return checkKeywordIndex(document);
    case 'anamnesis':
      return [...repeatedIds(['chapters'], document.chapters), ...repeatedPrompts(document)];
    case 'national-profile':
    case 'state-profile':
      return [];
  }
}

/** Sensitive purposes are decided only by those who want to: a term of nothing else lets everybody pass undecided. */
function nothingToDecide({ purposes }: ConsentTerm): readonly DocumentProblem[] {
  if (purposes.some(({ sensitive }) => !sensitive)) return [];
  return [problemAt(['purposes'], 'Asks for sensitive data alone: the client decides about nothing else.')];
}

/** A note names its prompt without the chapter. */
function repeatedPrompts({ chapters }: Anamnesis): readonly DocumentProblem[] {
  const known = new Set<string>();
  return chapters.flatMap(({ prompts }, chapter) =>
    prompts.flatMap(({ id }, position) => {
      if (known.has(id)) {
        const path = ['chapters', chapter, 'prompts', position, 'id'];
        return [problemAt(path, `The id "${id}" is already used in this document.`)];
      }
      known.add(id);
      return [];
    }),
  );
}
