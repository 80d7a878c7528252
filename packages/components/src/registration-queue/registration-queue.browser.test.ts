import type { RegistrationRecord } from '@atendimento-ativo/domain';
import { GatewayError, GatewayUnreachableError, type Office } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/aa-registration-queue.js';
import { FakeClient } from '../testing/fake-client.js';
import { fill, find, findByText, focused, listen, textOf } from '../testing/page.js';
import { failedRegistration } from '../testing/failed-registration.js';
import { visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaRegistrationQueue } from './registration-queue.js';

const three = [
  failedRegistration(1, 'registry_refused'),
  failedRegistration(2, 'registration_doubtful', { agentName: 'Rui Alves', protocol: '0412-26-7' }),
  failedRegistration(3, 'registry_ambiguous', { registry: 'foco', unitId: 'UN-02' }),
];

async function queue(
  records: readonly RegistrationRecord[],
  { error, locale = 'pt-BR' }: { readonly error?: unknown; readonly locale?: string } = {},
): Promise<VisitFixture<AaRegistrationQueue>> {
  const client = new FakeClient();
  client.officeCalls.failed = [...records];
  client.officeCalls.error = error;
  const fixture = await visitFixture<AaRegistrationQueue>(
    html`<aa-registration-queue lang=${locale}></aa-registration-queue>`,
    { client },
  );
  await fixture.settle();
  await fixture.settle();
  return fixture;
}

function problem(status: number, code: string): GatewayError {
  return new GatewayError({ type: 'about:blank', title: code, status, code, requestId: 'r', docUrl: 'd' });
}

const items = (element: AaRegistrationQueue): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.failed'),
];

async function fillCorrection(fixture: VisitFixture<AaRegistrationQueue>): Promise<void> {
  const { element } = fixture;
  fill(element, '#cpf', '529.982.247-25');
  fill(element, '#name', 'Maria da Conceição');
  fill(element, '#cnpj', '11.222.333/0001-81');
  fill(element, '#legalName', 'Padaria Pão da Vila');
  fill(element, '#size', 'ME');
  fill(element, '#role', 'owner');
  fill(element, '#why', 'O CPF era de outra pessoa.');
  await fixture.settle();
}

