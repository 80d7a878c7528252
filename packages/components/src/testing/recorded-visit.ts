import { parsePhone, type Answer, type Channel, type Questionnaire } from '@atendimento-ativo/domain';
import type { LoadedProfile } from '@atendimento-ativo/sdk';
import { FakeAttendance } from './fake-client.js';
import { sampleClient } from './sample-client.js';

/** How far a visit is; each stage has those before it. */
export type Stage = 'started' | 'client' | 'consent' | 'diagnostic' | 'delivery' | 'next-step' | 'conclusion';

/** A visit of the profile's own content, recorded up to a stage. */
export async function recordedVisit(
  stage: Stage,
  profile: LoadedProfile,
  channel: Channel = 'in-person',
): Promise<FakeAttendance> {
  const { questionnaire, catalogue, consentTerm, journeys } = profile;
  const client = sampleClient();
  // One that asks for no guidance before it.
  const journey = journeys.journeys.find(({ guidance }) => guidance === undefined);
  const phone = parsePhone('(71) 98765-4321');
  const attendance = new FakeAttendance(
    '0193a000-0000-7000-8000-0000000000ff',
    { channel, approach: 'prospecting' },
    profile,
  );
  const steps: readonly [Stage, () => Promise<unknown>][] = [
    ['client', () => attendance.identifyClient({ ...client, person: { ...client.person, phone } })],
    [
      'consent',
      () =>
        attendance.recordConsent({
          decisions: consentTerm.purposes.map(({ id: purpose }) => ({
            purpose,
            decision: purpose === 'offers' ? 'refused' : 'granted',
          })),
          acknowledged: { agentExplained: true, clientUnderstood: true },
        }),
    ],
    ['diagnostic', () => attendance.completeDiagnostic({ answers: answersOf(questionnaire), round: 1 })],
    [
      'delivery',
      async () => {
        const question = questionnaire.questions.find((one) => one.kind === 'maturity' && one.tools.length > 0);
        const tool = catalogue.tools.find(({ id }) => question?.tools.some(({ toolId }) => toolId === id));
        if (!question || !tool) throw new Error('The content has no question with a tool.');
        await attendance.deliverTool({ toolId: tool.id, basis: { kind: 'finding', questionId: question.id } });
      },
    ],
    ['next-step', () => attendance.referToJourney(journey?.id ?? '', { contactForm: 'whatsapp' })],
    ['conclusion', () => attendance.conclude()],
  ];
  const last = steps.findIndex(([name]) => name === stage);
  for (const [, record] of steps.slice(0, last + 1)) await record();
  return attendance;
}

/** A business with something in order and something to begin with in every theme. */
function answersOf({ questions }: Questionnaire): Answer[] {
  const levels = [1, 3, 2, 0, 3, 2, 2, 1, 3];
  return questions
    .filter(({ kind }) => kind === 'maturity')
    .map(({ id: questionId }, place) => ({ questionId, value: levels[place % levels.length] ?? 2 }));
}
