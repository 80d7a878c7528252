import type { ClientLookup } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import '../define/aa-client-registration.js';
import { FakeClient } from '../testing/fake-client.js';
import { click, fill, find, findByText, focused, press, listen, textOf } from '../testing/page.js';
import { SAMPLE_CNPJ, SAMPLE_CPF, sampleLoadedProfile } from '../testing/sample-content.js';
import {
  identifiedAttendance,
  openAttendance,
  visitFixture,
  type VisitFixture,
  type VisitFixtureOptions,
} from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaClientRegistration } from './client-registration.js';

const knownMaria: ClientLookup = {
  status: 'found',
  clientId: 'client-1',
  person: { name: 'Maria dos Santos', phoneHint: '(71) •••••-4321' },
  companies: [
    { cnpj: SAMPLE_CNPJ, legalName: 'Maria dos Santos', tradeName: 'Doces da Cida', size: 'MEI', role: 'owner' },
    { cnpj: '12ABC34501DE35', legalName: 'Padaria Dois Irmãos Ltda' },
  ],
};

function registration(options?: VisitFixtureOptions): Promise<VisitFixture<AaClientRegistration>> {
  return visitFixture(html`<aa-client-registration step="1"></aa-client-registration>`, options);
}

function clientWho(lookup: ClientLookup): FakeClient {
  const client = new FakeClient();
  client.lookups.set(SAMPLE_CPF, lookup);
  return client;
}

async function typeCpf({ element, settle }: VisitFixture<AaClientRegistration>, cpf = SAMPLE_CPF): Promise<void> {
  fill(element, '#cpf', cpf);
  await settle();
}

async function fillCompany({ element, settle }: VisitFixture<AaClientRegistration>): Promise<void> {
  fill(element, '#cnpj', SAMPLE_CNPJ);
  fill(element, '#legalName', 'Maria dos Santos ME');
  find<HTMLInputElement>(element, '#size-ME').click();
  fill(element, '#role', 'owner');
  await settle();
}

const submit = (fixture: VisitFixture<AaClientRegistration>) => click(fixture, 'button[type=submit]');

