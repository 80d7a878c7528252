import type { RegistrationRecord } from '@atendimento-ativo/domain';

/** Why a registry does not hold an attendance, as far as the element has words of its own for it. */
export type FailureReason =
  | 'registry_refused'
  | 'registry_key_conflict'
  | 'registry_ambiguous'
  | 'registry_state_mismatch'
  | 'registration_doubtful'
  | 'registry_amendment_unsupported'
  | 'cnpj_alphanumeric_unsupported'
  | 'agent_cpf_missing'
  | 'other';

/** What a person can do about a failed registration. */
export type Remedy = 'correct' | 'retry' | 'settle';

/** What helps against each, the likeliest first. Source: docs/errors.md, "Registrations". */
const remedies: Readonly<Record<FailureReason, readonly Remedy[]>> = {
  registry_refused: ['correct', 'retry', 'settle'],
  registry_key_conflict: ['retry', 'settle'],
  registry_ambiguous: ['retry', 'settle'],
  registry_state_mismatch: ['settle'],
  registration_doubtful: ['settle', 'retry'],
  registry_amendment_unsupported: ['settle'],
  cnpj_alphanumeric_unsupported: ['retry', 'settle'],
  agent_cpf_missing: ['retry', 'settle'],
  other: ['retry', 'settle'],
};

export function failureReasonOf({ problem }: Pick<RegistrationRecord, 'problem'>): FailureReason {
  const code = problem?.code ?? '';
  return Object.hasOwn(remedies, code) ? (code as FailureReason) : 'other';
}

export function remediesFor(reason: FailureReason): readonly Remedy[] {
  return remedies[reason];
}
