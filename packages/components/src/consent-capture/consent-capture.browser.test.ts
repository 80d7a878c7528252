import type { PurposeConsent } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/aa-consent-capture.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { fill, find, findByText, listen, textOf } from '../testing/page.js';
import { SAMPLE_CPF, sampleLoadedProfile, sampleTerm } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaConsentCapture } from './consent-capture.js';
import { Stroke } from './signature.js';

type Consent = VisitFixture<AaConsentCapture>;

async function identified(): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.identifyClient({ person: { cpf: SAMPLE_CPF as never, name: 'Maria dos Santos' } });
  return attendance;
}

async function consent(attendance?: FakeAttendance, client = new FakeClient()): Promise<Consent> {
  const fixture = await visitFixture<AaConsentCapture>(html`<aa-consent-capture step="2"></aa-consent-capture>`, {
    client,
    ...(attendance && { attendance }),
  });
  await fixture.settle();
  return fixture;
}

async function click({ element, settle }: Consent, selector: string): Promise<void> {
  find(element, selector).click();
  await settle();
  await settle();
}

async function clickText({ element, settle }: Consent, text: string): Promise<void> {
  findByText(element, 'button', text).click();
  await settle();
  await settle();
}

/** The agent says that the term was explained, and the device is in the client's hands. */
async function handOver(fixture: Consent): Promise<Consent> {
  await click(fixture, '#explained');
  await clickText(fixture, 'Sou o cliente');
  return fixture;
}

async function deciding(attendance?: FakeAttendance): Promise<Consent> {
  return handOver(await consent(attendance ?? (await identified())));
}

type Answers = Readonly<Record<string, 'granted' | 'refused'>>;

async function decide(fixture: Consent, answers: Answers): Promise<void> {
  for (const [purpose, decision] of Object.entries(answers)) await click(fixture, `#${purpose}-${decision}`);
}

const confirm = (fixture: Consent) => click(fixture, 'button[type=submit]');

async function decided(answers: Answers): Promise<Consent> {
  const fixture = await deciding();
  await decide(fixture, answers);
  await click(fixture, '#understood');
  await confirm(fixture);
  return fixture;
}

const refuseAll = { contact: 'refused', offers: 'refused', sharing: 'refused' } as const;
const decisionsOf = ({ attendance }: Consent) =>
  attendance().state.consent?.decisions.map(({ purpose, decision }) => `${purpose} ${decision}`);

const since = '2026-01-10T09:00:00-03:00';
const earlier = (status: 'granted' | 'refused', purpose: string): PurposeConsent => ({
  purpose,
  status,
  since,
  termVersion: '2026.1',
});

