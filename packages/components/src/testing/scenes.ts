import { GatewayUnreachableError, SessionUnavailableError, StorageFailedError } from '@atendimento-ativo/sdk';
import type { FakeClient } from './fake-client.js';
import { FakePhoneLink } from './fake-phone-link.js';
import type { Hand } from './hand.js';
import { OFFICE_SCENES } from './office-scenes.js';
import type { Scene } from './scene.js';
import { SAMPLE_CNPJ, SAMPLE_CPF } from './sample-content.js';
import { openAttendance } from './visit-fixture.js';

const never = (): Promise<never> => new Promise(() => undefined);
const unsent = { pending: 3, rejected: 0, sending: false, lastError: 'gateway_unreachable' } as const;
const registration = { element: 'aa-client-registration' } as const;
const provider = { ...registration, isOfProvider: true } as const;
const consent = { element: 'aa-consent-capture', recorded: 'client' } as const;
const diagnostic = { element: 'aa-diagnostic-form', recorded: 'consent' } as const;
const tools = { element: 'aa-tool-recommender' } as const;
const referral = { element: 'aa-referral-button', recorded: 'delivery' } as const;
const survey = { element: 'aa-nps-survey', recorded: 'conclusion' } as const;

const handOver = async (hand: Hand): Promise<void> => {
  await hand.click('#explained');
  await hand.click('#hand-over');
};
const askPhone = async (hand: Hand): Promise<void> => {
  await hand.click('#explained');
  await hand.click('#ask-phone');
};
/** The client answers as soon as the link is there: yes to what comes first, no to the rest. */
const answerOnPhone = (client: FakeClient): void => {
  client.askPhone = async (_attendanceId, question) => {
    const link = new FakePhoneLink(0);
    const purposes = question.kind === 'consent' ? question.purposes : [];
    const decisions = purposes.map((purpose, place) => ({
      purpose,
      decision: place === 0 ? ('granted' as const) : ('refused' as const),
    }));
    link.answer({ kind: 'consent', decisions, understood: true });
    return link;
  };
};
const begin = (hand: Hand): Promise<void> => hand.click('.button.primary');
/** Begins and answers two questions. */
const answerTwo = async (hand: Hand): Promise<void> => {
  await begin(hand);
  await hand.answer(2);
  await hand.answer(1);
};
const typeCpf = (hand: Hand): Promise<void> => hand.write('#cpf', SAMPLE_CPF);
const openReferral = (hand: Hand): Promise<void> => hand.click('.button.primary');
/** Nobody attends: the client is alone in front of a public page. */
const selfService = (client: FakeClient): void => {
  client.claims = { ...client.claims, name: 'Autoatendimento', scope: 'attendances', sid: 'visita-01' };
};
const waitingRecords = (client: FakeClient): void => client.setSync(unsent);

