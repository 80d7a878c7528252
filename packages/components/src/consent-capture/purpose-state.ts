import {
  purposesToAsk,
  type Attendance,
  type ConsentPurpose,
  type ConsentTerm,
  type PurposeConsent,
} from '@atendimento-ativo/domain';

/** What holds for one purpose, as the screen shows it. */
export interface PurposeState {
  readonly purpose: ConsentPurpose;
  readonly status: 'granted' | 'refused' | 'withdrawn' | 'unanswered';
  /** When it was decided in an earlier attendance; absent for what was decided in this one. */
  readonly since?: string;
}

/** What the client said in this attendance, else what stands of earlier ones, purpose by purpose. */
export function purposeStates(
  term: ConsentTerm,
  { consent }: Attendance,
  standing: readonly PurposeConsent[],
): readonly PurposeState[] {
  return term.purposes.map((purpose) => {
    const here = consent?.decisions.find((decision) => decision.purpose === purpose.id);
    if (here) return { purpose, status: here.decision };
    const earlier = standing.find((candidate) => candidate.purpose === purpose.id);
    if (!earlier || earlier.status === 'undecided') return { purpose, status: 'unanswered' };
    return { purpose, status: earlier.status, since: earlier.since };
  });
}

/** What the client is asked now; empty when nothing is left that has to be answered. */
export function openPurposes(
  term: ConsentTerm,
  { consent }: Attendance,
  standing: readonly PurposeConsent[],
): readonly ConsentPurpose[] {
  const decided = new Set(consent?.decisions.map(({ purpose }) => purpose));
  const open = purposesToAsk(term, standing).filter(({ id }) => !decided.has(id));
  return open.some(({ sensitive }) => !sensitive) ? open : [];
}