describe('aa-consent-capture', () => {
  it('waits for the client to be identified', async () => {
    const { element } = await consent();
    expect(textOf(element)).to.contain('Confirme o cliente primeiro.');
    await expect(element).to.be.accessible();
  });

  it('asks the agent to say that the term was explained, before the device is handed over', async () => {
    const fixture = await consent(await identified());
    const { element } = fixture;
    expect(find<HTMLInputElement>(element, '#explained').checked).to.equal(false);
    await expect(element).to.be.accessible();
    await clickText(fixture, 'Sou o cliente');
    expect(textOf(element)).to.contain('marque que você explicou');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '#explained'));
    await expect(element).to.be.accessible();
    await handOver(fixture);
    expect(textOf(element)).to.contain('Você decide sobre seus dados');
  });

  it('shows the whole term, which is what the receipt proves', async () => {
    const { element } = await deciding();
    const { title, controller, notice, processing, rights, purposes } = sampleTerm;
    for (const text of [
      title,
      notice,
      rights,
      ...[controller.name, controller.address, controller.contact],
      ...[...processing.dataCategories, ...processing.storageLocations, ...processing.recipients],
      ...[processing.retention, processing.withdrawalMethod],
      ...purposes.map((purpose) => purpose.text),
    ]) {
      expect(textOf(element)).to.contain(text);
    }
    await expect(element).to.be.accessible();
  });

  it('chooses nothing beforehand and has no button that decides for all', async () => {
    const { element } = await deciding();
    const inputs = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input')];
    expect(inputs.map(({ type }) => type)).to.deep.equal([...Array<string>(8).fill('radio'), 'checkbox', 'text']);
    expect(inputs.some(({ checked }) => checked)).to.equal(false);
    expect(element.shadowRoot!.querySelectorAll('button')).to.have.lengthOf(1);
  });

  it('gives both answers the same look', async () => {
    const { element } = await deciding();
    const [accept, refuse] = [...element.shadowRoot!.querySelectorAll('.decisions .choice')];
    const look = ({ backgroundColor, color, borderColor, fontWeight, height }: CSSStyleDeclaration) =>
      JSON.stringify({ backgroundColor, color, borderColor, fontWeight, height });
    expect(look(getComputedStyle(accept!))).to.equal(look(getComputedStyle(refuse!)));
    expect(accept!.getBoundingClientRect().width).to.be.closeTo(refuse!.getBoundingClientRect().width, 1);
  });

  it('has each answer on one line at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const { element } = await deciding();
      // The page around it, as narrow as a phone's margins leave it.
      element.style.inlineSize = '328px';
      for (const answer of element.shadowRoot!.querySelectorAll<HTMLElement>('.decisions .choice > span')) {
        const lineHeight = Number.parseFloat(getComputedStyle(answer).lineHeight);
        expect(answer.getBoundingClientRect().height / lineHeight, answer.textContent).to.be.below(1.5);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('keeps both answers the same size, and inside the card, in a font too wide for them side by side', async () => {
    const { element } = await deciding();
    element.style.inlineSize = '328px';
    element.style.letterSpacing = '0.35em';
    const row = find(element, '.decisions');
    const [accept, refuse] = [...row.querySelectorAll('.choice')].map((choice) => choice.getBoundingClientRect());
    expect(refuse!.top).to.be.at.least(accept!.bottom);
    expect(accept!.width).to.be.closeTo(refuse!.width, 0.1);
    expect(accept!.height).to.be.closeTo(refuse!.height, 0.1);
    expect(row.scrollWidth).to.be.at.most(row.clientWidth);
  });

  it('counts what was decided of what has to be', async () => {
    const fixture = await deciding();
    await decide(fixture, { contact: 'granted', offers: 'refused', accessibility: 'refused' });
    expect(find(fixture.element, '.count').textContent).to.equal('2 de 3');
  });

  it('names what is still to decide and to say, and records nothing', async () => {
    const fixture = await deciding();
    await decide(fixture, { contact: 'granted' });
    await confirm(fixture);
    const { element } = fixture;
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '#missing'));
    const missing = [...element.shadowRoot!.querySelectorAll('#missing button')].map((button) => button.textContent);
    expect(missing).to.deep.equal([
      'Receber convites',
      'Compartilhar com parceiros',
      'Entendi para que servem meus dados e que posso mudar de ideia quando quiser.',
    ]);
    expect(fixture.attendance().state.consent).to.equal(undefined);
    await expect(element).to.be.accessible();
    await clickText(fixture, 'Entendi para que servem');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '#understood'));
  });

  it("records the client's decisions as the client's own act, with what both sides said", async () => {
    const fixture = await deciding();
    const events = listen(fixture.element, 'aa-consent-recorded');
    await decide(fixture, { contact: 'granted', offers: 'refused', sharing: 'refused' });
    await click(fixture, '#understood');
    await confirm(fixture);
    const recorded = fixture.attendance().recorded.at(-1);
    expect(recorded?.actor).to.deep.equal({ kind: 'client' });
    expect(recorded?.payload).to.deep.include({
      decisions: [
        { purpose: 'contact', decision: 'granted' },
        { purpose: 'offers', decision: 'refused' },
        { purpose: 'sharing', decision: 'refused' },
      ],
      acknowledged: { byAgent: true, byClient: true },
      act: { method: 'tap' },
    });
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId: fixture.attendance().id, granted: 1, refused: 2 },
    ]);
  });

  it('sets sensitive data apart, needs no answer about them, and records one as a decision of its own', async () => {
    const fixture = await deciding();
    const apart = find(fixture.element, '[part=sensitive]');
    expect(apart.querySelectorAll('fieldset')).to.have.lengthOf(1);
    expect(find(fixture.element, '.purposes').querySelectorAll('fieldset')).to.have.lengthOf(3);
    await decide(fixture, { ...refuseAll, accessibility: 'granted' });
    await click(fixture, '#understood');
    await confirm(fixture);
    const payload = fixture.attendance().recorded.at(-1)?.payload as { decisions: object[] };
    expect(payload.decisions.at(-1)).to.deep.equal({ purpose: 'accessibility', decision: 'granted', explicit: true });
  });

  it('shows a receipt: what, when, version, codes and the number of the record', async () => {
    const fixture = await decided({ ...refuseAll, contact: 'granted' });
    // The receipts are sealed first, which takes as long as it takes.
    await waitUntil(() => fixture.element.shadowRoot!.querySelector('[part=receipt]'));
    const receipt = find(fixture.element, '[part=receipt]').textContent.replace(/\s+/g, ' ');
    expect(receipt).to.contain('Aceito Receber contato depois');
    expect(receipt).to.contain('Não aceito Receber convites · Compartilhar com parceiros');
    expect(receipt).to.contain('2026.1').and.to.contain(sampleLoadedProfile.hashes.consentTerm.slice(0, 12));
    expect(receipt).to.contain(fixture.attendance().recorded.at(-1)!.id);
    expect(receipt).to.match(/Quando 3 de novembro de 2026/);
    await expect(fixture.element).to.be.accessible();
  });

  it('says that the visit goes on as usual when everything is refused', async () => {
    const fixture = await decided(refuseAll);
    expect(textOf(fixture.element)).to.contain('o atendimento continua normalmente');
  });

  it('keeps the decisions on the screen when the device cannot store', async () => {
    const fixture = await deciding();
    await decide(fixture, refuseAll);
    await click(fixture, '#understood');
    fixture.attendance().nextError = new StorageFailedError(undefined);
    await confirm(fixture);
    expect(textOf(fixture.element)).to.contain('Libere espaço e tente de novo.');
    expect(find<HTMLInputElement>(fixture.element, '#sharing-refused').checked).to.equal(true);
    await confirm(fixture);
    expect(textOf(fixture.element)).to.contain('Decisões registradas');
  });
});

