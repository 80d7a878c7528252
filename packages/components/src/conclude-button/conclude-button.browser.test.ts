import type { AttendanceStatus, Registration } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import '../define/aa-conclude-button.js';
import '../define/aa-referral-button.js';
import '../define/aa-tool-recommender.js';
import { FakeAttendance, FakeClient } from '../testing/fake-client.js';
import { fill, find, findByText, listen, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleLoadedProfile, sampleQuestionnaire, sampleTerm } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf } from '../testing/wide-questionnaire.js';
import type { AaConcludeButton } from './conclude-button.js';
import { stageOf } from './registration-status.js';

type Conclusion = VisitFixture<AaConcludeButton>;

async function conclusion(attendance: FakeAttendance, client = new FakeClient()): Promise<Conclusion> {
  const fixture = await visitFixture<AaConcludeButton>(html`<aa-conclude-button></aa-conclude-button>`, {
    attendance,
    client,
  });
  await fixture.settle();
  return fixture;
}

async function complete(): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.identifyClient(sampleClient());
  await attendance.recordConsent({
    decisions: sampleTerm.purposes.map(({ id: purpose }) => ({ purpose, decision: 'refused' })),
    acknowledged: { agentExplained: true, clientUnderstood: true },
  });
  await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 });
  await attendance.deliverTool({
    toolId: 'planilha-de-caixa',
    basis: { kind: 'finding', questionId: 'cash-control' },
  });
  await attendance.declineReferral();
  return attendance;
}

async function press({ element, settle }: Conclusion, text: string): Promise<void> {
  findByText(element, 'button', text).click();
  await settle();
  await settle();
}

function parts({ element }: Conclusion): (string | undefined)[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset['part']);
}

function statusOf(attendanceId: string, ...registrations: Registration[]): AttendanceStatus {
  return { attendanceId, status: 'concluded', registrations };
}

/** A client whose registrations are reported by the test. */
function watchedClient() {
  const client = new FakeClient();
  const watched: { id: string; signal: AbortSignal; report: (status: AttendanceStatus) => void; end: () => void }[] =
    [];
  client.registrations.watch = (id, report, options?: { signal: AbortSignal }) =>
    new Promise<void>((end) => {
      if (options) watched.push({ id, report, end, signal: options.signal });
    });
  return { client, watched };
}

