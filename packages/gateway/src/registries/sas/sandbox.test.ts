import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { AttendanceStatus } from '@atendimento-ativo/domain';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { generateAlphanumericCnpj, generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { SandboxProcess, sandboxMissing } from '@atendimento-ativo/testbed/sandbox-process';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { eitherBench } from '../../testing/gateway-bench.js';
import { sasConfiguration, type TestGateway } from '../../testing/gateway-harness.js';
import { SasRegistry } from './sas-registry.js';

/** The sandbox is another package and only known by its wire: that it and the example configuration fit. */
describe('The SAS sandbox', { skip: sandboxMissing }, () => {
  let sandbox: SandboxProcess;
  const bench = eitherBench();
  let gateway: TestGateway;

  before(async () => {
    sandbox = await SandboxProcess.start();
    bench.closeAfterwards(() => sandbox.stop());
    const configuration = { ...sasConfiguration, timeoutMilliseconds: 700 };
    const registry = new SasRegistry({ ...sandbox.sas, configuration });
    gateway = await bench.start({ worker: true, registries: [registry] });
  });

  async function registrationOf(visit: Visit) {
    assert.equal((await gateway.post(visit.whole())).status, 200);
    return eventually(async () => {
      const response = await gateway.request(`/v1/attendances/${visit.id}`, { token: await gateway.token() });
      const { registrations } = (await response.json()) as AttendanceStatus;
      return registrations[0]?.status === 'pending' ? undefined : registrations[0];
    });
  }

  async function ledgerRows(visit: Visit): Promise<unknown[]> {
    const { attendances } = await sandbox.ledger();
    return attendances.filter((row) => JSON.stringify(row).includes(visit.id));
  }

  test('registers a whole visit of a new person and company', async () => {
    const visit = new Visit();
    const registration = await registrationOf(visit);
    assert.equal(registration?.status, 'registered', JSON.stringify(registration));
    assert.match(registration?.protocol ?? '', /^\d{4}-26-\d+$/);
    assert.equal((await ledgerRows(visit)).length, 1);
  });

  test('registers a visit of a person and company that are there', async () => {
    const visit = new Visit({
      startedAt: '2026-03-11T09:00:00-03:00',
      person: { cpf: '52998224725', email: 'maria@exemplo.com.br' },
      company: { cnpj: '11222333000181', size: 'EPP' },
    });
    assert.equal((await registrationOf(visit))?.status, 'registered');
  });

  for (const [kind, method] of [
    ['drop-after-commit', 'Atendimento/Incluir'],
    ['slow', 'Atendimento/Incluir'],
    ['maintenance-html', 'Cliente/SelecionarPessoaFisica'],
    ['try-again', 'Cliente/IncluirPessoaJuridica'],
  ] as const) {
    test(`registers once through "${kind}" of ${method}`, async () => {
      await sandbox.fault(method, kind, kind === 'slow' ? { delayMs: 1200 } : {});
      const visit = new Visit({ person: { cpf: generateCpf() }, company: { cnpj: generateCnpj() } });
      assert.equal((await registrationOf(visit))?.status, 'registered');
      assert.equal((await ledgerRows(visit)).length, 1);
    });
  }

  test('keeps a company number with letters out', async () => {
    const registration = await registrationOf(new Visit({ company: { cnpj: generateAlphanumericCnpj() } }));
    assert.equal(registration?.problem?.code, 'cnpj_alphanumeric_unsupported');
  });
});
