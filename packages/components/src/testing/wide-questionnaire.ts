import type { Answer, Questionnaire } from '@atendimento-ativo/domain';
import type { LoadedProfile } from '@atendimento-ativo/sdk';
import { sampleLoadedProfile, sampleQuestionnaire } from './sample-content.js';

/** A questionnaire of any size, for charts and long pages: `theme-1-1` is the first question of `theme-1`. */
export function wideQuestionnaire(themes: number, questionsPerTheme: number): Questionnaire {
  const [sample] = sampleQuestionnaire.questions;
  if (!sample) throw new Error('The sample questionnaire has no question.');
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return {
    ...sampleQuestionnaire,
    themes: numbers(themes).map((theme) => ({
      id: `theme-${theme}`,
      name: `Tema ${theme}`,
      summary: `Por que o tema ${theme} importa.`,
      weight: 1,
    })),
    questions: numbers(themes).flatMap((theme) =>
      numbers(questionsPerTheme).map((question) => ({
        ...sample,
        id: `theme-${theme}-${question}`,
        themeId: `theme-${theme}`,
        topic: `Prática ${question} do tema ${theme}`,
      })),
    ),
  };
}

/** Every question answered alike. */
export function answersOf({ questions }: Questionnaire, value: Answer['value']): Answer[] {
  return questions.map(({ id: questionId }) => ({ questionId, value }));
}

export function profileWith(questionnaire: Questionnaire): LoadedProfile {
  return { ...sampleLoadedProfile, questionnaire };
}
