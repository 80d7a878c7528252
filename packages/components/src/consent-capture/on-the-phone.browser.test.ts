import type { PhoneAnswer } from '@atendimento-ativo/domain/phone-links';
import { GatewayUnreachableError, StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, waitUntil } from '@open-wc/testing';
import { FakeAttendance, FakeClient } from '../testing/fake-client.js';
import type { FakePhoneLink } from '../testing/fake-phone-link.js';
import { click, find, focused, listen, press, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleLoadedProfile, sampleSession, sampleTerm } from '../testing/sample-content.js';
import { openAttendance, shows } from '../testing/visit-fixture.js';
import { consent, type Consent } from './consent.fixture.js';

const OFFER = '#ask-phone';
const answer: PhoneAnswer = {
  kind: 'consent',
  decisions: [
    { purpose: 'contact', decision: 'granted' },
    { purpose: 'offers', decision: 'refused' },
    { purpose: 'sharing', decision: 'refused' },
  ],
  understood: true,
};

async function explaining(client?: FakeClient, attendance = openAttendance()): Promise<Consent> {
  await attendance.identifyClient(sampleClient());
  return consent(attendance, client);
}

async function asking(client?: FakeClient): Promise<Consent> {
  const fixture = await explaining(client);
  await click(fixture, '#explained');
  await click(fixture, OFFER);
  return fixture;
}

const linkOf = ({ client }: Consent): FakePhoneLink => client.phoneLinks.at(-1)!;
const consentOf = (attendance: FakeAttendance) => attendance.recorded.find(({ type }) => type === 'consent.recorded');
/** The gateway refuses to tell what became of the link, once. */
async function failReading(fixture: Consent): Promise<void> {
  linkOf(fixture).failReading(Object.assign(new Error('The token has expired.'), { code: 'token_expired' }));
  await shows(fixture, 'Não deu para ver');
}

