import type { PurposeConsent } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { click, find, focused, listen, press, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleLoadedProfile, sampleTerm } from '../testing/sample-content.js';
import { identifiedAttendance, openAttendance } from '../testing/visit-fixture.js';
import { confirm, consent, decide, decided, deciding, handOver, refuseAll } from './consent.fixture.js';

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
    const fixture = await consent(await identifiedAttendance());
    const { element } = fixture;
    expect(find<HTMLInputElement>(element, '#explained').checked).to.equal(false);
    await expect(element).to.be.accessible();
    await press(fixture, 'Sou o cliente');
    expect(textOf(element)).to.contain('marque que você explicou');
    expect(focused(element)).to.equal(find(element, '#explained'));
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

  it('says in which language the term is where the page speaks another one', async () => {
    const { element, settle } = await deciding();
    expect(textOf(element)).not.to.contain('Este termo está em');
    element.lang = 'en';
    await settle();
    expect(textOf(element)).to.contain('This term is in Brazilian Portuguese.');
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
    expect(focused(element)).to.equal(find(element, '#missing'));
    const missing = [...element.shadowRoot!.querySelectorAll('#missing button')].map((button) => button.textContent);
    expect(missing).to.deep.equal([
      'Receber convites',
      'Compartilhar com parceiros',
      'Entendi para que servem meus dados e que posso mudar de ideia quando quiser.',
    ]);
    expect(fixture.attendance().state.consent).to.equal(undefined);
    await expect(element).to.be.accessible();
    await press(fixture, 'Entendi para que servem');
    expect(focused(element)).to.equal(find(element, '#understood'));
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

describe('earlier decisions in aa-consent-capture', () => {
  it('are shown and not asked again', async () => {
    const attendance = await identifiedAttendance();
    attendance.standing = [earlier('granted', 'contact'), earlier('refused', 'offers'), earlier('refused', 'sharing')];
    const { element } = await consent(attendance);
    expect(textOf(element)).to.contain('O cliente já decidiu antes');
    expect(textOf(element)).to.match(/Receber contato depois Desde 10 de janeiro de 2026 Aceito/);
    await expect(element).to.be.accessible();
  });

  it('leave only what is new or was said in other words', async () => {
    const attendance = await identifiedAttendance();
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
    await attendance.identifyClient(sampleClient());
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('O cliente já decidiu antes');
  });

  it('do not change what the client is reading when they are known late', async () => {
    const attendance = await identifiedAttendance();
    const fixture = await deciding(attendance);
    attendance.earlier.set('client-1', [earlier('granted', 'contact')]);
    await attendance.recallConsent('client-1');
    await fixture.settle();
    expect(fixture.element.shadowRoot!.querySelectorAll('fieldset')).to.have.lengthOf(4);
  });
});
