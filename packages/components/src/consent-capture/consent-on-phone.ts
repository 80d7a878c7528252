import type { ConsentPurpose } from '@atendimento-ativo/domain';
import type { ActiveAttendance, ConsentToRecord, LoadedProfile } from '@atendimento-ativo/sdk';
import type { PhoneRequest } from '../client-phone/phone-asking.js';
import type { ConsentTexts } from './texts.js';

export interface AskedOnPhone {
  readonly asked: readonly ConsentPurpose[];
  readonly profile: LoadedProfile;
  readonly attendance: ActiveAttendance;
  /** The agent said that the term was explained. */
  readonly agentExplained: boolean;
  readonly recorded: (consent: ConsentToRecord) => void;
  readonly givenUp: () => void;
}

/** The same purposes in the same text on the client's own phone; nothing that was touched here goes along. */
export function consentOnPhone(
  { asked, profile, attendance, agentExplained, recorded, givenUp }: AskedOnPhone,
  { text }: Pick<ConsentTexts, 'text'>,
): PhoneRequest<'consent'> {
  const { id, version, locale } = profile.consentTerm;
  return {
    question: {
      kind: 'consent',
      term: { id, version, locale, hash: profile.hashes.consentTerm },
      purposes: asked.map((purpose) => purpose.id),
    },
    message: (until) => text('phone.message', { time: until }),
    instead: text('phone.instead'),
    record: async ({ decisions, understood }, confirmationId) => {
      const acknowledged = { agentExplained, clientUnderstood: understood };
      const consent: ConsentToRecord = { decisions, acknowledged, act: { method: 'phone', confirmationId } };
      await attendance.recordConsent(consent);
      recorded(consent);
    },
    givenUp,
  };
}
