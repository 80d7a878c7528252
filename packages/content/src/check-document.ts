import type { Journeys } from '@atendimento-ativo/domain';
import { checkQuestionnaire } from './check-questionnaire.js';
import type { ContentDocument, PublishedDocument } from './content-documents.js';
import { problemAt, type DocumentProblem } from './problem.js';
import { repeatedIds } from './repeated.js';

/** What a schema cannot say about one document: repeated ids, bands out of order, conditions that cannot hold. */
export function checkDocument(document: ContentDocument | PublishedDocument): readonly DocumentProblem[] {
  switch (document.kind) {
    case 'questionnaire':
      return checkQuestionnaire(document);
    case 'catalogue':
      return repeatedIds(['tools'], document.tools);
    case 'journeys':
      return [...repeatedIds(['journeys'], document.journeys), ...impossibleSuggestions(document)];
    case 'consent-term':
      return repeatedIds(['purposes'], document.purposes);
    case 'national-profile':
    case 'state-profile':
      return [];
  }
}

function impossibleSuggestions({ journeys }: Journeys): readonly DocumentProblem[] {
  return journeys.flatMap((journey, index) =>
    journey.suggestWhen.flatMap(({ below, atLeast }, position) =>
      below !== undefined && atLeast !== undefined && below <= atLeast
        ? [problemAt(['journeys', index, 'suggestWhen', position], 'Can never hold: "below" is not above "atLeast".')]
        : [],
    ),
  );
}
