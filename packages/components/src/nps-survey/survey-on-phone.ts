import type { Locale } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import type { PhoneRequest } from '../client-phone/phone-asking.js';
import type { NpsSurveyMessage } from './nps-survey.messages.js';

export { clientPhoneStyles, PhoneAsking, phoneMessages } from '../client-phone/phone-asking.js';

export interface SurveyOnPhone {
  readonly attendance: ActiveAttendance;
  readonly locale: Locale;
  readonly text: (key: NpsSurveyMessage, values?: Readonly<Record<string, string>>) => string;
  readonly answered: () => void;
  readonly declined: () => void;
  readonly givenUp: () => void;
}

/** The same question on the client's own phone. The agent's screen is told that there is an answer, and not which. */
export function surveyOnPhone(survey: SurveyOnPhone): PhoneRequest<'survey'> {
  const { attendance, locale, text, answered, declined, givenUp } = survey;
  return {
    question: { kind: 'survey', locale },
    message: (until) => text('phone.message', { time: until }),
    instead: text('phone.instead'),
    record: async (answer, confirmationId) => {
      if (answer.kind === 'survey-declined') return declined();
      const { kind: _kind, ...said } = answer;
      await attendance.answerSurvey({ ...said, act: { method: 'phone', confirmationId } });
      answered();
    },
    givenUp,
  };
}
