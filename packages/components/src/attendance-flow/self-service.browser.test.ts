import { SessionUnavailableError } from '@atendimento-ativo/sdk';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/aa-attendance-flow.js';
import '../define/aa-provider.js';
import type { AaConsentCapture } from '../consent-capture/consent-capture.js';
import type { AaProvider } from '../provider/provider.js';
import { FakeClient } from '../testing/fake-client.js';
import { fill, find, findByText, textOf } from '../testing/page.js';
import { sampleLoadedProfile, sampleTerm, SAMPLE_CPF } from '../testing/sample-content.js';
import '../testing/still.js';
import { visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import type { AaAttendanceFlow } from './attendance-flow.js';
import { recorded } from './recorded-visit.fixture.js';

function publicPage(): FakeClient {
  const client = new FakeClient();
  client.claims = { ...client.claims, name: 'Autoatendimento', scope: 'attendances', sid: 'visita-01' };
  client.loadedProfile = {
    ...sampleLoadedProfile,
    profile: { ...sampleLoadedProfile.profile, flow: [...sampleLoadedProfile.profile.flow, 'evaluation'] },
  };
  return client;
}

async function flowOn(client: FakeClient, steps = 0): Promise<VisitFixture<AaAttendanceFlow>> {
  const page = await visitFixture<AaAttendanceFlow>(html`<aa-attendance-flow></aa-attendance-flow>`, {
    client,
    ...(steps > 0 ? { attendance: await recorded(steps) } : {}),
  });
  await page.settle();
  await page.settle();
  return page;
}

/** Everything that the shown step and the flow around it say. */
function said({ element }: VisitFixture<AaAttendanceFlow>): string {
  const texts = [element, ...element.shadowRoot!.querySelectorAll('.place:not([hidden]) slot > *')].map(textOf);
  // The term is the state's own text.
  return texts.join(' ').replace(sampleTerm.processing.withdrawalMethod, '');
}

describe('aa-attendance-flow in self-service', () => {
  it('begins with who the visitor is: nobody approaches them, nothing is to be said', async () => {
    const page = await flowOn(publicPage());
    expect(page.element.currentStep).to.equal('registration');
    expect(said(page)).to.contain('Quem é você?').and.contain('Seus dados').and.not.contain('Abordagem');
    expect(page.element.shadowRoot!.querySelector('[part=script]')).to.equal(null);
    await expect(page.element).to.be.accessible();
  });

  it('looks nobody up', async () => {
    const client = publicPage();
    const { element, settle } = await flowOn(client);
    const registration = find(element, 'aa-client-registration');
    fill(registration, '#cpf', SAMPLE_CPF);
    await settle();
    expect(client.lookedUp).to.deep.equal([]);
    expect(textOf(registration)).to.contain('Nome completo').and.not.contain('consultar');
  });

  it('lets the client decide at once, and claims no word of an agent', async () => {
    const page = await flowOn(publicPage(), 1);
    const consent = find<AaConsentCapture>(page.element, 'aa-consent-capture');
    await consent.updateComplete;
    expect(said(page))
      .to.contain('Li e entendi')
      .and.not.match(/[Aa]gente|aparelho|Expliquei/);
    for (const answer of consent.shadowRoot!.querySelectorAll<HTMLElement>('[part=purpose] input')) {
      answer.click();
      await page.settle();
    }
    find(consent, '#understood').click();
    await page.settle();
    find(consent, '[type=submit]').click();
    await page.settle();
    const event = page.attendance().recorded.find(({ type }) => type === 'consent.recorded');
    expect(event?.payload).to.have.property('acknowledged').that.deep.equals({ byClient: true });
  });

  it('calls the end what it is for the client, without a reason that only an agent has', async () => {
    const page = await flowOn(publicPage(), 2);
    findByText(page.element, '#interrupt', 'Parar por aqui').click();
    await page.settle();
    const reasons = find(page.element, '#reason').textContent;
    expect(reasons)
      .to.contain('Agora não posso continuar')
      .and.not.match(/[Aa]gente|[Cc]liente/);
  });

  it('speaks of no agent and to no agent in any step', async () => {
    for (const steps of [0, 1, 2, 3, 4, 5]) {
      const page = await flowOn(publicPage(), steps);
      for (const step of page.client.loadedProfile.profile.flow) {
        page.element.goTo(step);
        await page.settle();
        await page.settle();
        expect(said(page), `${steps} ${step}`).not.match(
          /\bO cliente|[ad]o cliente|[Aa]gente|ntregue o aparelho|[Ee]ncaminh/,
        );
      }
    }
  });

  it('asks the survey without handing the device to anybody', async () => {
    const page = await flowOn(publicPage(), 5);
    page.element.goTo('evaluation');
    await page.settle();
    expect(find(page.element, 'aa-nps-survey').shadowRoot!.querySelector('#score-9')).not.to.equal(null);
  });
});

describe('aa-provider in self-service', () => {
  async function provided(client: FakeClient): Promise<AaProvider> {
    const provider = await fixture<AaProvider>(html`<aa-provider .client=${client}></aa-provider>`);
    await new Promise((resolve) => setTimeout(resolve));
    await provider.updateComplete;
    return provider;
  }

  it('names no agent, and attends at a distance where the state offers it', async () => {
    const provider = await provided(publicPage());
    expect(textOf(provider))
      .to.contain('Tudo enviado')
      .and.not.match(/Agente|Autoatendimento/);
    const { state } = await provider.startAttendance();
    expect(state.context?.channel).to.equal('remote');
  });

  it('asks nobody to sign in when there is no session', async () => {
    const client = publicPage();
    client.sessionError = new SessionUnavailableError(undefined);
    const provider = await provided(client);
    provider.getSessionToken = Object.assign(async () => '', { beforeAttendance: async () => undefined });
    await waitUntil(() => textOf(provider).includes('Tente de novo em instantes'));
    expect(textOf(provider)).not.to.contain('Entre de novo');
  });
});
