import { GatewayUnreachableError, type RejectedRecord, type SyncState } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import '../define/aa-sync-status.js';
import { FakeClient } from '../testing/fake-client.js';
import { find, findByText, textOf } from '../testing/page.js';
import { savedFiles } from '../testing/saved-files.js';
import { visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { byAttendance, refusalOf } from './refusal.js';
import { syncStageOf } from './sync-stage.js';
import type { AaSyncStatus } from './sync-status.js';

const idle: SyncState = { pending: 0, rejected: 0, sending: false };
/** The first two attendances of a Tuesday in November 2026. */
const [EARLIER, LATER] = ['019df120-8500-7000-8000-000000000001', '019df157-7380-7000-8000-000000000002'] as const;

function refused(attendanceId: string, code: string, type: RejectedRecord['type'] = 'tool.delivered'): RejectedRecord {
  return { id: `${attendanceId} ${code}`, attendanceId, type, payload: {}, code, errors: [] };
}

async function status(client = new FakeClient(), locale = 'pt-BR'): Promise<VisitFixture<AaSyncStatus>> {
  const fixture = await visitFixture<AaSyncStatus>(html`<aa-sync-status lang=${locale}></aa-sync-status>`, { client });
  await fixture.settle();
  return fixture;
}

async function show(fixture: VisitFixture<AaSyncStatus>, state: SyncState): Promise<string> {
  fixture.client.setSync(state);
  await fixture.settle();
  await fixture.settle();
  return textOf(fixture.element);
}

async function statusWithRefused(...records: RejectedRecord[]): Promise<VisitFixture<AaSyncStatus>> {
  const client = new FakeClient();
  client.rejectedRecords = records;
  client.setSync({ ...idle, rejected: records.length });
  return status(client);
}

function setOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

describe('aa-sync-status', () => {
  it('says that everything was sent, and when', async () => {
    const fixture = await status();
    expect(textOf(fixture.element)).to.contain('Tudo enviado').and.not.contain('Último envio');
    await expect(fixture.element).to.be.accessible();
    await show(fixture, { ...idle, pending: 2, sending: true });
    expect(await show(fixture, idle)).to.match(/Último envio às \d\d:\d\d/);
  });

  it('counts what is saved here while it is sent', async () => {
    const fixture = await status();
    expect(await show(fixture, { ...idle, pending: 3, sending: true })).to.contain(
      '3 salvos neste aparelho, enviando…',
    );
    expect(textOf(fixture.element)).not.to.contain('Enviar agora');
    await expect(fixture.element).to.be.accessible();
    expect(await show(fixture, { ...idle, pending: 1 })).to.contain('1 salvo neste aparelho, a enviar');
  });

  it('follows the connection of the device', async () => {
    const fixture = await status();
    try {
      setOnline(false);
      await fixture.settle();
      expect(textOf(fixture.element)).to.contain('tudo fica salvo neste aparelho');
      expect(await show(fixture, { ...idle, pending: 1 })).to.contain('segue sozinho quando houver sinal');
      await expect(fixture.element).to.be.accessible();
    } finally {
      setOnline(true);
    }
    await fixture.settle();
    expect(textOf(fixture.element)).not.to.contain('Sem internet');
  });

  for (const [lastError, words] of [
    ['gateway_unreachable', 'Se este Wi-Fi pede senha ou cadastro'],
    ['session_unavailable', 'Entre de novo no sistema'],
    ['token_expired', 'Entre de novo no sistema'],
    ['storage_failed', 'Libere espaço'],
    ['internal_error', 'teve um problema (internal_error)'],
  ] as const) {
    it(`says what to do about ${lastError}`, async () => {
      const fixture = await status();
      expect(await show(fixture, { ...idle, pending: 2, lastError })).to.contain(words);
      await expect(fixture.element).to.be.accessible();
    });
  }

  it('speaks to whoever attends themselves of no attending, agent or signing in', async () => {
    const client = new FakeClient();
    client.claims = { ...client.claims, sid: 'visit-1' };
    client.rejectedRecords = [
      refused(EARLIER, 'actor_mismatch', 'client.identified'),
      refused(EARLIER, 'event_refused', 'nps.answered'),
    ];
    const fixture = await status(client);
    const noAgent = /atendendo|[Aa]gente|[Cc]liente|Entre de novo/;
    expect(await show(fixture, { pending: 2, rejected: 2, sending: true }))
      .to.contain('Pode continuar.')
      .and.contain('Sua avaliação')
      .and.not.match(noAgent);
    expect(await show(fixture, { ...idle, pending: 2, lastError: 'token_expired' }))
      .to.contain('Recarregue a página')
      .and.not.match(noAgent);
    try {
      setOnline(false);
      await fixture.settle();
      for (const pending of [0, 1])
        expect(await show(fixture, { ...idle, pending }))
          .to.contain('Pode continuar:')
          .and.not.match(noAgent);
    } finally {
      setOnline(true);
    }
  });

  it('sends at once when asked', async () => {
    const client = new FakeClient();
    let tries = 0;
    client.sync.now = async () => {
      tries += 1;
    };
    const fixture = await status(client);
    await show(fixture, { ...idle, pending: 2 });
    findByText(fixture.element, 'button', 'Enviar agora').click();
    expect(tries).to.equal(1);
  });

  it('warns of what endangers the records, with what to do', async () => {
    const fixture = await status();
    fixture.client.setStorage({
      warnings: [
        { code: 'storage_nearly_full', usage: 81e6, quota: 1e8 },
        { code: 'storage_not_persistent' },
        { code: 'sync_overdue', since: new Date('2026-11-03T12:00:00') },
      ],
    });
    const text = await show(fixture, { ...idle, pending: 1 });
    expect(text).to.contain('81 MB de 100 MB em uso');
    expect(text).to.contain('o navegador pode apagar').and.contain('desde 3 de novembro de 2026');
    await expect(fixture.element).to.be.accessible();
    expect(await show(fixture, idle)).not.to.contain('o navegador pode apagar');
  });

  it('asks to set a clock that is wrong', async () => {
    const fixture = await status();
    expect(await show(fixture, { ...idle, clockOffset: 7_200_000 })).to.contain('está 2 horas atrasado');
    expect(await show(fixture, { ...idle, clockOffset: -86_400_000 * 31 })).to.contain('está 31 dias adiantado');
  });

  it('lists what was refused with its attendance, what it is and why, in plain words', async () => {
    const { element } = await statusWithRefused(
      refused(EARLIER, 'unit_unknown', 'client.identified'),
      refused(LATER, 'cpf_invalid', 'client.identified'),
      refused(LATER, 'attendance_incomplete', 'attendance.concluded'),
    );
    const text = textOf(element);
    expect(text).to.contain('3 registros recusados').and.contain('Nada se perdeu').and.not.contain('Tudo enviado');
    const items = [...element.shadowRoot!.querySelectorAll('.refused > li')].map(({ textContent }) => textContent);
    expect(items).to.have.lengthOf(2);
    expect(items[0]).to.contain('Cadastro do cliente').and.contain('não passou na conferência');
    expect(items[0]).to.contain('Conclusão').and.contain('uma parte do atendimento faltando');
    expect(items[1]).to.contain('cadastro no servidor').and.contain('Código para o suporte: unit_unknown');
    await expect(element).to.be.accessible();
  });

  it('sends one attendance again, or all of them', async () => {
    const fixture = await statusWithRefused(refused(EARLIER, 'unit_unknown'), refused(LATER, 'unit_unknown'));
    findByText(fixture.element, 'li button', 'Enviar de novo').click();
    await fixture.settle();
    expect(fixture.client.retried).to.deep.equal([LATER]);
    findByText(fixture.element, 'button', 'Enviar todos de novo').click();
    await fixture.settle();
    expect(fixture.client.retried).to.deep.equal([LATER, LATER, EARLIER]);
  });

  it('gives everything that waits as a file, and says how much it holds', async () => {
    const fixture = await status();
    expect(fixture.element.shadowRoot!.querySelector('[part=export]')).to.equal(null);
    await show(fixture, { ...idle, pending: 2, rejected: 1 });
    fixture.client.sync.exportPending = async () => [
      { name: '20261103143200-1.aaexport', bytes: new Uint8Array([1, 2]), records: 3 },
    ];
    const [file] = await savedFiles(async () => {
      find(fixture.element, '[part=export] summary').click();
      findByText(fixture.element, 'button', 'Guardar o arquivo').click();
      await fixture.settle();
    });
    expect(file?.name).to.equal('20261103143200-1.aaexport');
    expect((await file?.content.arrayBuffer())?.byteLength).to.equal(2);
    expect(textOf(fixture.element)).to.contain('3 registros guardados no arquivo.');
    await expect(fixture.element).to.be.accessible();
  });

  it('says why there is no file', async () => {
    const fixture = await status();
    await show(fixture, { ...idle, pending: 2 });
    fixture.client.sync.exportPending = () => Promise.reject(new GatewayUnreachableError());
    findByText(fixture.element, 'button', 'Guardar o arquivo').click();
    await fixture.settle();
    expect(find(fixture.element, '[role=alert]').textContent).to.contain('Sem conexão com o servidor');
  });

  it('forgets what was accepted after all', async () => {
    const fixture = await statusWithRefused(refused(EARLIER, 'unit_unknown'));
    expect(fixture.element.shadowRoot!.querySelector('[part=refused]')).to.exist;
    expect(await show(fixture, idle))
      .to.contain('Tudo enviado')
      .and.not.contain('recusado');
  });

  it('still counts what was refused when it cannot be read', async () => {
    const client = new FakeClient();
    client.sync.rejected = () => Promise.reject(new Error('closed'));
    client.setSync({ pending: 1, rejected: 2, sending: false });
    const { element } = await status(client);
    expect(find(element, '[part=refused] h3').textContent).to.equal('2 registros recusados');
    expect(textOf(element)).to.contain('Não foi possível ler os registros recusados.');
    await expect(element).to.be.accessible();
  });

  for (const [locale, words] of [
    ['en', '2 saved on this device'],
    ['es', '2 guardados en este dispositivo'],
  ] as const) {
    it(`speaks ${locale}`, async () => {
      const fixture = await status(new FakeClient(), locale);
      expect(await show(fixture, { ...idle, pending: 2 })).to.contain(words);
    });
  }
});

describe('the stage of what waits', () => {
  it('is sent when nothing waits, whatever happened before', () => {
    expect(syncStageOf({ ...idle, lastError: 'gateway_unreachable' }, false)).to.equal('sent');
  });

  it('is offline before it is anything that went wrong', () => {
    expect(syncStageOf({ ...idle, pending: 1, lastError: 'session_unavailable' }, false)).to.equal('offline');
  });
});

describe('refused records', () => {
  it('are grouped by attendance, whose id tells when it began', () => {
    const [later, earlier] = byAttendance([refused(EARLIER, 'a'), refused(LATER, 'b'), refused(EARLIER, 'c')]);
    expect([later?.attendanceId, later?.records.length]).to.deep.equal([LATER, 1]);
    expect([earlier?.attendanceId, earlier?.records.length]).to.deep.equal([EARLIER, 2]);
    expect(earlier?.beganAt).to.equal(new Date(Number.parseInt('019df1208500', 16)).toISOString());
  });

  for (const [code, refusal] of [
    ['actor_mismatch', 'agent'],
    ['unit_unknown', 'setup'],
    ['channel_not_offered', 'setup'],
    ['earlier_event_waits', 'follows'],
    ['attendance_unknown', 'follows'],
    ['finding_unknown', 'follows'],
    ['attendance_closed', 'closed'],
    ['score_given', 'answered'],
    ['answers_missing', 'data'],
    ['cnpj_invalid', 'data'],
    ['record_unreadable', 'unreadable'],
    ['sequence_conflict', 'other'],
  ] as const) {
    it(`of ${code} say "${refusal}"`, () => {
      expect(refusalOf({ code })).to.equal(refusal);
    });
  }
});