describe('aa-conclude-button', () => {
  it('waits for the client', async () => {
    const { element } = await visitFixture<AaConcludeButton>(html`<aa-conclude-button></aa-conclude-button>`);
    expect(textOf(element)).to.contain('Confirme o cliente primeiro.');
    await expect(element).to.be.accessible();
  });

  it('says what is still missing before anybody asks', async () => {
    const fixture = await conclusion(openAttendance());
    expect(parts(fixture)).to.deep.equal(['client', 'consent', 'delivery', 'next-step']);
    expect(fixture.element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    await expect(fixture.element).to.be.accessible();
  });

  it('names every missing part at once and records nothing when it is pressed too early', async () => {
    const attendance = openAttendance();
    const fixture = await conclusion(attendance);
    const recorded = attendance.recorded.length;
    await press(fixture, 'Concluir atendimento');
    const alert = find(fixture.element, '[role=alert]');
    expect(alert.textContent).to.contain('O atendimento não foi concluído.');
    expect(alert.textContent).to.contain('Confirmar quem é o cliente.');
    for (const { title, sensitive } of sampleTerm.purposes) {
      if (sensitive) expect(alert.textContent).not.to.contain(title);
      else expect(alert.textContent).to.contain(title);
    }
    expect(alert.textContent).to.contain('Entregar ao menos uma ferramenta');
    expect(alert.textContent).to.contain('Combinar o próximo passo');
    expect(attendance.recorded).to.have.lengthOf(recorded);
    expect(find<HTMLButtonElement>(fixture.element, '[part=button]').disabled).to.equal(false);
    await expect(fixture.element).to.be.accessible();
  });

  it('says in words that a company is outside the audience', async () => {
    const attendance = openAttendance();
    await attendance.identifyClient(sampleClient('OTHER'));
    const fixture = await conclusion(attendance);
    expect(textOf(fixture.element)).to.contain('O porte informado (outro porte) está fora do público.');
  });

  it('says in words which field the state still wants', async () => {
    const client = new FakeClient();
    const { profile } = sampleLoadedProfile;
    client.loadedProfile = {
      ...sampleLoadedProfile,
      profile: { ...profile, requiredFields: ['person.phone', 'company.cep', 'role'] },
    };
    const attendance = new FakeAttendance(
      openAttendance().id,
      { channel: 'in-person', approach: 'prospecting' },
      client.loadedProfile,
    );
    await attendance.identifyClient(sampleClient('ME'));
    const fixture = await conclusion(attendance, client);
    expect(parts(fixture)).to.deep.equal(['field', 'field', 'consent', 'delivery', 'next-step']);
    expect(textOf(fixture.element)).to.contain('Perguntar o celular ou telefone do cliente.');
    expect(textOf(fixture.element)).to.contain('Perguntar o CEP da empresa.');
  });

  it('repeats the alert when it is pressed again', async () => {
    const fixture = await conclusion(openAttendance());
    await press(fixture, 'Concluir atendimento');
    const first = find(fixture.element, '[role=alert]');
    await press(fixture, 'Concluir atendimento');
    expect(find(fixture.element, '[role=alert]')).not.to.equal(first);
  });

  it('forgets what was missing as it is made good', async () => {
    const attendance = openAttendance();
    const fixture = await conclusion(attendance);
    await press(fixture, 'Concluir atendimento');
    await attendance.declineReferral();
    await fixture.settle();
    expect(parts(fixture)).to.deep.equal(['client', 'consent', 'delivery']);
  });

  it('leads to the element that asks for a missing part', async () => {
    const attendance = openAttendance();
    const fixture = await visitFixture<AaConcludeButton>(html`<aa-conclude-button></aa-conclude-button>`, {
      attendance,
    });
    const target = document.createElement('aa-referral-button');
    fixture.element.after(target);
    fixture.element.requestUpdate();
    await target.updateComplete;
    await fixture.settle();
    await press(fixture, 'Ir para lá');
    expect(document.activeElement).to.equal(target);
    expect(target.shadowRoot!.activeElement?.id).to.equal('title');
  });

  it('says which tool was sent and not delivered, though another one was delivered', async () => {
    const { element, settle, attendance } = await conclusion(await complete());
    const tools = document.createElement('aa-tool-recommender');
    element.after(tools);
    await tools.updateComplete;
    expect(textOf(element)).not.to.contain('Enviada');
    const card = '[data-tool]:not(.delivered):has([part=send])';
    const { tool } = find(tools, card).dataset;
    find(tools, `${card} [part=send] summary`).click();
    await settle();
    await tools.updateComplete;
    await settle();
    expect(textOf(element)).to.contain('Enviada, ainda não entregue: ');
    await expect(element).to.be.accessible();
    await attendance().deliverTool({ toolId: tool!, basis: { kind: 'finding', questionId: 'cash-control' } });
    await tools.updateComplete;
    await settle();
    expect(textOf(element)).not.to.contain('Enviada');
  });

  it('concludes, and follows the record from this device to the protocol', async () => {
    const { client, watched } = watchedClient();
    const attendance = await complete();
    const fixture = await conclusion(attendance, client);
    const heard = listen(document.body, 'aa-attendance-registered');
    client.setSync({ pending: 6, rejected: 0, sending: false });
    await press(fixture, 'Concluir atendimento');
    expect(attendance.state.status).to.equal('concluded');
    expect(textOf(fixture.element)).to.contain('Salvo neste aparelho');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#title'));

    client.setSync({ pending: 6, rejected: 0, sending: true });
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('Enviando…');
    await expect(fixture.element).to.be.accessible();

    client.setSync({ pending: 0, rejected: 0, sending: false });
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('Enviado. Registrando…');

    watched[0]!.report(statusOf(attendance.id, { registry: 'sas', status: 'registered', protocol: '2026-77' }));
    watched[0]!.end();
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('Registrado no SAS · protocolo 2026-77');
    expect(find(fixture.element, 'output[part=protocol]').textContent).to.equal('2026-77');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { attendanceId: attendance.id, registered: 1, failed: 0 },
    ]);
    await expect(fixture.element).to.be.accessible();
  });

  it('says that it is sent by itself while there is no connection', async () => {
    const { client } = watchedClient();
    const fixture = await conclusion(await complete(), client);
    client.setSync({ pending: 6, rejected: 0, sending: false, lastError: 'gateway_unreachable' });
    await press(fixture, 'Concluir atendimento');
    expect(textOf(fixture.element)).to.contain('Sem conexão agora: segue sozinho quando houver sinal');
  });

  it('shows why a registration failed, and that nothing is lost', async () => {
    const { client, watched } = watchedClient();
    const attendance = await complete();
    const fixture = await conclusion(attendance, client);
    await press(fixture, 'Concluir atendimento');
    const problem = { code: 'unit_unknown', message: 'Unidade não encontrada.' };
    watched[0]!.report(statusOf(attendance.id, { registry: 'sas', status: 'failed', problem }));
    await fixture.settle();
    expect(textOf(fixture.element)).to.contain('O SAS não aceitou o registro: Unidade não encontrada.');
    expect(textOf(fixture.element)).to.contain('fica guardado e visível para correção');
    await expect(fixture.element).to.be.accessible();
  });

  it('shows the error and stays open when the conclusion could not be saved', async () => {
    const attendance = await complete();
    const fixture = await conclusion(attendance);
    attendance.nextError = new StorageFailedError(undefined);
    await press(fixture, 'Concluir atendimento');
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Libere espaço');
    expect(attendance.state.status).to.equal('open');
  });

  it('stops watching when it leaves the page, and goes on when it is back', async () => {
    const { client, watched } = watchedClient();
    const fixture = await conclusion(await complete(), client);
    await press(fixture, 'Concluir atendimento');
    const parent = fixture.element.parentElement!;
    fixture.element.remove();
    expect(watched[0]!.signal.aborted).to.equal(true);
    parent.append(fixture.element);
    await fixture.settle();
    expect(watched).to.have.lengthOf(2);
  });

  it('lets go of the attendance for a new one', async () => {
    const { client, watched } = watchedClient();
    const fixture = await conclusion(await complete(), client);
    await press(fixture, 'Concluir atendimento');
    await press(fixture, 'Novo atendimento');
    expect(fixture.visit().attendance).to.equal(undefined);
    expect(watched[0]!.signal.aborted).to.equal(true);
    expect(textOf(fixture.element)).to.contain('Confirme o cliente primeiro.');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#title'));
  });

  it('interrupts with the reason', async () => {
    const attendance = openAttendance();
    const fixture = await conclusion(attendance);
    await press(fixture, 'Interromper atendimento');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#interrupt-title'));
    await expect(fixture.element).to.be.accessible();
    fill(fixture.element, '#reason', 'client-gave-up');
    fill(fixture.element, '#interrupt-note', 'Chegou freguês.');
    findByText(fixture.element, 'form button', 'Interromper').click();
    await fixture.settle();
    expect(attendance.state.interruption).to.deep.include({ reason: 'client-gave-up', note: 'Chegou freguês.' });
    expect(textOf(fixture.element)).to.contain('Motivo: O cliente desistiu.');
    await expect(fixture.element).to.be.accessible();
  });

  it('does not interrupt without a reason', async () => {
    const attendance = openAttendance();
    const fixture = await conclusion(attendance);
    await press(fixture, 'Interromper atendimento');
    findByText(fixture.element, 'form button', 'Interromper').click();
    await fixture.settle();
    expect(find(fixture.element, '#reason-error').textContent).to.contain('Escolha o motivo');
    expect(attendance.state.status).to.equal('open');
    await press(fixture, 'Continuar atendendo');
    expect(fixture.element.shadowRoot!.activeElement?.id).to.equal('interrupt');
  });
});

describe('the stage of a concluded attendance', () => {
  const idle = { pending: 1, rejected: 0, sending: false };

  it('is saved until somebody sends it', () => {
    expect(stageOf(idle, undefined, true)).to.equal('saved');
  });

  it('waits for a signal when the device is offline', () => {
    expect(stageOf(idle, undefined, false)).to.equal('offline');
  });

  it('asks to sign in again when the session ended', () => {
    expect(stageOf({ ...idle, lastError: 'session_unavailable' }, undefined, true)).to.equal('session');
  });

  it('is settled as soon as one registry answered for good', () => {
    const status = statusOf('id', { registry: 'sas', status: 'registered' }, { registry: 'foco', status: 'pending' });
    expect(stageOf(idle, status, true)).to.equal('settled');
  });
});
