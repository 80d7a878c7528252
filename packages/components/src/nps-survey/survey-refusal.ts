import { mayUse, type ConsentTerm } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';

/** Whether the client decided, and not for surveys. */
export function isSurveyRefused({ state, standing, missing }: ActiveAttendance, term: ConsentTerm): boolean {
  const hasDecided = state.client !== undefined && missing.every(({ part }) => part !== 'consent');
  return hasDecided && !mayUse('evaluation', term, state, standing);
}
