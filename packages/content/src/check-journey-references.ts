import type { Condition, Journeys, Question } from '@atendimento-ativo/domain';
import { comparisonMistake } from './check-comparison.js';
import { comparisonsIn, impossibleParts } from './check-conditions.js';
import type { ContentProblem } from './content-error.js';
import { isReferred, isRejected, ofKind, type ProfilePair } from './find-sources.js';
import { jsonPointer } from './json-pointer.js';
import type { ReadDocuments } from './read-documents.js';

/** What journeys say of other documents: answers that suggest them, and the guidance that comes first. */
export function checkJourneyReferences(
  profiles: readonly ProfilePair[],
  read: ReadDocuments,
): readonly ContentProblem[] {
  return [
    ...mistakenAnswers(read),
    ...impossibleAnswers(profiles, read),
    ...guidanceOfNoProfile(profiles, read),
    ...unknownGuidance(profiles, read),
  ];
}

/** Comparisons with questions that no questionnaire has, or that none of those that have it can answer so. */
function mistakenAnswers(read: ReadDocuments): readonly ContentProblem[] {
  const questionnaires = ofKind(read, 'questionnaire');
  if (questionnaires.length === 0 || isRejected(read, 'questionnaire')) return [];
  const questions = questionnaires.flatMap(({ document }) => document.questions);
  return ofKind(read, 'journeys').flatMap(({ file, document }) =>
    suggestionsOf(document)
      .flatMap(({ when, path }) => (when ? comparisonsIn(when, [...path, 'when']) : []))
      .flatMap(({ comparison, path }) => {
        const mistakes = questions
          .filter(({ id }) => id === comparison.question)
          .map((question) => comparisonMistake(comparison, question));
        if (mistakes.length === 0) {
          const message = `No questionnaire has a question "${comparison.question}".`;
          return [{ file, pointer: jsonPointer([...path, 'question']), message }];
        }
        const [mistake] = mistakes;
        if (!mistake || mistakes.includes(undefined)) return [];
        return [{ file, pointer: jsonPointer([...path, mistake.field]), message: mistake.message }];
      }),
  );
}

/** Answers that exclude each other in the questionnaire that a profile pairs with the journeys. */
function impossibleAnswers(profiles: readonly ProfilePair[], read: ReadDocuments): readonly ContentProblem[] {
  const problems = new Map<string, ContentProblem>();
  for (const pair of profiles) {
    const questionnaire = ofKind(read, 'questionnaire').find((source) => isReferred(source, pair.questionnaire));
    if (!questionnaire) continue;
    const { questions } = questionnaire.document;
    for (const { file, document } of ofKind(read, 'journeys').filter((source) => isReferred(source, pair.journeys))) {
      for (const { when, path } of suggestionsOf(document)) {
        // What excludes itself without any answer, and what compares wrongly, is said elsewhere.
        if (!when || impossibleParts(when, path, []).length > 0 || comparesWrongly(when, questions)) continue;
        for (const problem of impossibleParts(when, [...path, 'when'], questions)) {
          problems.set(`${file} ${problem.pointer}`, { file, ...problem });
        }
      }
    }
  }
  return [...problems.values()];
}

function comparesWrongly(condition: Condition, questions: readonly Question[]): boolean {
  return comparisonsIn(condition, []).some(({ comparison }) =>
    questions.some((question) => question.id === comparison.question && comparisonMistake(comparison, question)),
  );
}

function suggestionsOf({ journeys }: Journeys) {
  return journeys.flatMap(({ suggestWhen }, index) =>
    suggestWhen.map((rule, position) => ({ ...rule, path: ['journeys', index, 'suggestWhen', position] })),
  );
}

/** A journey whose guidance its profile does not bring: who is referred to it could never conclude. */
function guidanceOfNoProfile(profiles: readonly ProfilePair[], read: ReadDocuments): readonly ContentProblem[] {
  return profiles.flatMap((profile) => {
    const journeys = ofKind(read, 'journeys').find((source) => isReferred(source, profile.journeys));
    const needed = journeys?.document.journeys.find(
      ({ guidance }) => guidance !== undefined && guidance !== profile.guidance.id,
    );
    if (!needed) return [];
    const message = `The journey "${needed.id}" needs the guidance "${needed.guidance}", and the profile brings another.`;
    return [{ file: profile.file, pointer: jsonPointer(['guidance']), message }];
  });
}

/** Guidance named by journeys that no profile refers to: any document may be meant. */
function unknownGuidance(profiles: readonly ProfilePair[], read: ReadDocuments): readonly ContentProblem[] {
  if (isRejected(read, 'guidance')) return [];
  const known = new Set(ofKind(read, 'guidance').map(({ document }) => document.id));
  return ofKind(read, 'journeys')
    .filter((source) => !profiles.some(({ journeys }) => isReferred(source, journeys)))
    .flatMap(({ file, document }) =>
      document.journeys.flatMap(({ guidance }, index) =>
        guidance === undefined || known.has(guidance)
          ? []
          : [
              {
                file,
                pointer: jsonPointer(['journeys', index, 'guidance']),
                message: `There is no guidance "${guidance}".`,
              },
            ],
      ),
    );
}