describe('aa-client-registration', () => {
  it('explains what happens to the data before the first personal field', async () => {
    const { element } = await registration();
    const notice = find(element, '[part=notice]');
    expect(notice.compareDocumentPosition(find(element, '#cpf'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(notice.textContent).to.contain(sampleLoadedProfile.consentTerm.notice);
  });

  it('asks only the CPF at first', async () => {
    const { element } = await registration();
    expect(element.shadowRoot!.querySelectorAll('input, select')).to.have.lengthOf(1);
    await expect(element).to.be.accessible();
  });

  it('does not let the browser remember what was typed', async () => {
    const fixture = await registration();
    await typeCpf(fixture);
    const inputs = [...fixture.element.shadowRoot!.querySelectorAll<HTMLInputElement>('input.input')];
    expect(inputs.map(({ autocomplete }) => autocomplete)).to.deep.equal(inputs.map(() => 'off'));
  });

  it('says that a CPF does not check when the field is left, and not before', async () => {
    const fixture = await registration();
    const input = find<HTMLInputElement>(fixture.element, '#cpf');
    input.value = '52998224726';
    input.dispatchEvent(new InputEvent('input'));
    await fixture.settle();
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    input.dispatchEvent(new FocusEvent('blur'));
    await fixture.settle();
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(find(fixture.element, '#cpf-error').textContent).to.contain('não confere');
    expect(fixture.client.lookedUp).to.deep.equal([]);
  });

  it('goes on without an answer when the look-up is unavailable', async () => {
    const fixture = await registration();
    await typeCpf(fixture);
    expect(textOf(fixture.element)).to.contain('Não consegui consultar agora; siga com o cadastro.');
    expect(find(fixture.element, '#cnpj')).to.exist;
    await expect(fixture.element).to.be.accessible();
  });

  it('records a client who was typed in, and starts the attendance with it', async () => {
    const fixture = await registration();
    const events = listen(fixture.element, 'aa-client-identified');
    await typeCpf(fixture);
    fill(fixture.element, '#name', 'Maria dos Santos');
    await fillCompany(fixture);
    await submit(fixture);
    expect(fixture.attendance().state.client).to.deep.equal({
      person: { cpf: SAMPLE_CPF, name: 'Maria dos Santos' },
      company: { cnpj: SAMPLE_CNPJ, legalName: 'Maria dos Santos ME', size: 'ME' },
      role: 'owner',
    });
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId: fixture.attendance().id, earlierAttendances: 0 },
    ]);
  });

  it('fills in what the registry knows and lets the company be chosen', async () => {
    const fixture = await registration({ client: clientWho(knownMaria) });
    await typeCpf(fixture);
    expect(find<HTMLInputElement>(fixture.element, '#name').value).to.equal('Maria dos Santos');
    expect(textOf(fixture.element)).to.contain('(71) •••••-4321');
    findByText(fixture.element, 'label', 'Doces da Cida').click();
    await fixture.settle();
    await expect(fixture.element).to.be.accessible();
    await submit(fixture);
    expect(fixture.attendance().state.client).to.deep.equal({
      person: { cpf: SAMPLE_CPF, name: 'Maria dos Santos' },
      company: { cnpj: SAMPLE_CNPJ, legalName: 'Maria dos Santos', tradeName: 'Doces da Cida', size: 'MEI' },
      role: 'owner',
    });
  });

  it('asks only what the registry does not know of the company chosen', async () => {
    const fixture = await registration({ client: clientWho(knownMaria) });
    await typeCpf(fixture);
    findByText(fixture.element, 'label', 'Padaria').click();
    await fixture.settle();
    expect(fixture.element.shadowRoot!.querySelector('#cnpj')).to.equal(null);
    expect(find(fixture.element, '#size')).to.exist;
    expect(find(fixture.element, '#role')).to.exist;
  });

  it('looks a typed CNPJ up and fills the company in', async () => {
    const client = new FakeClient();
    client.lookups.set(SAMPLE_CNPJ, {
      status: 'found',
      companies: [{ cnpj: SAMPLE_CNPJ, legalName: 'Mercado Boa Vista Ltda', size: 'EPP' }],
    });
    const fixture = await registration({ client });
    await typeCpf(fixture);
    fill(fixture.element, '#cnpj', SAMPLE_CNPJ);
    await fixture.settle();
    await fixture.settle();
    expect(find<HTMLInputElement>(fixture.element, '#legalName').value).to.equal('Mercado Boa Vista Ltda');
    expect(find<HTMLInputElement>(fixture.element, '#size-EPP').checked).to.equal(true);
  });

  it('shows the earlier attendances of a known client', async () => {
    const client = clientWho(knownMaria);
    client.histories.set('client-1', [
      { attendanceId: 'a', endedAt: '2026-03-12T14:00:00-03:00', agentName: 'João Lima', deliveredTools: [] },
      { attendanceId: 'b', endedAt: '2025-03-12T14:00:00-03:00', agentName: 'Rita', deliveredTools: [] },
    ]);
    const fixture = await registration({ client });
    await typeCpf(fixture);
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain(
      '2 atendimentos anteriores. Último em 12 de março de 2026, com João Lima.',
    );
  });

  it('forgets what it filled in when the CPF becomes another one', async () => {
    const fixture = await registration({ client: clientWho(knownMaria) });
    await typeCpf(fixture);
    await typeCpf(fixture, '11144477735');
    expect(find<HTMLInputElement>(fixture.element, '#name').value).to.equal('');
    expect(textOf(fixture.element)).not.to.contain('Doces da Cida');
  });

  it('does not blame for fields that came after the CPF was sent alone', async () => {
    const fixture = await registration();
    await submit(fixture);
    expect(textOf(fixture.element)).to.contain('Falta acertar 1 campo').and.to.contain('Digite o CPF');
    findByText(fixture.element, '#problems button', 'Digite o CPF').click();
    await fixture.settle();
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#cpf'));
    await typeCpf(fixture);
    expect(fixture.element.shadowRoot!.querySelectorAll('#problems, [aria-invalid=true]')).to.have.lengthOf(0);
    await submit(fixture);
    expect(find(fixture.element, '#problems').textContent).to.contain('Falta acertar');
  });

  it('names every field that is wrong in a summary that takes the focus', async () => {
    const fixture = await registration();
    await typeCpf(fixture);
    await submit(fixture);
    const { element } = fixture;
    expect(focused(element)).to.equal(find(element, '#problems'));
    expect(find(element, '#problems').textContent).to.contain('Falta acertar 5 campos');
    expect(find(element, '#name').getAttribute('aria-describedby')).to.equal('name-error');
    findByText(element, '#problems button', 'Digite o CNPJ').click();
    await fixture.settle();
    expect(focused(element)).to.equal(find(element, '#cnpj'));
    await expect(element).to.be.accessible();
  });

  it('refuses a company outside the audience kindly and asks nothing else', async () => {
    const fixture = await registration();
    await typeCpf(fixture);
    find<HTMLInputElement>(fixture.element, '#size-OTHER').click();
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('só para MEI, ME e EPP');
    expect(fixture.element.shadowRoot!.querySelectorAll('.input')).to.have.lengthOf(0);
    await expect(fixture.element).to.be.accessible();
  });

  it('records the refused visit as outside the audience, without the client', async () => {
    const fixture = await registration();
    await typeCpf(fixture);
    find<HTMLInputElement>(fixture.element, '#size-OTHER').click();
    await fixture.settle();
    await press(fixture, 'Encerrar sem cadastrar');
    expect(fixture.attendance().recorded.map(({ type }) => type)).to.deep.equal([
      'attendance.started',
      'attendance.interrupted',
    ]);
    expect(JSON.stringify(fixture.attendance().recorded)).not.to.contain(SAMPLE_CPF);
    await press(fixture, 'Novo atendimento');
    expect(find<HTMLInputElement>(fixture.element, '#cpf').value).to.equal('');
  });

  it('offers to go on without a company where the state attends persons', async () => {
    const client = new FakeClient();
    const { profile } = sampleLoadedProfile;
    client.loadedProfile = {
      ...sampleLoadedProfile,
      profile: { ...profile, audience: { ...profile.audience, personsWithoutCompany: true } },
    };
    const fixture = await registration({ client });
    await typeCpf(fixture);
    fill(fixture.element, '#name', 'Maria dos Santos');
    findByText(fixture.element, 'label', 'Ainda sem empresa').click();
    await submit(fixture);
    expect(fixture.attendance().state.client).to.deep.equal({ person: { cpf: SAMPLE_CPF, name: 'Maria dos Santos' } });
  });

  it('asks for what the state requires of every client, also of a company that is known', async () => {
    const client = clientWho(knownMaria);
    const { profile } = sampleLoadedProfile;
    client.loadedProfile = {
      ...sampleLoadedProfile,
      profile: { ...profile, requiredFields: ['person.phone', 'company.tradeName', 'company.cnae', 'company.cep'] },
    };
    const fixture = await registration({ client });
    const { element, settle } = fixture;
    await typeCpf(fixture);
    expect(textOf(element)).to.contain('(71) •••••-4321. Confirme com o cliente.');
    findByText(element, 'label', 'Padaria').click();
    await settle();
    find<HTMLInputElement>(element, '#size-ME').click();
    fill(element, '#role', 'owner');
    await submit(fixture);
    expect(find(element, '#problems').textContent).to.contain('Falta acertar 4 campos');
    await expect(element).to.be.accessible();

    fill(element, '#phone', '71987654321');
    fill(element, '#tradeName', 'Dois Irmãos');
    fill(element, '#cnae', '4721102');
    fill(element, '#cep', '40020000');
    await settle();
    expect(find<HTMLInputElement>(element, '#cnae').value).to.equal('4721-1/02');
    await submit(fixture);
    expect(fixture.attendance().state.client).to.deep.equal({
      person: { cpf: SAMPLE_CPF, name: 'Maria dos Santos', phone: '71987654321' },
      company: {
        ...{ cnpj: '12ABC34501DE35', legalName: 'Padaria Dois Irmãos Ltda', tradeName: 'Dois Irmãos', size: 'ME' },
        ...{ cnae: '4721102', cep: '40020000' },
      },
      role: 'owner',
    });
  });

  it('keeps what was typed and says what to do when the device cannot store', async () => {
    const attendance = openAttendance();
    attendance.nextError = new StorageFailedError(undefined);
    const fixture = await registration({ attendance, client: clientWho(knownMaria) });
    await typeCpf(fixture);
    findByText(fixture.element, 'label', 'Doces da Cida').click();
    await submit(fixture);
    expect(textOf(fixture.element)).to.contain('Libere espaço e tente de novo.');
    expect(find<HTMLInputElement>(fixture.element, '#name').value).to.equal('Maria dos Santos');
  });

  describe('once confirmed', () => {
    const confirmed = async () => registration({ attendance: await identifiedAttendance() });

    it('shrinks to a summary with the CPF masked', async () => {
      const { element } = await confirmed();
      expect(textOf(element)).to.contain('Doces da Cida').and.to.contain('***.982.247-**');
      expect(textOf(element)).not.to.contain('529');
      await expect(element).to.be.accessible();
    });

    it('records a correction beside what was recorded before', async () => {
      const fixture = await confirmed();
      await press(fixture, 'Corrigir');
      fill(fixture.element, '#name', 'Maria Aparecida dos Santos');
      await submit(fixture);
      expect(fixture.attendance().recorded).to.have.lengthOf(3);
      expect(fixture.attendance().state.client?.person.name).to.equal('Maria Aparecida dos Santos');
      expect(textOf(fixture.element)).to.contain('Cliente confirmado');
    });

    it('offers no correction after the attendance ended', async () => {
      const fixture = await confirmed();
      await fixture.attendance().interrupt({ reason: 'other' });
      await fixture.settle();
      expect(textOf(fixture.element)).not.to.contain('Corrigir');
    });
  });
});
