import { expect } from '@open-wc/testing';
import { FakeClient } from '../testing/fake-client.js';
import { click, find, focused, listen, press, textOf } from '../testing/page.js';
import { sampleTerm } from '../testing/sample-content.js';
import { identifiedAttendance } from '../testing/visit-fixture.js';
import { confirm, consent, decide, decided, handOver, refuseAll, type Consent } from './consent.fixture.js';

const decisionsOf = ({ attendance }: Consent) =>
  attendance().state.consent?.decisions.map(({ purpose, decision }) => `${purpose} ${decision}`);

describe('a change of mind in aa-consent-capture', () => {
  it("takes one purpose back by the client's own tap, at once, and shows it", async () => {
    const fixture = await decided({ contact: 'granted', offers: 'granted', sharing: 'refused' });
    const events = listen(fixture.element, 'aa-consent-revoked');
    await press(fixture, 'Mudar de ideia');
    await expect(fixture.element).to.be.accessible();
    await click(fixture, '#change-offers');
    expect(fixture.attendance().recorded.at(-1)?.actor).to.deep.equal({ kind: 'client' });
    expect(decisionsOf(fixture)).to.deep.equal(['contact granted', 'sharing refused', 'offers withdrawn']);
    expect(events.map(({ detail }) => detail.purposes)).to.deep.equal([['offers']]);
    expect(textOf(fixture.element)).to.match(/Receber convites Retirado/);
    await press(fixture, 'Pronto');
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
    await press(fixture, 'Mudar de ideia');
    const changes = [...fixture.element.shadowRoot!.querySelectorAll('[id^=change-]')].map(({ id }) => id);
    expect(changes).to.deep.equal(['change-contact']);
    await click(fixture, '#change-contact');
    expect(decisionsOf(fixture)?.at(-1)).to.equal('contact withdrawn');
    expect(focused(fixture.element)).to.equal(find(fixture.element, '#changing'));
  });

  it('asks once more about one purpose alone, with both sides saying it again', async () => {
    const fixture = await decided(refuseAll);
    await press(fixture, 'Mudar de ideia');
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
    await press(fixture, 'Mudar de ideia');
    await click(fixture, '#change-offers');
    await press(fixture, 'Cancelar');
    expect(textOf(fixture.element)).to.contain('Decisões registradas');
  });
});

describe('thinking again in aa-consent-capture in self-service', () => {
  it('has a way back that leaves the decisions as they are', async () => {
    const client = new FakeClient();
    client.claims = { ...client.claims, sid: 'visit-1' };
    const attendance = await identifiedAttendance();
    await attendance.recordConsent({
      decisions: sampleTerm.purposes.map(({ id: purpose }) => ({ purpose, decision: 'refused' })),
      acknowledged: { clientUnderstood: true },
    });
    const fixture = await consent(attendance, client);
    await press(fixture, 'Mudar de ideia');
    await click(fixture, '#change-offers');
    expect(fixture.element.shadowRoot!.querySelectorAll('fieldset')).to.have.lengthOf(1);
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Cancelar');
    expect(textOf(fixture.element)).to.contain('Decisões registradas');
    expect(focused(fixture.element)?.id).to.equal('title');
    expect(attendance.recorded.filter(({ type }) => type === 'consent.recorded')).to.have.lengthOf(1);
  });
});
