/** Every element in the states worth looking at, for `npm run screenshots`; `showScene` is called from outside. */
import { parsePhone, type Answer, type Questionnaire, type RegistrationRecord } from '@atendimento-ativo/domain';
import { GatewayUnreachableError, type LoadedProfile } from '@atendimento-ativo/sdk';
import '../define/all.js';
import '../define/office.js';
import type { AaProvider } from '../provider/provider.js';
import { FakeAttendance, FakeClient } from './fake-client.js';
import { find, findByText } from './page.js';
import { sampleClient } from './sample-client.js';
import { sampleLoadedProfile } from './sample-content.js';
import { indicatorsOf, sampleFacts } from './sample-indicators.js';
import './still.js';

/** The documents of a profile, as the content package holds them. */
export type GalleryContent = Omit<LoadedProfile, 'hashes'>;

interface Scene {
  readonly element: string;
  /** How far the visit is; without it, no attendance has begun. */
  readonly recorded?: 'started' | 'client' | 'consent' | 'diagnostic' | 'delivery' | 'next-step' | 'conclusion';
  /** The provider itself is looked at: it does not become ready. */
  readonly isWaiting?: boolean;
  readonly prepare?: (client: FakeClient) => void;
  readonly act?: (element: HTMLElement) => Promise<void>;
}

const SCENES: Readonly<Record<string, Scene>> = {
  'provider-loading': {
    element: 'aa-client-registration',
    isWaiting: true,
    prepare: (client) => (client.session = () => new Promise(() => undefined)),
  },
  'provider-offline': {
    element: 'aa-client-registration',
    isWaiting: true,
    prepare: (client) => (client.profileError = new GatewayUnreachableError()),
  },
  'attendance-flow-approach': { element: 'aa-attendance-flow' },
  'attendance-flow': { element: 'aa-attendance-flow', recorded: 'consent' },
  'client-registration': { element: 'aa-client-registration', recorded: 'started' },
  'consent-capture': {
    element: 'aa-consent-capture',
    recorded: 'client',
    act: async (element) => {
      find(element, '#explained').click();
      await settled();
      findByText(element, 'button', 'Sou o cliente').click();
    },
  },
  'diagnostic-form': {
    element: 'aa-diagnostic-form',
    recorded: 'consent',
    act: async (element) => {
      findByText(element, 'button', 'Começar').click();
      await settled();
      for (const value of [2, 1]) {
        const open = [...element.shadowRoot!.querySelectorAll('fieldset')].find(
          (question) => !question.querySelector('input:checked'),
        );
        open?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
        await settled();
      }
    },
  },
  'diagnostic-result': { element: 'aa-diagnostic-result', recorded: 'diagnostic' },
  'tool-recommender': { element: 'aa-tool-recommender', recorded: 'delivery' },
  'referral-button': { element: 'aa-referral-button', recorded: 'delivery' },
  'referral-dialog': {
    element: 'aa-referral-button',
    recorded: 'delivery',
    act: async (element) => find(element, '.button.primary').click(),
  },
  'conclude-button': { element: 'aa-conclude-button', recorded: 'diagnostic' },
  'conclude-button-concluded': {
    element: 'aa-conclude-button',
    recorded: 'conclusion',
    prepare: (client) => client.setSync({ pending: 3, rejected: 0, sending: false, lastError: 'gateway_unreachable' }),
  },
  'nps-survey': {
    element: 'aa-nps-survey',
    recorded: 'conclusion',
    act: async (element) => {
      findByText(element, 'button', 'Sou o cliente').click();
      await settled();
      find(element, '#score-9').click();
    },
  },
  'sync-status': {
    element: 'aa-sync-status',
    prepare: (client) => client.setSync({ pending: 3, rejected: 0, sending: false, lastError: 'gateway_unreachable' }),
  },
  'registration-queue': {
    element: 'aa-registration-queue',
    prepare: (client) => {
      client.officeCalls.failed = [failed(1, 'registry_refused'), failed(2, 'registration_doubtful')];
    },
  },
  'indicator-panel': {
    element: 'aa-indicator-panel',
    prepare: (client) => {
      client.officeCalls.indicatorsOf = (query) => indicatorsOf(sampleFacts, query);
    },
    act: async (element) => {
      const period = find<HTMLSelectElement>(element, '#period');
      period.value = 'all';
      period.dispatchEvent(new Event('change', { bubbles: true }));
    },
  },
};

function failed(number: number, code: string): RegistrationRecord {
  return {
    attendanceId: `0193a000-0000-7000-8000-00000000000${number}`,
    registry: 'sas',
    status: 'failed',
    problem: { code, message: 'O mês de competência 03/2026 está encerrado.' },
    attempts: 3,
    acts: [],
    updatedAt: '2026-11-04T12:00:00.000Z',
    agentName: 'Ana Souza',
    unitId: 'UN-01',
    startedAt: '2026-11-03T17:32:00.000Z',
  };
}

/** A business with something in order and something to begin with in every theme. */
function answersOf({ questions }: Questionnaire): Answer[] {
  const levels = [1, 3, 2, 0, 3, 2, 2, 1, 3];
  return questions
    .filter(({ kind }) => kind === 'maturity')
    .map(({ id: questionId }, place) => ({ questionId, value: levels[place % levels.length] ?? 2 }));
}

async function recordedUpTo(stage: Scene['recorded'], profile: LoadedProfile): Promise<FakeAttendance> {
  const { questionnaire, catalogue, consentTerm, journeys } = profile;
  const client = sampleClient();
  const phone = parsePhone('(71) 98765-4321');
  const attendance = new FakeAttendance(
    '0193a000-0000-7000-8000-0000000000ff',
    { channel: 'in-person', approach: 'prospecting' },
    profile,
  );
  const steps: readonly [Scene['recorded'], () => Promise<unknown>][] = [
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
    ['next-step', () => attendance.referToJourney(journeys.journeys.at(-1)?.id ?? '', { contactForm: 'whatsapp' })],
    ['conclusion', () => attendance.conclude()],
  ];
  const last = steps.findIndex(([name]) => name === stage);
  for (const [, record] of steps.slice(0, last + 1)) await record();
  return attendance;
}

/** Names of all scenes, in the order of a visit. */
export const sceneNames = Object.keys(SCENES);

/** Puts a scene on the page in place of the one before. */
export async function showScene(name: string, content: GalleryContent): Promise<void> {
  const scene = SCENES[name];
  if (!scene) throw new Error(`There is no scene ${name}.`);
  const client = new FakeClient();
  client.loadedProfile = { ...content, hashes: sampleLoadedProfile.hashes };
  scene.prepare?.(client);
  const provider = document.createElement('aa-provider');
  provider.client = client;
  const element = document.createElement(scene.element);
  provider.append(element);
  document.querySelector('main')?.replaceChildren(provider);
  await settled();
  if (scene.isWaiting) return;
  if (scene.recorded) await adopt(provider, client, await recordedUpTo(scene.recorded, client.loadedProfile));
  await scene.act?.(element);
  await settled();
}

async function adopt(provider: AaProvider, client: FakeClient, attendance: FakeAttendance): Promise<void> {
  client.attendances.start = async () => attendance;
  await provider.startAttendance();
  await settled();
}

/** Two frames: what was asked for has been answered and drawn. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
