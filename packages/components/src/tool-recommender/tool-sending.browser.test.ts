import { expect, html } from '@open-wc/testing';
import '../define/aa-tool-recommender.js';
import { FakeClient } from '../testing/fake-client.js';
import { find, listen } from '../testing/page.js';
import { sampleCatalogue, sampleLoadedProfile, sampleQuestionnaire, sampleSession } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf } from '../testing/wide-questionnaire.js';
import type { AaToolRecommender } from './tool-recommender.js';

type Recommender = VisitFixture<AaToolRecommender>;

const ADDRESSES: Readonly<Record<string, string>> = {
  'planilha-de-caixa': 'https://www.exemplo.org.br/caixa?de=visita&passo=2',
  'lista-de-clientes': 'javascript:run()',
};

async function offering(client = new FakeClient()): Promise<Recommender> {
  const tools = sampleCatalogue.tools.map(({ url: _, ...tool }) => ({ ...tool, url: ADDRESSES[tool.id] }));
  client.loadedProfile = { ...sampleLoadedProfile, catalogue: { ...sampleCatalogue, tools } };
  const attendance = openAttendance();
  await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 });
  const fixture = await visitFixture<AaToolRecommender>(html`<aa-tool-recommender></aa-tool-recommender>`, {
    client,
    attendance,
  });
  await fixture.settle();
  return fixture;
}

const card = (tool: string) => `[data-tool="${tool}"]`;

async function open({ element, settle }: Recommender): Promise<void> {
  find(element, `${card('planilha-de-caixa')} [part=send] summary`).click();
  await settle();
  await settle();
}

describe('sending a tool to the client', () => {
  it('offers the link as a QR code, for WhatsApp and to be copied, once it is asked for', async () => {
    const fixture = await offering();
    const { element } = fixture;
    expect(element.shadowRoot!.querySelector('.qr-code')).to.equal(null);
    await open(fixture);
    const address = ADDRESSES['planilha-de-caixa']!;
    expect(find(element, '.qr-code').getAttribute('aria-label')).to.match(/^Código QR: /);
    expect(find<HTMLInputElement>(element, '[part=link]').value).to.equal(address);
    const message = new URL(find<HTMLAnchorElement>(element, '[part=send] a').href).searchParams.get('text');
    expect(message)
      .to.match(/^Sebrae indica: /)
      .and.to.contain(address);
    await expect(element).to.be.accessible();
  });

  it('stays open when the tool is delivered, and is put away again', async () => {
    const fixture = await offering();
    await open(fixture);
    find(fixture.element, `${card('planilha-de-caixa')} [part=deliver]`).click();
    await fixture.settle();
    await fixture.settle();
    expect(find(fixture.element, `${card('planilha-de-caixa')}.delivered .qr-code`)).to.exist;
    await open(fixture);
    expect(fixture.element.shadowRoot!.querySelector('.qr-code')).to.equal(null);
  });

  it('says of a tool that it was sent and not delivered, until it is', async () => {
    const fixture = await offering();
    const line = () => find(fixture.element, card('planilha-de-caixa')).querySelector('[part=only-sent]');
    expect(line()).to.equal(null);
    await open(fixture);
    expect(line()!.textContent).to.contain('Enviada, ainda não entregue.').and.to.contain('“Entregar ao cliente”');
    await open(fixture);
    expect(line()).to.exist;
    await expect(fixture.element).to.be.accessible();
    find(fixture.element, `${card('planilha-de-caixa')} [part=deliver]`).click();
    await fixture.settle();
    await fixture.settle();
    expect(line()).to.equal(null);
  });

  it('tells the page how the link went to the client, without a record of its own', async () => {
    const fixture = await offering();
    const heard = listen(document.body, 'aa-tool-sent');
    await open(fixture);
    const link = find<HTMLAnchorElement>(fixture.element, '[part=send] a');
    link.addEventListener('click', (event) => event.preventDefault());
    const recorded = fixture.attendance().recorded.length;
    link.click();
    const { id: attendanceId } = fixture.attendance();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId, toolId: 'planilha-de-caixa', way: 'code' },
      { attendanceId, toolId: 'planilha-de-caixa', way: 'whatsapp' },
    ]);
    expect(fixture.attendance().recorded).to.have.lengthOf(recorded);
  });

  it('sends nothing that could run code, and nothing without an address', async () => {
    const { element } = await offering();
    const offered = [...element.shadowRoot!.querySelectorAll('[part=send]')].map((one) => one.closest('[data-tool]'));
    expect(offered.map((tool) => tool!.getAttribute('data-tool'))).to.deep.equal(['planilha-de-caixa']);
  });

  it('is not offered to whoever attends themselves', async () => {
    const client = new FakeClient();
    client.claims = { ...sampleSession, sid: 'visit-1' };
    const { element } = await offering(client);
    expect(element.shadowRoot!.querySelector('[part=deliver]')).to.exist;
    expect(element.shadowRoot!.querySelector('[part=send]')).to.equal(null);
  });
});