describe('a change of mind in aa-consent-capture', () => {
  it("takes one purpose back by the client's own tap, at once, and shows it", async () => {
    const fixture = await decided({ contact: 'granted', offers: 'granted', sharing: 'refused' });
    const events = listen(fixture.element, 'aa-consent-revoked');
    await clickText(fixture, 'Mudar de ideia');
    await expect(fixture.element).to.be.accessible();
    await click(fixture, '#change-offers');
    expect(fixture.attendance().recorded.at(-1)?.actor).to.deep.equal({ kind: 'client' });
    expect(decisionsOf(fixture)).to.deep.equal(['contact granted', 'sharing refused', 'offers withdrawn']);
    expect(events.map(({ detail }) => detail.purposes)).to.deep.equal([['offers']]);
    expect(textOf(fixture.element)).to.match(/Receber convites Retirado/);
    await clickText(fixture, 'Pronto');
    const receipts = [...fixture.element.shadowRoot!.querySelectorAll('[part=receipt]')];
    expect(receipts.map((receipt) => /Retirado\s+Receber convites/.test(receipt.textContent))).to.deep.equal([
      true,
      false,
    ]);
    await expect(fixture.element).to.be.accessible();
  });

  it('works after the attendance has ended, where nothing new is accepted', async () => {
    const fixture = await decided({ ...refuseAll, contact: 'granted' });
    await fixture.attendance().interrupt({ reason: 'other' });
    await fixture.settle();
    await clickText(fixture, 'Mudar de ideia');
    const changes = [...fixture.element.shadowRoot!.querySelectorAll('[id^=change-]')].map(({ id }) => id);
    expect(changes).to.deep.equal(['change-contact']);
    await click(fixture, '#change-contact');
    expect(decisionsOf(fixture)?.at(-1)).to.equal('contact withdrawn');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#changing'));
  });

  it('asks once more about one purpose alone, with both sides saying it again', async () => {
    const fixture = await decided(refuseAll);
    await clickText(fixture, 'Mudar de ideia');
    await click(fixture, '#change-offers');
    expect(find<HTMLInputElement>(fixture.element, '#explained').checked).to.equal(false);
    await handOver(fixture);
    expect(fixture.element.shadowRoot!.querySelectorAll('fieldset')).to.have.lengthOf(1);
    await decide(fixture, { offers: 'granted' });
    await click(fixture, '#understood');
    await confirm(fixture);
    expect(decisionsOf(fixture)).to.deep.equal(['contact refused', 'sharing refused', 'offers granted']);
  });

  it('may be given up', async () => {
    const fixture = await decided(refuseAll);
    await clickText(fixture, 'Mudar de ideia');
    await click(fixture, '#change-offers');
    await clickText(fixture, 'Cancelar');
    expect(textOf(fixture.element)).to.contain('Decisões registradas');
  });
});

