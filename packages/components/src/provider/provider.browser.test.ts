import type { Problem } from '@atendimento-ativo/domain';
import { GatewayError, GatewayUnreachableError, SessionUnavailableError } from '@atendimento-ativo/sdk';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/aa-client-registration.js';
import '../define/aa-provider.js';
import type { AaClientRegistration } from '../client-registration/client-registration.js';
import type { Visit } from '../foundation/visit-context.js';
import { FakeClient } from '../testing/fake-client.js';
import { fill, find, findByText, listen, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import { SAMPLE_CPF } from '../testing/sample-content.js';
import { identifiedAttendance, openAttendance } from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaProvider } from './provider.js';

async function settle(provider: AaProvider): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await provider.updateComplete;
}

async function provide(client: FakeClient): Promise<AaProvider> {
  const provider = await fixture<AaProvider>(html`
    <aa-provider .client=${client}>
      <aa-client-registration></aa-client-registration>
    </aa-provider>
  `);
  await settle(provider);
  return provider;
}

function visitOf(provider: AaProvider): Visit {
  if (!provider.visit) throw new Error('The provider is not ready.');
  return provider.visit;
}

async function clientWithOpenAttendance(): Promise<FakeClient> {
  const client = new FakeClient();
  client.open = await identifiedAttendance();
  return client;
}