describe('aa-registration-queue', () => {
  it('says what waits, whose it is, why and what helps, in plain words', async () => {
    const { element } = await queue(three);
    expect(find(element, 'h2').textContent).to.equal('3 registros esperam por você');
    const [refused, doubtful] = items(element);
    expect(refused?.textContent)
      .to.contain('Atendimento de 3 de novembro de 2026')
      .and.contain('Ana Souza')
      .and.contain('UN-01')
      .and.contain('O SAS não aceitou um dado deste atendimento.')
      .and.contain('O mês de competência 03/2026 está encerrado.')
      .and.contain('registry_refused');
    expect(doubtful?.textContent).to.contain('0412-26-7').and.contain('Procurei e não está lá: registrar');
    await expect(element).to.be.accessible();
  });

  it('tells what the registry answered from what the gateway says itself', async () => {
    const { element } = await queue([
      failedRegistration(1, 'registry_refused'),
      failedRegistration(2, 'agent_cpf_missing'),
    ]);
    const [refused, unsent] = items(element);
    expect(refused?.textContent).to.contain('O que o SAS respondeu:');
    expect(unsent?.textContent).to.contain('O que o servidor diz:').and.not.contain('respondeu');
  });

  it('says that nothing waits', async () => {
    const { element } = await queue([]);
    expect(textOf(element)).to.contain('Nada espera por você');
    expect(element.shadowRoot!.querySelector('[part=filters]')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  for (const [name, error, words] of [
    ['whose access does not include it', problem(403, 'scope_missing'), 'Seu acesso não inclui esta parte.'],
    ['without a network', new GatewayUnreachableError(), 'Sem conexão com o servidor agora.'],
    ['whose session ended', problem(401, 'token_expired'), 'Sua sessão terminou.'],
    ['when the gateway fails', problem(500, 'internal_error'), 'internal_error'],
  ] as const) {
    it(`tells somebody ${name}, and tries again when asked`, async () => {
      const fixture = await queue(three, { error });
      const { element, client } = fixture;
      expect(find(element, '[role=alert]').textContent).to.contain(words);
      expect(items(element)).to.have.lengthOf(0);
      await expect(element).to.be.accessible();
      client.officeCalls.error = undefined;
      findByText(element, 'button', 'Tentar de novo').click();
      await fixture.settle();
      await fixture.settle();
      expect(items(element)).to.have.lengthOf(3);
    });
  }

  it('holds the place while it loads', async () => {
    const client = new FakeClient();
    client.office = () => new Promise<Office>(() => undefined);
    const { element, settle } = await visitFixture<AaRegistrationQueue>(
      html`<aa-registration-queue></aa-registration-queue>`,
      { client },
    );
    await settle();
    expect(find(element, '.skeleton').textContent).to.contain('Carregando');
    await expect(element).to.be.accessible();
  });

  it('narrows the list down by what there is more than one of', async () => {
    const fixture = await queue(three);
    const { element } = fixture;
    const labels = [...element.shadowRoot!.querySelectorAll('[part=filters] label')].map((label) => label.textContent);
    expect(labels).to.deep.equal(['Sistema', 'Motivo', 'Agente', 'Unidade']);
    const everything = ['agent', 'unit'].map((by) => find<HTMLOptionElement>(element, `#filter-${by} option`).label);
    expect(everything).to.deep.equal(['Todos', 'Todas']);
    fill(element, '#filter-registry', 'sas');
    fill(element, '#filter-agent', 'Rui Alves');
    await fixture.settle();
    expect(items(element)).to.have.lengthOf(1);
    expect(textOf(element)).to.contain('1 com estes filtros');
    fill(element, '#filter-reason', 'registry_ambiguous');
    await fixture.settle();
    expect(textOf(element)).to.contain('Nenhum registro com estes filtros.');
    await expect(element).to.be.accessible();
    findByText(element, 'button', 'Limpar filtros').click();
    await fixture.settle();
    expect(items(element)).to.have.lengthOf(3);
    expect(find<HTMLSelectElement>(element, '#filter-agent').value).to.equal('');
  });

  it('tries again, says so and goes on with the rest', async () => {
    const fixture = await queue(three);
    const { element, client } = fixture;
    const seenTo = listen(element, 'aa-registration-seen-to');
    findByText(element, '[data-registration*=foco] button', 'Tentar de novo').click();
    await fixture.settle();
    await fixture.settle();
    expect(client.officeCalls.done).to.deep.equal(['retry foco']);
    expect(find(element, '[part=outcome]').textContent).to.contain('nova tentativa a caminho');
    expect(items(element)).to.have.lengthOf(2);
    expect(focused(element)?.id).to.equal('title');
    expect(seenTo[0]?.detail).to.deep.equal({
      attendanceId: three[2]?.attendanceId,
      registry: 'foco',
      remedy: 'retry',
    });
  });

  it('settles in the name of whom is signed in, with the protocol', async () => {
    const fixture = await queue(three);
    const { element, client } = fixture;
    findByText(element, '[data-registration*="002"] button', 'Já resolvi no SAS').click();
    await fixture.settle();
    expect(focused(element)?.id).to.equal('form-title');
    expect(find(element, '[part=settlement]').textContent).to.contain(`em nome de ${client.claims.name}`);
    await expect(element).to.be.accessible();
    fill(element, '#protocol', ' 4711 ');
    find<HTMLFormElement>(element, 'form').requestSubmit();
    await fixture.settle();
    await fixture.settle();
    expect(client.officeCalls.done).to.deep.equal(['settle sas 4711']);
    expect(find(element, '[part=outcome]').textContent).to.contain(client.claims.name);
  });

  it('settles without a protocol where there is none', async () => {
    const fixture = await queue([failedRegistration(1, 'registry_amendment_unsupported')]);
    findByText(fixture.element, 'button', 'Já resolvi no SAS').click();
    await fixture.settle();
    find<HTMLFormElement>(fixture.element, 'form').requestSubmit();
    await fixture.settle();
    expect(fixture.client.officeCalls.done).to.deep.equal(['settle sas']);
  });

  it('corrects the client by an amendment with its reason', async () => {
    const fixture = await queue(three);
    const { element, client } = fixture;
    findByText(element, 'button', 'Corrigir o cadastro').click();
    await fixture.settle();
    await expect(element).to.be.accessible();
    await fillCorrection(fixture);
    find<HTMLFormElement>(element, 'form').requestSubmit();
    await fixture.settle();
    await fixture.settle();
    const [amendment] = client.officeCalls.amendments;
    expect(amendment?.reason).to.equal('O CPF era de outra pessoa.');
    expect(amendment?.client?.person).to.deep.equal({ cpf: '52998224725', name: 'Maria da Conceição' });
    expect(amendment?.client?.company?.size).to.equal('ME');
    expect(textOf(element)).to.contain('corrigido');
  });

  it('names every field that is wrong, and moves the focus to the first', async () => {
    const fixture = await queue(three);
    const { element, client } = fixture;
    findByText(element, 'button', 'Corrigir o cadastro').click();
    await fixture.settle();
    fill(element, '#cpf', '111.111.111-11');
    find<HTMLFormElement>(element, 'form').requestSubmit();
    await fixture.settle();
    expect(textOf(element)).to.contain('Este CPF não confere').and.contain('Escreva o motivo da correção.');
    expect(focused(element)?.id).to.equal('cpf');
    expect(client.officeCalls.amendments).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
  });

  it('keeps what was typed when the network fails, and says so', async () => {
    const fixture = await queue(three);
    const { element, client } = fixture;
    findByText(element, 'button', 'Corrigir o cadastro').click();
    await fixture.settle();
    await fillCorrection(fixture);
    client.officeCalls.error = new GatewayUnreachableError();
    find<HTMLFormElement>(element, 'form').requestSubmit();
    await fixture.settle();
    expect(find(element, '[role=alert]').textContent).to.contain('Sem conexão com o servidor');
    expect(find<HTMLInputElement>(element, '#name').value).to.equal('Maria da Conceição');
    expect(items(element)).to.have.lengthOf(3);
  });

  it('keeps nothing for another client of the SDK: no form, nothing typed, no list', async () => {
    const fixture = await queue(three);
    const { element } = fixture;
    findByText(element, 'button', 'Corrigir o cadastro').click();
    await fixture.settle();
    await fillCorrection(fixture);
    const next = new FakeClient();
    next.officeCalls.failed = [...three];
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    next.office = () => arrived.then(() => next.officeCalls);
    fixture.changeClient(next);
    await fixture.settle();
    expect(items(element)).to.have.lengthOf(0);
    arrive();
    await fixture.settle();
    await fixture.settle();
    expect(items(element)).to.have.lengthOf(3);
    expect(element.shadowRoot!.querySelectorAll('form').length).to.equal(0);
    findByText(element, 'button', 'Corrigir o cadastro').click();
    await fixture.settle();
    expect(find<HTMLInputElement>(element, '#name').value).to.equal('');
  });

  it('says that somebody else was quicker', async () => {
    const fixture = await queue(three);
    const { element, client } = fixture;
    const seenTo = listen(element, 'aa-registration-seen-to');
    client.officeCalls.retry = () => {
      client.officeCalls.failed = three.slice(0, 2);
      return Promise.reject(problem(409, 'registration_not_failed'));
    };
    findByText(element, '[data-registration*=foco] button', 'Tentar de novo').click();
    await fixture.settle();
    await fixture.settle();
    expect(textOf(element)).to.contain('já não espera por ninguém');
    expect(items(element)).to.have.lengthOf(2);
    expect(seenTo).to.have.lengthOf(0);
  });

  it('is used by keyboard alone: opens, cancels back to its button, and settles', async () => {
    const fixture = await queue([failedRegistration(1, 'registration_doubtful')]);
    const { element, client } = fixture;
    find(element, '[data-remedy=settle]').focus();
    await sendKeys({ press: 'Enter' });
    await fixture.settle();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.id).to.equal('protocol');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await fixture.settle();
    expect((focused(element) as HTMLElement).dataset['remedy']).to.equal('settle');
    await sendKeys({ press: 'Enter' });
    await fixture.settle();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '4711' });
    await sendKeys({ press: 'Enter' });
    await fixture.settle();
    await fixture.settle();
    expect(client.officeCalls.done).to.deep.equal(['settle sas 4711']);
    expect(find(element, 'h2').textContent).to.equal('Nada espera por você');
  });

  it('fits 320 px, with targets that a thumb meets', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const fixture = await queue(three);
      const { element } = fixture;
      findByText(element, 'button', 'Corrigir o cadastro').click();
      await fixture.settle();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const target of element.shadowRoot!.querySelectorAll('button, select, .input, .choice')) {
        if (!target.checkVisibility()) continue;
        expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(44);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  for (const [locale, words] of [
    ['en', '3 registrations wait for you'],
    ['es', '3 registros esperan por usted'],
  ] as const) {
    it(`speaks ${locale}`, async () => {
      const { element } = await queue(three, { locale });
      expect(textOf(element)).to.contain(words);
      await expect(element).to.be.accessible();
    });
  }
});
