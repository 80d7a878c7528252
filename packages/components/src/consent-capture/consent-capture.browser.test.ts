import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import '../define/aa-consent-capture.js';
import type { FakeAttendance } from '../testing/fake-client.js';
import { find, findByText, listen, textOf } from '../testing/page.js';
import { SAMPLE_CPF, sampleTerm } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaConsentCapture } from './consent-capture.js';

async function identified(): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.identifyClient({ person: { cpf: SAMPLE_CPF as never, name: 'Maria dos Santos' } });
  return attendance;
}

async function consent(attendance?: FakeAttendance): Promise<VisitFixture<AaConsentCapture>> {
  const fixture = await visitFixture<AaConsentCapture>(
    html`<aa-consent-capture step="2"></aa-consent-capture>`,
    attendance && { attendance },
  );
  await fixture.settle();
  return fixture;
}

/** The device is in the client's hands. */
async function deciding(): Promise<VisitFixture<AaConsentCapture>> {
  const fixture = await consent(await identified());
  findByText(fixture.element, 'button', 'Sou o cliente').click();
  await fixture.settle();
  return fixture;
}

async function decide(
  { element, settle }: VisitFixture<AaConsentCapture>,
  decisions: Readonly<Record<string, 'granted' | 'refused'>>,
): Promise<void> {
  for (const [purpose, decision] of Object.entries(decisions)) {
    find<HTMLInputElement>(element, `#${purpose}-${decision}`).click();
  }
  await settle();
}

async function confirm({ element, settle }: VisitFixture<AaConsentCapture>): Promise<void> {
  find(element, 'button[type=submit]').click();
  await settle();
  await settle();
}

const refuseAll = { contact: 'refused', offers: 'refused', sharing: 'refused' } as const;

describe('aa-consent-capture', () => {
  it('waits for the client to be identified', async () => {
    const { element } = await consent();
    expect(textOf(element)).to.contain('Confirme o cliente primeiro.');
    await expect(element).to.be.accessible();
  });

  it('asks the agent to hand the device over', async () => {
    const { element } = await consent(await identified());
    expect(textOf(element)).to.contain('Entregue o aparelho.');
    await expect(element).to.be.accessible();
  });

  it('shows the whole term, which is what the receipt proves', async () => {
    const { element } = await deciding();
    const { title, controller, notice, rights, purposes } = sampleTerm;
    for (const text of [title, controller, notice, rights, ...purposes.map((purpose) => purpose.text)]) {
      expect(textOf(element)).to.contain(text);
    }
    await expect(element).to.be.accessible();
  });

  it('chooses nothing beforehand and has no button that decides for all', async () => {
    const { element } = await deciding();
    const radios = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input')];
    expect(radios).to.have.lengthOf(6);
    expect(radios.some(({ checked }) => checked)).to.equal(false);
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

  it('counts what was decided', async () => {
    const fixture = await deciding();
    await decide(fixture, { contact: 'granted', offers: 'refused' });
    expect(find(fixture.element, '.count').textContent).to.equal('2 de 3');
  });

  it('names what is still to decide and records nothing', async () => {
    const fixture = await deciding();
    await decide(fixture, { contact: 'granted' });
    await confirm(fixture);
    const { element } = fixture;
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '#missing'));
    expect(find(element, '#missing').textContent).to.contain('Receber convites').and.to.contain('Compartilhar');
    expect(fixture.attendance().state.consent).to.equal(undefined);
    await expect(element).to.be.accessible();
  });

  it("records the client's decisions as the client's own act", async () => {
    const fixture = await deciding();
    const events = listen(fixture.element, 'aa-consent-recorded');
    await decide(fixture, { contact: 'granted', offers: 'refused', sharing: 'refused' });
    await confirm(fixture);
    const recorded = fixture.attendance().recorded.at(-1);
    expect(recorded?.actor).to.deep.equal({ kind: 'client' });
    expect(fixture.attendance().state.consent?.decisions).to.deep.equal([
      { purpose: 'contact', decision: 'granted' },
      { purpose: 'offers', decision: 'refused' },
      { purpose: 'sharing', decision: 'refused' },
    ]);
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId: fixture.attendance().id, granted: 1, refused: 2 },
    ]);
  });

  it('shows a receipt with version, start of the code and decisions', async () => {
    const fixture = await deciding();
    await decide(fixture, { ...refuseAll, contact: 'granted' });
    await confirm(fixture);
    expect(find(fixture.element, '[part=receipt]').textContent).to.contain('2026.1').and.to.contain('d4e5f6071829');
    expect(textOf(fixture.element)).to.match(/Receber contato depois Aceito .*Receber convites Não aceito/);
    await expect(fixture.element).to.be.accessible();
  });

  it('says that the visit goes on as usual when everything is refused', async () => {
    const fixture = await deciding();
    await decide(fixture, refuseAll);
    await confirm(fixture);
    expect(textOf(fixture.element)).to.contain('o atendimento continua normalmente');
  });

  it('lets the client change decisions while the attendance is open', async () => {
    const fixture = await deciding();
    await decide(fixture, refuseAll);
    await confirm(fixture);
    findByText(fixture.element, 'button', 'Alterar decisões').click();
    await fixture.settle();
    expect(find<HTMLInputElement>(fixture.element, '#contact-refused').checked).to.equal(true);
    await decide(fixture, { contact: 'granted' });
    await confirm(fixture);
    expect(fixture.attendance().state.consent?.decisions[0]?.decision).to.equal('granted');
    expect(fixture.attendance().recorded.filter(({ type }) => type === 'consent.recorded')).to.have.lengthOf(2);
    await fixture.attendance().interrupt({ reason: 'other' });
    await fixture.settle();
    expect(textOf(fixture.element)).not.to.contain('Alterar decisões');
  });

  it('keeps the decisions on the screen when the device cannot store', async () => {
    const fixture = await deciding();
    await decide(fixture, refuseAll);
    fixture.attendance().nextError = new StorageFailedError(undefined);
    await confirm(fixture);
    expect(textOf(fixture.element)).to.contain('Libere espaço e tente de novo.');
    expect(find<HTMLInputElement>(fixture.element, '#sharing-refused').checked).to.equal(true);
  });
});
