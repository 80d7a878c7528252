import {
  consentReceipts,
  maskCpf,
  type AttendanceEvent,
  type ConsentReceipt,
  type Cpf,
} from '@atendimento-ativo/domain';
import type { RecordingContext } from './recording-context.js';

/** A receipt for each act of consent among an attendance's events, under the masked CPF of the client. */
export function receiptsOf(
  events: readonly AttendanceEvent[],
  cpf: Cpf,
  { claims, profile, termOf }: RecordingContext,
): Promise<readonly ConsentReceipt[]> {
  return consentReceipts(events, {
    subject: maskCpf(cpf),
    termOf: async (hash) => (hash === profile.hashes.consentTerm ? profile.consentTerm : termOf(hash)),
    partner: { id: claims.partner, name: claims.partnerName },
    agent: claims.sid === undefined ? { id: claims.sub, name: claims.name } : undefined,
  });
}
