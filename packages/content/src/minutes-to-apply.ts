import type { Question, Questionnaire } from '@atendimento-ativo/domain';

/**
 * Words a minute at which Portuguese is read aloud, as an agent reads to a client.
 *
 * Source: Trauzettel-Klosinski and Dietz, Standardized assessment of reading performance: the new International Reading
 * Speed Texts IReST. Investigative Ophthalmology & Visual Science 53 (2012), 5452–5461.
 */
const WORDS_A_MINUTE = 181;
/** Minutes in which a client chooses and the agent taps: three seconds. */
const CHOOSING = 3 / 60;

/** Minutes in which an agent reads every question that all clients are asked, with all its answers, and records the choice. */
export function minutesToApply({ questions }: Pick<Questionnaire, 'questions'>): number {
  const asked = questions.filter(({ showWhen }) => showWhen === undefined);
  const words = asked.flatMap(spokenTexts).flatMap((text) => text.split(/\s+/u)).length;
  return words / WORDS_A_MINUTE + asked.length * CHOOSING;
}

function spokenTexts(question: Question): readonly string[] {
  switch (question.kind) {
    case 'maturity':
      return [question.text, ...question.levels];
    case 'yes-no':
      return [question.text, question.yes.text, question.no.text];
    case 'multiple-choice':
      return [question.text, ...question.options.map(({ text }) => text)];
    default:
      return [question.text];
  }
}
