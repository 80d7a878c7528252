import type { PhoneAnswer } from '@atendimento-ativo/domain/phone-links';
import { openBytes, sealBytes } from '../subjects/master-keys.js';
import type { SubjectKey } from '../subjects/subject-vault.js';

/** An answer as it is stored: codes and figures in clear, the client's own words under the key of the attendance. */
export interface SealedAnswer {
  readonly json: string;
  readonly sealed?: string;
  readonly keyId?: string;
}

/** Whether an answer has words that are kept under a key. */
export function hasWords(answer: PhoneAnswer): boolean {
  return answer.kind === 'survey' && answer.comment !== undefined;
}

export function sealAnswer(linkId: string, answer: PhoneAnswer, key: SubjectKey | undefined): SealedAnswer {
  if (answer.kind !== 'survey' || answer.comment === undefined) return { json: JSON.stringify(answer) };
  if (!key) throw new Error('What is personal is not stored without a key.');
  const { comment, ...rest } = answer;
  const sealed = sealBytes(key.secret, linkId, Buffer.from(comment)).toString('base64');
  return { json: JSON.stringify(rest), sealed, keyId: key.id };
}

/** @param key missing where the client was erased, and their words with them */
export function openAnswer(
  linkId: string,
  answer: PhoneAnswer,
  sealed: string | null,
  key: SubjectKey | undefined,
): PhoneAnswer {
  if (answer.kind !== 'survey' || sealed === null || !key) return answer;
  return { ...answer, comment: openBytes(key.secret, linkId, Buffer.from(sealed, 'base64')).toString() };
}