describe('the client’s own phone in aa-consent-capture', () => {
  it('is asked about what is open, in the text in force, once the agent said that it was explained', async () => {
    const fixture = await explaining();
    await click(fixture, OFFER);
    expect(fixture.client.askedOnPhone).to.deep.equal([]);
    expect(textOf(fixture.element)).to.contain('marque que você explicou');
    expect(focused(fixture.element)?.id).to.equal('explained');

    await click(fixture, '#explained');
    await click(fixture, OFFER);
    const { id, version, locale } = sampleTerm;
    expect(fixture.client.askedOnPhone).to.deep.equal([
      {
        kind: 'consent',
        term: { id, version, locale, hash: sampleLoadedProfile.hashes.consentTerm },
        purposes: sampleTerm.purposes.map((purpose) => purpose.id),
      },
    ]);
  });

  it('gets a link to scan or to send, valid until a time, and decides nothing on this device', async () => {
    const fixture = await asking();
    const { element } = fixture;
    expect(find(element, '.qr-code').getAttribute('aria-label')).to.equal('Código QR com o link');
    expect(find<HTMLInputElement>(element, '[part=link]').value).to.equal(linkOf(fixture).url);
    expect(textOf(element)).to.contain('Vale até 14:35').and.contain('ou abre o link que você mandar');
    expect(find(element, '.phone-status').textContent).to.contain('Esperando a resposta do cliente');
    expect(element.shadowRoot!.querySelector('input[type=radio]')).to.equal(null);
    expect(element.shadowRoot!.querySelector('a[href]')).to.equal(null);
    expect(focused(fixture.element)?.id).to.equal('phone-title');
    await expect(element).to.be.accessible();
  });

  it('records the answer as the client’s act on their phone, and both see what was decided', async () => {
    const fixture = await asking();
    const events = listen(fixture.element, 'aa-consent-recorded');
    linkOf(fixture).answer(answer);
    await shows(fixture, 'Decisões registradas');
    const recorded = consentOf(fixture.attendance());
    expect(recorded?.actor).to.deep.equal({ kind: 'client' });
    expect(recorded?.payload).to.deep.include({
      decisions: answer.decisions,
      acknowledged: { byAgent: true, byClient: true },
      act: { method: 'phone', confirmationId: linkOf(fixture).id },
    });
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId: fixture.attendance().id, granted: 1, refused: 2 },
    ]);
    await shows(fixture, 'O cliente respondeu no próprio celular');
    expect(textOf(fixture.element)).to.match(/Receber contato depois Aceito/);
    await waitUntil(() => focused(fixture.element)?.id === 'title');
    await shows(fixture, 'Quem decidiu o próprio cliente, no seu celular');
    await expect(fixture.element).to.be.accessible();
  });

  it('leaves the focus where somebody works meanwhile', async () => {
    const fixture = await asking();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    linkOf(fixture).answer(answer);
    await shows(fixture, 'Decisões registradas');
    await fixture.settle();
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('makes another link when one is over, and records nothing of it', async () => {
    const fixture = await asking();
    find(fixture.element, '[part=link]').focus();
    linkOf(fixture).expire();
    await shows(fixture, 'Este link não vale mais');
    await waitUntil(() => focused(fixture.element)?.id === 'phone-title');
    await expect(fixture.element).to.be.accessible();
    expect(consentOf(fixture.attendance())).to.equal(undefined);
    await press(fixture, 'Fazer outro link');
    expect(fixture.client.phoneLinks).to.have.lengthOf(2);
    expect(find<HTMLInputElement>(fixture.element, '[part=link]').value).to.equal(linkOf(fixture).url);
    linkOf(fixture).answer(answer);
    await shows(fixture, 'Decisões registradas');
  });

  it('is told to do without where there is no network', async () => {
    const client = new FakeClient();
    client.phoneError = new GatewayUnreachableError();
    const fixture = await asking(client);
    expect(textOf(fixture.element)).to.contain('o toque e a assinatura não precisam de internet');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Responder neste aparelho');
    expect(find<HTMLInputElement>(fixture.element, '#explained').checked).to.equal(true);
    expect(focused(fixture.element)?.id).to.equal('explained');
    await click(fixture, OFFER);
    client.phoneError = undefined;
    await press(fixture, 'Tentar de novo');
    expect(client.phoneLinks).to.have.lengthOf(1);
  });

  it('ends the link when the agent goes back to this device', async () => {
    const fixture = await asking();
    await press(fixture, 'Responder neste aparelho');
    expect(linkOf(fixture).isClosed).to.equal(true);
    expect(focused(fixture.element)?.id).to.equal('explained');
    await press(fixture, 'Sou o cliente');
    expect(fixture.element.shadowRoot!.querySelectorAll('input:checked')).to.have.lengthOf(0);
  });

  it('counts when it was faster than going back', async () => {
    const fixture = await asking();
    const link = linkOf(fixture);
    // The device does not know yet that the client has answered.
    link.settled = () => new Promise(() => undefined);
    link.close = async () => ({ status: 'answered', answeredAt: '2026-11-03T14:20:00-03:00', answer });
    await press(fixture, 'Responder neste aparelho');
    await shows(fixture, 'Decisões registradas');
    expect(consentOf(fixture.attendance())).to.not.equal(undefined);
  });

  it('keeps the answer when the device cannot store, and records it when it can', async () => {
    const fixture = await asking();
    fixture.attendance().nextError = new StorageFailedError(undefined);
    linkOf(fixture).answer(answer);
    await shows(fixture, 'O cliente respondeu, e falta gravar');
    expect(textOf(fixture.element)).to.contain('Libere espaço e tente de novo.');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Gravar a resposta');
    await shows(fixture, 'Decisões registradas');
  });

  it('stays the client’s to answer when this device cannot read the answer, and is waited for again', async () => {
    const fixture = await asking();
    const link = linkOf(fixture);
    await failReading(fixture);
    expect(textOf(fixture.element))
      .to.contain('Não deu para ver se o cliente respondeu')
      .and.not.contain('ficou pronto');
    expect(focused(fixture.element)?.id).to.equal('phone-title');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Tentar de novo');
    expect(find<HTMLInputElement>(fixture.element, '[part=link]').value).to.equal(link.url);
    expect([fixture.client.phoneLinks.length, link.isClosed]).to.deep.equal([1, false]);
    link.answer(answer);
    await shows(fixture, 'Decisões registradas');
  });

  it('is closed when the agent gives up after that, and an answer that came meanwhile counts', async () => {
    const closed = await asking();
    await failReading(closed);
    await press(closed, 'Responder neste aparelho');
    expect(linkOf(closed).isClosed).to.equal(true);
    expect(focused(closed.element)?.id).to.equal('explained');

    const answered = await asking();
    await failReading(answered);
    linkOf(answered).answer(answer);
    await press(answered, 'Responder neste aparelho');
    await shows(answered, 'Decisões registradas');
    expect(consentOf(answered.attendance())?.payload).to.have.property('act').that.includes({ method: 'phone' });
  });

  it('is closed when the element leaves the page after that', async () => {
    const fixture = await asking();
    await failReading(fixture);
    fixture.element.remove();
    expect(linkOf(fixture).isClosed).to.equal(true);
  });

  it('is not said to have answered once the client took consent back by a tap', async () => {
    const fixture = await asking();
    linkOf(fixture).answer(answer);
    await shows(fixture, 'O cliente respondeu no próprio celular');
    await press(fixture, 'Mudar de ideia');
    await click(fixture, '#change-contact');
    await press(fixture, 'Pronto');
    expect(textOf(fixture.element)).to.contain('devolva o aparelho').and.not.contain('respondeu no próprio celular');
  });

  it('ends the link when the element leaves the page, and when the visit ends', async () => {
    const gone = await asking();
    gone.element.remove();
    expect(linkOf(gone).isClosed).to.equal(true);
    const ended = await asking();
    await ended.attendance().interrupt({ reason: 'client-gave-up' });
    await ended.settle();
    expect(linkOf(ended).isClosed).to.equal(true);
    expect(textOf(ended.element)).to.contain('Este atendimento foi encerrado.');
  });

  it('comes before this device where the client is not beside it', async () => {
    const attendance = new FakeAttendance(openAttendance().id, { channel: 'remote', approach: 'prospecting' });
    const { element } = await explaining(undefined, attendance);
    const buttons = [...element.shadowRoot!.querySelectorAll('.handover button')];
    expect(buttons.map(({ id }) => id)).to.deep.equal(['ask-phone', 'hand-over']);
    expect(buttons.map(({ classList }) => classList.contains('primary'))).to.deep.equal([true, false]);
    expect(textOf(element)).to.contain('mande o link');
    await expect(element).to.be.accessible();
  });

  it('is not offered to whoever attends themselves: they are on their own phone', async () => {
    const client = new FakeClient();
    client.claims = { ...sampleSession, sid: 'visit-1' };
    const { element } = await explaining(client);
    expect(element.shadowRoot!.querySelector('#understood')).to.exist;
    expect(element.shadowRoot!.querySelector(OFFER)).to.equal(null);
  });

  it('is not offered again where the gateway knows no such links', async () => {
    const client = new FakeClient();
    client.phoneError = Object.assign(new Error('There is no such route.'), { code: 'route_unknown' });
    const fixture = await asking(client);
    expect(textOf(fixture.element)).to.contain('Este servidor ainda não faz links');
    expect(textOf(fixture.element)).not.to.contain('Tentar de novo');
    await press(fixture, 'Responder neste aparelho');
    expect(fixture.element.shadowRoot!.querySelector(OFFER)).to.equal(null);
  });

  it('says that this device lost its network while it waits', async () => {
    const fixture = await asking();
    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      window.dispatchEvent(new Event('offline'));
      await fixture.settle();
      expect(find(fixture.element, '.phone-status').textContent).to.contain('Esta tela segue quando a conexão voltar');
      await expect(fixture.element).to.be.accessible();
    } finally {
      Object.defineProperty(navigator, 'onLine', onLine);
      window.dispatchEvent(new Event('online'));
    }
    await fixture.settle();
    expect(find(fixture.element, '.phone-status').textContent).to.contain('Esperando a resposta');
  });

  it('asks about one purpose alone when the client thinks again', async () => {
    const fixture = await asking();
    linkOf(fixture).answer(answer);
    await shows(fixture, 'Decisões registradas');
    await press(fixture, 'Mudar de ideia');
    await click(fixture, '#change-offers');
    await click(fixture, '#explained');
    await click(fixture, OFFER);
    expect(fixture.client.askedOnPhone.at(-1)).to.deep.include({ kind: 'consent', purposes: ['offers'] });
  });
});