const VISIT_SCENES: Readonly<Record<string, Scene>> = {
  'provider-loading': {
    ...provider,
    prepare: (client) => void (client.session = never),
    shows: '.skeleton',
    isPictured: true,
  },
  'provider-offline': {
    ...provider,
    prepare: (client) => void (client.profileError = new GatewayUnreachableError()),
    shows: '[role=alert]',
    isPictured: true,
  },
  'provider-denied': {
    ...provider,
    prepare: (client) => void (client.sessionError = new SessionUnavailableError(undefined)),
    shows: '[role=alert]',
  },
  'provider-found-open': {
    ...provider,
    prepare: async (client) => {
      client.open = openAttendance();
      await client.open.identifyClient({ person: { cpf: SAMPLE_CPF as never, name: 'Maria dos Santos' } });
    },
    shows: '#interrupt',
  },
  'provider-interrupting': {
    ...provider,
    prepare: (client) => void (client.open = openAttendance()),
    act: async (hand) => {
      await hand.click('#interrupt');
      await hand.click('[part=interruption] [type=submit]');
    },
    shows: '#reason-error',
  },
  'provider-warnings': {
    ...provider,
    prepare: (client) => {
      client.setSync({ pending: 2, rejected: 1, sending: false, lastError: 'gateway_unreachable' });
      client.storage.state = { warnings: [{ code: 'storage_nearly_full', usage: 81e6, quota: 1e8 }] };
    },
    shows: '.chip.bad',
  },
  'attendance-flow-approach': { element: 'aa-attendance-flow', shows: 'blockquote', isPictured: true },
  'attendance-flow': {
    element: 'aa-attendance-flow',
    recorded: 'consent',
    shows: '.stop.done',
    isPictured: true,
  },
  'attendance-flow-interrupting': {
    element: 'aa-attendance-flow',
    recorded: 'consent',
    act: async (hand) => {
      await hand.click('#interrupt');
      await hand.click('[part=interruption] [type=submit]');
    },
    shows: '#reason-error',
  },
  'attendance-flow-ended': { element: 'aa-attendance-flow', recorded: 'conclusion', shows: '.chip.good' },
  'self-service': {
    element: 'aa-attendance-flow',
    prepare: selfService,
    shows: 'aa-client-registration',
    isPictured: true,
  },
  'self-service-stopping': {
    element: 'aa-attendance-flow',
    recorded: 'consent',
    prepare: selfService,
    act: (hand) => hand.click('#interrupt'),
    shows: '#reason',
  },
  'self-service-consent': { ...consent, prepare: selfService, shows: '#understood', isPictured: true },
  'self-service-story': {
    ...diagnostic,
    prepare: selfService,
    act: (hand) => hand.click('.panel .button'),
    shows: '[part=note]',
  },
  'self-service-tools': {
    ...tools,
    recorded: 'delivery',
    prepare: selfService,
    shows: '[part=deliver]',
    isPictured: true,
  },
  'self-service-contact': {
    ...referral,
    prepare: selfService,
    act: async (hand) => {
      await openReferral(hand);
      await hand.click('dialog .actions .button:last-child');
    },
    shows: 'dialog #date',
    isPictured: true,
  },
  'self-service-missing': {
    element: 'aa-conclude-button',
    recorded: 'client',
    prepare: selfService,
    shows: '[part=missing]',
  },
  'self-service-survey': { ...survey, prepare: selfService, shows: '#score-9' },
  'client-registration': { ...registration, recorded: 'started', shows: '#cpf', isPictured: true },
  'client-registration-unknown': {
    ...registration,
    prepare: (client) => void client.lookups.set(SAMPLE_CPF, { status: 'unknown' }),
    act: typeCpf,
    shows: '#name',
  },
  'client-registration-recognised': {
    ...registration,
    prepare: (client) =>
      void client.lookups.set(SAMPLE_CPF, {
        status: 'found',
        clientId: 'client-1',
        person: { name: 'Maria dos Santos', phoneHint: '(71) •••••-4321' },
        companies: [{ cnpj: SAMPLE_CNPJ, legalName: 'Maria dos Santos', tradeName: 'Doces da Cida', size: 'MEI' }],
      }),
    act: typeCpf,
    shows: '.lookup.found',
  },
  'client-registration-problems': {
    ...registration,
    act: async (hand) => {
      await typeCpf(hand);
      await hand.click('[type=submit]');
    },
    shows: '#problems',
    isPictured: true,
  },
  'client-registration-outside-audience': {
    ...registration,
    act: async (hand) => {
      await typeCpf(hand);
      await hand.click('#size-OTHER');
    },
    shows: '.notice.warn',
  },
  'client-registration-done': { ...registration, recorded: 'client', shows: '.facts' },
  'consent-capture-waiting': { element: 'aa-consent-capture', shows: '.waiting' },
  'consent-capture-explaining': { ...consent, shows: '.handover' },
  'consent-capture': { ...consent, act: handOver, shows: '[part=purpose]', isPictured: true },
  'consent-capture-incomplete': {
    ...consent,
    act: async (hand) => {
      await handOver(hand);
      await hand.click('.choice input');
      await hand.click('[type=submit]');
    },
    shows: '.missing',
  },
  'consent-capture-phone': { ...consent, act: askPhone, shows: '.phone .qr-code', isPictured: true },
  'consent-capture-phone-making': {
    ...consent,
    prepare: (client) => void (client.askPhone = never),
    act: askPhone,
    shows: '.phone.making',
  },
  'consent-capture-phone-ended': {
    ...consent,
    prepare: (client) => {
      client.askPhone = async () => {
        const link = new FakePhoneLink(0);
        link.expire();
        return link;
      };
    },
    act: askPhone,
    shows: '.phone.ended',
    isPictured: true,
  },
  'consent-capture-phone-offline': {
    ...consent,
    prepare: (client) => void (client.phoneError = new GatewayUnreachableError()),
    act: askPhone,
    shows: '.phone.failed',
    isPictured: true,
  },
  'consent-capture-phone-unsaved': {
    ...consent,
    prepare: (client) => {
      client.askPhone = async () => {
        const link = new FakePhoneLink(0);
        link.answer({ kind: 'consent', decisions: [], understood: true });
        return link;
      };
    },
    act: askPhone,
    shows: '.phone.unsaved',
  },
  'consent-capture-phone-decided': {
    ...consent,
    prepare: answerOnPhone,
    act: askPhone,
    shows: '.decided',
    isPictured: true,
  },
  'consent-capture-decided': { ...consent, recorded: 'consent', shows: '.decided', isPictured: true },
  'diagnostic-form-waiting': { element: 'aa-diagnostic-form', shows: '.waiting' },
  'diagnostic-form-intro': { ...diagnostic, shows: '.panel' },
  'diagnostic-form': { ...diagnostic, act: answerTwo, shows: 'fieldset input:checked', isPictured: true },
  'diagnostic-form-unanswered': {
    ...diagnostic,
    act: async (hand) => {
      await begin(hand);
      await hand.click('#continue');
    },
    shows: '#unanswered',
  },
  'diagnostic-form-review': {
    ...diagnostic,
    act: async (hand) => {
      await answerTwo(hand);
      while (!hand.element.shadowRoot?.querySelector('[part=review]')) await hand.click('#continue');
    },
    shows: '[part=review]',
  },
  'diagnostic-form-listening': {
    ...diagnostic,
    act: async (hand) => {
      await hand.click('.panel .button');
      await hand.click('[part=note] [type=submit]');
    },
    shows: '#note-error',
  },
  'diagnostic-form-story': {
    ...diagnostic,
    act: async (hand) => {
      await hand.see('.panel .button');
      [...hand.element.shadowRoot!.querySelectorAll<HTMLElement>('.panel .button')].at(-1)!.click();
    },
    shows: '[part=prompts]',
  },
  'diagnostic-form-done': { ...diagnostic, recorded: 'diagnostic', shows: '.done' },
  'diagnostic-result-waiting': { element: 'aa-diagnostic-result', shows: '.waiting' },
  'diagnostic-result': { element: 'aa-diagnostic-result', recorded: 'diagnostic', shows: '.bars', isPictured: true },
  'tool-recommender-waiting': { ...tools, shows: '.waiting' },
  'tool-recommender-empty': { ...tools, recorded: 'consent', shows: '#note-button' },
  'tool-recommender': { ...tools, recorded: 'delivery', shows: '[part=deliver]', isPictured: true },
  'tool-recommender-sending': {
    ...tools,
    recorded: 'delivery',
    prepare: (client) => {
      const { catalogue } = client.loadedProfile;
      const tools = catalogue.tools.map((tool) => ({ ...tool, url: `https://www.exemplo.org.br/praticas/${tool.id}` }));
      client.loadedProfile = { ...client.loadedProfile, catalogue: { ...catalogue, tools } };
    },
    act: (hand) => hand.click('.sending summary'),
    shows: '.sending .qr-code',
    isPictured: true,
  },
  'tool-recommender-note': {
    ...tools,
    recorded: 'consent',
    act: async (hand) => {
      await hand.click('#note-button');
      await hand.click('[part=note] [type=submit]');
    },
    shows: '#note-error',
  },
  'tool-recommender-catalogue': {
    ...tools,
    recorded: 'delivery',
    act: (hand) => hand.click('#note-button ~ .button'),
    shows: '#browse-query',
  },
  'referral-button-waiting': { element: 'aa-referral-button', shows: '.waiting' },
  'referral-button': { ...referral, shows: '[aria-haspopup]', isPictured: true },
  'referral-dialog': { ...referral, act: openReferral, shows: 'dialog [part=journey]', isPictured: true },
  'referral-dialog-incomplete': {
    ...referral,
    act: async (hand) => {
      await openReferral(hand);
      await hand.click('dialog [type=submit]');
    },
    shows: '#journey-error',
  },
  'referral-dialog-declined': {
    ...referral,
    act: async (hand) => {
      await openReferral(hand);
      await hand.click('dialog .actions .button:last-child');
    },
    shows: 'dialog #date',
  },
  'referral-button-done': { ...referral, recorded: 'next-step', shows: '[part=summary]' },
  'conclude-button': {
    element: 'aa-conclude-button',
    recorded: 'diagnostic',
    shows: '[part=missing]',
    isPictured: true,
  },
  'conclude-button-refused': {
    element: 'aa-conclude-button',
    recorded: 'diagnostic',
    act: (hand) => hand.click('[part=button]'),
    shows: '[part=missing][role=alert]',
  },
  'conclude-button-concluded': {
    element: 'aa-conclude-button',
    recorded: 'conclusion',
    prepare: waitingRecords,
    shows: '[part=status]',
    isPictured: true,
  },
  'nps-survey-waiting': { element: 'aa-nps-survey', shows: '.waiting' },
  'nps-survey-handover': { ...survey, shows: '.handover', isPictured: true },
  'nps-survey-remote': {
    ...survey,
    channel: 'remote',
    shows: '.handover #ask-phone.primary',
    isPictured: true,
  },
  'nps-survey': {
    ...survey,
    act: async (hand) => {
      await hand.click('#hand-over');
      await hand.click('#score-9');
    },
    shows: '#score-9:checked',
    isPictured: true,
  },
  'nps-survey-incomplete': {
    ...survey,
    act: async (hand) => {
      await hand.click('#hand-over');
      await hand.click('[type=submit]');
    },
    shows: '#score-missing',
  },
  'nps-survey-phone': {
    ...survey,
    act: (hand) => hand.click('#ask-phone'),
    shows: '.phone .qr-code',
    isPictured: true,
  },
  'nps-survey-phone-offline': {
    ...survey,
    prepare: (client) => void (client.phoneError = new GatewayUnreachableError()),
    act: (hand) => hand.click('#ask-phone'),
    shows: '.phone.failed',
  },
  'nps-survey-phone-ended': {
    ...survey,
    prepare: (client) => {
      client.askPhone = async () => {
        const link = new FakePhoneLink(0);
        link.expire();
        return link;
      };
    },
    act: (hand) => hand.click('#ask-phone'),
    shows: '.phone.ended',
  },
  'nps-survey-phone-answered': {
    ...survey,
    prepare: (client) => {
      client.askPhone = async () => {
        const link = new FakePhoneLink(0);
        link.answer({ kind: 'survey', score: 9 });
        return link;
      };
    },
    act: (hand) => hand.click('#ask-phone'),
    shows: '.soft.small',
    isPictured: true,
  },
  'nps-survey-left-out': {
    ...survey,
    act: async (hand) => {
      await hand.click('#hand-over');
      await hand.click('[part=actions] [type=button]');
    },
    shows: '[part=status]',
    isPictured: true,
  },
  'sync-status-sent': { element: 'aa-sync-status', shows: '[part=stage]' },
  'sync-status': { element: 'aa-sync-status', prepare: waitingRecords, shows: '.notice.warn', isPictured: true },
  'sync-status-refused': {
    element: 'aa-sync-status',
    prepare: (client) => {
      const id = '019df120-8500-7000-8000-000000000001';
      client.rejectedRecords = [
        { id, attendanceId: id, type: 'client.identified', payload: {}, code: 'cpf_invalid', errors: [] },
      ];
      client.setSync({ pending: 0, rejected: 1, sending: false });
    },
    shows: '.refused',
  },
  'sync-status-device-failing': {
    element: 'aa-sync-status',
    prepare: (client) => {
      client.sync.exportPending = () => Promise.reject(new StorageFailedError(undefined));
      client.storage.state = { warnings: [{ code: 'storage_nearly_full', usage: 81e6, quota: 1e8 }] };
      client.setSync(unsent);
    },
    act: async (hand) => {
      await hand.click('[part=export] summary');
      await hand.click('[part=export] .button');
    },
    shows: '[part=export] [role=alert]',
  },
};

/** Every state worth looking at, of every element, in the order of a visit; then the office's. */
export const SCENES: Readonly<Record<string, Scene>> = { ...VISIT_SCENES, ...OFFICE_SCENES };
