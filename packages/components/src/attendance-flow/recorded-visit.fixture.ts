import type { FakeAttendance } from '../testing/fake-client.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleQuestionnaire, sampleTerm } from '../testing/sample-content.js';
import { openAttendance } from '../testing/visit-fixture.js';
import { answersOf } from '../testing/wide-questionnaire.js';

/** What has to be recorded until each step is done, in order. */
export const recordings: readonly ((attendance: FakeAttendance) => Promise<unknown>)[] = [
  (attendance) => attendance.identifyClient(sampleClient()),
  (attendance) =>
    attendance.recordConsent({
      decisions: sampleTerm.purposes.map(({ id: purpose }) => ({ purpose, decision: 'refused' })),
      acknowledged: { agentExplained: true, clientUnderstood: true },
    }),
  (attendance) => attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 }),
  (attendance) =>
    attendance.deliverTool({ toolId: 'planilha-de-caixa', basis: { kind: 'finding', questionId: 'cash-control' } }),
  (attendance) => attendance.declineReferral(),
];

/** A visit in which so many steps are done. */
export async function recorded(count: number): Promise<FakeAttendance> {
  const attendance = openAttendance();
  for (const record of recordings.slice(0, count)) await record(attendance);
  return attendance;
}
