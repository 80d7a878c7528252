import { checkJourneys } from './check-journeys.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import type { ContentDocument } from './content-documents.js';
import type { DocumentProblem } from './problem.js';
import { repeatedIds } from './repeated.js';

/** What a schema cannot say about one document: repeated ids, bands out of order, conditions that cannot hold. */
export function checkDocument(document: ContentDocument): readonly DocumentProblem[] {
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
      return repeatedIds(['purposes'], document.purposes);
    case 'state-profile':
      return [];
  }
}