describe('aa-provider', () => {
  it('shows that it is getting ready, and then the elements inside', async () => {
    const client = new FakeClient();
    let answer: (() => void) | undefined;
    client.session = () => new Promise((resolve) => (answer = () => resolve(client.claims)));
    const provider = await provide(client);
    expect(find(provider, '[role=status]').textContent).to.contain('Preparando o atendimento');
    await expect(provider).to.be.accessible();
    const ready = oneEvent(provider, 'aa-ready');
    answer?.();
    await ready;
    await provider.updateComplete;
    expect(find(provider, 'slot')).to.exist;
  });

  it('names who attends and for which unit', async () => {
    const provider = await provide(new FakeClient());
    expect(find(provider, '[part=status]').textContent).to.contain('Ana Souza').and.to.contain('UN-01');
    await expect(provider).to.be.accessible();
  });

  it('tells the developer what is missing when it is not configured', async () => {
    const provider = await fixture<AaProvider>(html`<aa-provider></aa-provider>`);
    await settle(provider);
    expect(textOf(provider)).to.contain('precisa de “gateway” e de “session-url” ou de um “getSessionToken”');
  });

  it('explains a first use without connection, and tries again', async () => {
    const client = new FakeClient();
    client.profileError = new GatewayUnreachableError();
    const provider = await provide(client);
    expect(textOf(provider)).to.contain('No primeiro uso este aparelho precisa de internet');
    await expect(provider).to.be.accessible();
    client.profileError = undefined;
    findByText(provider, 'button', 'Tentar de novo').click();
    await oneEvent(provider, 'aa-ready');
    expect(provider.visit).to.exist;
  });

  it('asks the agent to sign in again when there is no session', async () => {
    const client = new FakeClient();
    client.sessionError = new SessionUnavailableError();
    const provider = await provide(client);
    expect(textOf(provider)).to.contain('Entre de novo no sistema');
  });

  it('tells the page why there is no session, field by field', async () => {
    const client = new FakeClient();
    const provider = await provide(client);
    const events = listen(provider, 'aa-error');
    const errors = [{ pointer: '/unitId', code: 'unit_unknown', message: 'This partner has no unit of this id.' }];
    client.sessionError = new SessionUnavailableError(
      new GatewayError({
        code: 'request_invalid',
        title: 'Not valid.',
        status: 422,
        requestId: 'r',
        errors,
      } as Problem),
    );
    await provider.reload();
    client.sessionError = new SessionUnavailableError(new TypeError('No server.'));
    await provider.reload();
    const [refused, failed] = events.map(({ detail }) => detail);
    expect(refused?.code).to.equal('request_invalid');
    expect(refused?.message).to.match(/← Not valid\. \/unitId: This partner has no unit of this id\.$/);
    expect(failed?.code).to.equal('session_unavailable');
    expect(failed?.message).to.match(/← No server\.$/);
  });

  it('tries again by itself when the connection comes back', async () => {
    const client = new FakeClient();
    client.profileError = new GatewayUnreachableError();
    const provider = await provide(client);
    client.profileError = undefined;
    setTimeout(() => window.dispatchEvent(new Event('online')));
    await oneEvent(provider, 'aa-ready');
  });

  it('starts one attendance however often it is asked, with the attributes as details', async () => {
    const client = new FakeClient();
    const provider = await provide(client);
    provider.channel = 'remote';
    provider.approach = 'relationship';
    const events = listen(provider, 'aa-attendance-started');
    const [first, second] = await Promise.all([provider.startAttendance(), visitOf(provider).begin()]);
    expect(first).to.equal(second);
    expect(client.started).to.have.lengthOf(1);
    expect(first.state.context).to.include({ channel: 'remote', approach: 'relationship' });
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ attendanceId: first.id }]);
  });

  it('begins as the state usually does when the page says nothing', async () => {
    const client = new FakeClient();
    const { profile } = client.loadedProfile;
    client.loadedProfile = {
      ...client.loadedProfile,
      profile: { ...profile, channels: ['remote'], approaches: ['relationship', 'prospecting'] },
    };
    const { state } = await (await provide(client)).startAttendance();
    expect(state.context).to.include({ channel: 'remote', approach: 'relationship' });
  });

  it('gives a new visit to the elements inside after every step', async () => {
    const provider = await provide(new FakeClient());
    const attendance = await provider.startAttendance();
    const before = provider.visit;
    await attendance.identifyClient(sampleClient());
    expect(provider.visit).not.to.equal(before);
    await settle(provider);
    const registration = provider.querySelector<AaClientRegistration>('aa-client-registration')!;
    expect(textOf(registration)).to.contain('Cliente confirmado');
  });

  it('tells when the attendance ended, and lets go of it for the next', async () => {
    const provider = await provide(new FakeClient());
    const events = listen(provider, 'aa-attendance-ended');
    const attendance = await provider.startAttendance();
    await attendance.interrupt({ reason: 'client-gave-up' });
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ attendanceId: attendance.id, status: 'interrupted' }]);
    expect(visitOf(provider).attendance).to.equal(attendance);
    provider.newAttendance();
    expect(visitOf(provider).attendance).to.equal(undefined);
    expect((await provider.startAttendance()).id).not.to.equal(attendance.id);
  });

  it('counts the round of the diagnostic from the history of the client who was recognised', async () => {
    const client = new FakeClient();
    const past = { endedAt: '2026-03-12T14:00:00-03:00', agentName: 'João Lima', deliveredTools: [] };
    const questionnaire = { id: 'diagnostico-nacional', version: '2026.1' };
    client.histories.set('client-1', [
      { ...past, attendanceId: 'b' },
      { ...past, attendanceId: 'a', diagnostic: { questionnaire, hash: 'a1'.repeat(32), round: 1, answers: [] } },
    ]);
    const provider = await provide(client);
    expect(visitOf(provider).round).to.equal(1);
    await visitOf(provider).recognise('client-1');
    expect(visitOf(provider).history).to.have.lengthOf(2);
    expect(visitOf(provider).round).to.equal(2);
    await visitOf(provider).recognise(undefined);
    expect(visitOf(provider).history).to.have.lengthOf(0);
  });

  describe('with an attendance left open on the device', () => {
    it('asks what to do with it before anything else', async () => {
      const provider = await provide(await clientWithOpenAttendance());
      expect(textOf(provider)).to.contain('Há um atendimento em aberto').and.to.contain('Maria dos Santos');
      expect(provider.shadowRoot!.querySelector('slot')).to.equal(null);
      await expect(provider).to.be.accessible();
    });

    it('goes on with it', async () => {
      const client = await clientWithOpenAttendance();
      const provider = await provide(client);
      const events = listen(provider, 'aa-attendance-resumed');
      let shown = false;
      provider.addEventListener('aa-attendance-resumed', () => {
        shown = provider.shadowRoot!.querySelector('slot') !== null;
      });
      findByText(provider, 'button', 'Continuar').click();
      await settle(provider);
      expect(visitOf(provider).attendance).to.equal(client.open);
      expect(events.map(({ detail }) => detail)).to.deep.equal([{ attendanceId: client.open?.id }]);
      expect(shown).to.equal(true);
    });

    it('finds the history of its client again', async () => {
      const client = await clientWithOpenAttendance();
      const past = { attendanceId: 'a', endedAt: '2026-03-12T14:00:00-03:00', agentName: 'Rita', deliveredTools: [] };
      client.lookups.set(SAMPLE_CPF, { status: 'unknown', clientId: 'client-1' });
      client.histories.set('client-1', [past]);
      const provider = await provide(client);
      findByText(provider, 'button', 'Continuar').click();
      await settle(provider);
      await settle(provider);
      expect(visitOf(provider).history).to.deep.equal([past]);
    });

    it('records its interruption with the reason, which has to be given', async () => {
      const client = await clientWithOpenAttendance();
      const attendance = client.open!;
      const provider = await provide(client);
      findByText(provider, 'button', 'Interromper').click();
      await settle(provider);
      await expect(provider).to.be.accessible();
      findByText(provider, 'button', 'Interromper').click();
      await settle(provider);
      expect(find(provider, '#reason-error').textContent).to.contain('Escolha o motivo');
      expect(attendance.state.status).to.equal('open');
      fill(provider, '#reason', 'client-gave-up');
      client.open = undefined;
      findByText(provider, 'button', 'Interromper').click();
      await settle(provider);
      await settle(provider);
      expect(attendance.state.interruption?.reason).to.equal('client-gave-up');
      expect(visitOf(provider).attendance).to.equal(undefined);
      expect(find(provider, 'slot')).to.exist;
    });
  });

  describe('status line', () => {
    it('says how many records wait on the device, and sends them when asked', async () => {
      const client = new FakeClient();
      let tries = 0;
      client.sync.now = async () => {
        tries += 1;
      };
      const provider = await provide(client);
      expect(find(provider, '[part=status]').textContent).to.contain('Tudo enviado');
      client.setSync({ pending: 3, rejected: 0, sending: false, lastError: 'gateway_unreachable' });
      await settle(provider);
      expect(find(provider, '[part=status]').textContent).to.contain('3 registros salvos aqui, a enviar');
      await expect(provider).to.be.accessible();
      findByText(provider, 'button', 'Enviar agora').click();
      expect(tries).to.equal(1);
    });

    it('does not say that everything is sent to who manages, and still says what waits', async () => {
      const client = new FakeClient();
      client.claims = { ...client.claims, scope: 'attendances management' };
      const provider = await provide(client);
      expect(find(provider, '[part=status]').textContent).to.contain('Ana Souza').and.not.contain('Tudo enviado');
      client.setSync({ pending: 3, rejected: 0, sending: false });
      await settle(provider);
      expect(find(provider, '[part=status]').textContent).to.contain('3 registros salvos aqui');
    });

    for (const width of [360, 800]) {
      it(`keeps its height while what it says comes and goes, ${width} px wide`, async () => {
        const client = new FakeClient();
        const provider = await provide(client);
        await setViewport({ width, height: 640 });
        const tops: number[] = [];
        for (const state of [
          { pending: 0, rejected: 0, sending: false },
          { pending: 3, rejected: 0, sending: false },
          { pending: 3, rejected: 0, sending: true },
          { pending: 3, rejected: 0, sending: false, lastError: 'gateway_unreachable' },
        ] as const) {
          client.setSync(state);
          await settle(provider);
          tops.push(
            Math.round(find<HTMLSlotElement>(provider, 'slot').assignedElements()[0]!.getBoundingClientRect().top),
          );
        }
        await setViewport({ width: 800, height: 600 });
        expect(new Set(tops).size, tops.join(', ')).to.equal(1);
      });
    }

    it('says when records were refused or the session ended', async () => {
      const client = new FakeClient();
      const provider = await provide(client);
      client.setSync({ pending: 1, rejected: 0, sending: false, lastError: 'session_unavailable' });
      await settle(provider);
      expect(find(provider, '[part=status]').textContent).to.contain('Entre de novo para enviar');
      client.setSync({ pending: 0, rejected: 1, sending: false });
      await settle(provider);
      expect(find(provider, '[part=status]').textContent).to.contain('1 registro recusado');
      await expect(provider).to.be.accessible();
    });

    it('warns of what endangers the records, and tells the page', async () => {
      const client = new FakeClient();
      const provider = await provide(client);
      const told: string[][] = [];
      provider.addEventListener('aa-storage-warning', ({ detail }) =>
        told.push(detail.warnings.map(({ code }) => code)),
      );
      const status = () => find(provider, '[part=status]').textContent;
      client.setStorage({
        warnings: [{ code: 'sync_overdue', since: new Date() }, { code: 'storage_not_persistent' }],
      });
      await settle(provider);
      expect(status()).to.contain('mais de 5 dias');
      expect(status()).not.to.contain('apagar');
      await expect(provider).to.be.accessible();
      client.setSync({ pending: 1, rejected: 0, sending: false });
      await settle(provider);
      expect(status()).to.contain('o navegador pode apagar');
      client.setStorage({ warnings: [] });
      await settle(provider);
      expect(status()).not.to.contain('5 dias');
      expect(told).to.deep.equal([['sync_overdue', 'storage_not_persistent'], []]);
    });

    it('refuses another attendance when there is no room for one, before anything is typed', async () => {
      const client = new FakeClient();
      const room = { usage: 99, quota: 100 };
      client.setStorage({ ...room, warnings: [{ code: 'storage_full', ...room }] });
      client.open = openAttendance();
      const provider = await provide(client);
      expect(find(provider, '[part=card]').textContent).to.contain('Há um atendimento em aberto');
      client.open = undefined;
      await provider.reload();
      await settle(provider);
      expect(find(provider, '[part=card]').textContent).to.contain('não tem espaço para outro atendimento');
      client.setStorage({ warnings: [] });
      findByText(provider, 'button', 'Tentar de novo').click();
      await settle(provider);
      const failed = new Promise<string>((resolve) => {
        provider.addEventListener('aa-error', ({ detail }) => resolve(detail.code));
      });
      client.setStorage({ ...room, warnings: [{ code: 'storage_full', ...room }] });
      provider.newAttendance();
      expect(await failed).to.equal('storage_full');
    });

    it('sends refused records again, each attendance once, and still tells what waits', async () => {
      const client = new FakeClient();
      const refused = { type: 'tool.delivered', payload: {}, code: 'unit_unknown', errors: [] } as const;
      client.rejectedRecords = ['a', 'a', 'b'].map((attendanceId, index) => ({
        ...refused,
        id: `${index}`,
        attendanceId,
      }));
      const provider = await provide(client);
      client.setSync({ pending: 2, rejected: 3, sending: false });
      await settle(provider);
      expect(find(provider, '[part=status]').textContent).to.contain('3 registros recusados');
      expect(find(provider, '[part=status]').textContent).to.contain('2 registros salvos aqui, a enviar');
      findByText(provider, 'button', 'Tentar de novo').click();
      await settle(provider);
      expect(client.retried).to.deep.equal(['a', 'b']);
    });
  });

  it('does not close a client that the page made', async () => {
    const client = new FakeClient();
    const provider = await provide(client);
    provider.remove();
    expect(client.closed).to.equal(false);
  });

  it('takes light or dark from its theme', async () => {
    const provider = await provide(new FakeClient());
    provider.theme = 'dark';
    await provider.updateComplete;
    expect(getComputedStyle(provider.querySelector('aa-client-registration')!).colorScheme).to.equal('dark');
    await expect(provider.querySelector('aa-client-registration')!).to.be.accessible();
  });
});