describe('thinking again in aa-consent-capture in self-service', () => {
  it('has a way back that leaves the decisions as they are', async () => {
    const client = new FakeClient();
    client.claims = { ...client.claims, sid: 'visit-1' };
    const attendance = await identified();
    await attendance.recordConsent({
      decisions: sampleTerm.purposes.map(({ id: purpose }) => ({ purpose, decision: 'refused' })),
      acknowledged: { clientUnderstood: true },
    });
    const fixture = await consent(attendance, client);
    await clickText(fixture, 'Mudar de ideia');
    await click(fixture, '#change-offers');
    expect(fixture.element.shadowRoot!.querySelectorAll('fieldset')).to.have.lengthOf(1);
    await expect(fixture.element).to.be.accessible();
    await clickText(fixture, 'Cancelar');
    expect(textOf(fixture.element)).to.contain('Decisões registradas');
    expect(fixture.element.shadowRoot!.activeElement?.id).to.equal('title');
    expect(attendance.recorded.filter(({ type }) => type === 'consent.recorded')).to.have.lengthOf(1);
  });
});

describe('earlier decisions in aa-consent-capture', () => {
  it('are shown and not asked again', async () => {
    const attendance = await identified();
    attendance.standing = [earlier('granted', 'contact'), earlier('refused', 'offers'), earlier('refused', 'sharing')];
    const { element } = await consent(attendance);
    expect(textOf(element)).to.contain('O cliente já decidiu antes');
    expect(textOf(element)).to.match(/Receber contato depois Desde 10 de janeiro de 2026 Aceito/);
    await expect(element).to.be.accessible();
  });

  it('leave only what is new or was said in other words', async () => {
    const attendance = await identified();
    attendance.standing = [
      earlier('granted', 'contact'),
      { purpose: 'offers', status: 'undecided', reason: 'term-changed' },
      earlier('refused', 'sharing'),
    ];
    const { element } = await deciding(attendance);
    const asked = [...element.shadowRoot!.querySelectorAll('legend')].map(({ textContent }) => textContent);
    expect(asked).to.deep.equal(['Receber convites', 'Atendimento acessível']);
    expect(textOf(element)).to.contain('Este texto mudou desde a última vez');
    expect(textOf(element)).to.contain('O que você já decidiu antes continua valendo');
  });

  it('are recalled once the person who was recognised is identified', async () => {
    const attendance = openAttendance();
    attendance.earlier.set('client-1', [
      earlier('granted', 'contact'),
      earlier('granted', 'offers'),
      earlier('refused', 'sharing'),
    ]);
    const fixture = await consent(attendance);
    await fixture.visit().recognise('client-1');
    expect(attendance.standing).to.deep.equal([]);
    await attendance.identifyClient({ person: { cpf: SAMPLE_CPF as never, name: 'Maria dos Santos' } });
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('O cliente já decidiu antes');
  });

  it('do not change what the client is reading when they are known late', async () => {
    const attendance = await identified();
    const fixture = await deciding(attendance);
    attendance.earlier.set('client-1', [earlier('granted', 'contact')]);
    await attendance.recallConsent('client-1');
    await fixture.settle();
    expect(fixture.element.shadowRoot!.querySelectorAll('fieldset')).to.have.lengthOf(4);
  });
});

describe('the signature in aa-consent-capture', () => {
  const pointer = (type: string, x: number, y: number): PointerEvent =>
    new PointerEvent(type, { clientX: x, clientY: y, isPrimary: true, bubbles: true, pointerId: 1 });

  async function opened(): Promise<Consent> {
    const fixture = await deciding();
    await click(fixture, '[part=signature] summary');
    return fixture;
  }

  /** Draws through places that are shares of the pad's width and height. */
  async function draw({ element, settle }: Consent, ...places: (readonly [number, number])[]): Promise<void> {
    const pad = find<SVGSVGElement>(element, '.pad');
    pad.setPointerCapture = () => undefined;
    const { left, top, width, height } = pad.getBoundingClientRect();
    places.forEach(([x, y], index) =>
      pad.dispatchEvent(pointer(index === 0 ? 'pointerdown' : 'pointermove', left + x * width, top + y * height)),
    );
    pad.dispatchEvent(pointer('pointerup', 0, 0));
    await settle();
  }

  async function recordedAct(fixture: Consent): Promise<unknown> {
    await decide(fixture, refuseAll);
    await click(fixture, '#understood');
    await confirm(fixture);
    const event = fixture.attendance().recorded.find(({ type }) => type === 'consent.recorded');
    return event?.type === 'consent.recorded' ? event.payload.act : undefined;
  }

  it('is optional: a tap is as good, and nothing is open beforehand', async () => {
    const fixture = await deciding();
    expect(find<HTMLDetailsElement>(fixture.element, '[part=signature]').open).to.equal(false);
    expect(await recordedAct(fixture)).to.deep.equal({ method: 'tap' });
  });

  it('keeps what was drawn as moves and lines, and says that something is there', async () => {
    const fixture = await opened();
    await draw(fixture, [0.1, 0.5], [0.2, 0.25], [0.3, 0.5]);
    await draw(fixture, [0.5, 0.5]);
    expect(find(fixture.element, '.pad').getAttribute('aria-label')).to.equal('Assinatura desenhada');
    await expect(fixture.element).to.be.accessible();
    const act = (await recordedAct(fixture)) as { signature: { kind: string; path: string } };
    expect(act).to.deep.include({ method: 'signature' });
    expect(act.signature.path.replace(/\d+/g, '')).to.equal('M  L  L  M  L ');
    // WebKit gives the pointer's place in whole pixels of the page.
    const places = [100, 200, 200, 100, 300, 200, 500, 200, 500, 200];
    for (const [index, number] of (act.signature.path.match(/\d+/g) ?? []).entries())
      expect(Number(number)).to.be.closeTo(places[index] ?? 0, 3);
  });

  it('is cleared, and then a tap again', async () => {
    const fixture = await opened();
    await draw(fixture, [0.1, 0.5], [0.2, 0.25]);
    await clickText(fixture, 'Apagar a assinatura');
    expect(await recordedAct(fixture)).to.deep.equal({ method: 'tap' });
  });

  it('may be a name, for whoever does not draw', async () => {
    const fixture = await opened();
    fill(fixture.element, '#signature-name', ' Maria dos Santos ');
    await fixture.settle();
    expect(await recordedAct(fixture)).to.deep.equal({
      method: 'signature',
      signature: { kind: 'typed', name: 'Maria dos Santos' },
    });
  });

  it('stays as small as the record may be, however long somebody draws', () => {
    const stroke = new Stroke('', { x: 0, y: 0 });
    for (let index = 1; index < 10_000; index += 1) stroke.to({ x: (index * 37) % 1200, y: (index * 91) % 500 });
    const path = stroke.end();
    expect(path.length).to.be.at.most(20_000);
    expect(path).to.match(/^M\d{1,4} \d{1,3}(?: [ML]\d{1,4} \d{1,3})+$/);
  });
});
