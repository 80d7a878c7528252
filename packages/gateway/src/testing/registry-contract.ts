import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { foldAttendance, type AttendanceEvent, type Company } from '@atendimento-ativo/domain';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { SandboxProcess, sandboxMissing, type SandboxLedger } from '@atendimento-ativo/testbed/sandbox-process';
import { Visit } from '@atendimento-ativo/testbed/visit';
import type { AttendanceKey, AttendanceRecord, Registry } from '../registries/registry.js';
import { isRegistryError, type RegistryError } from '../registries/registry-error.js';

/** What the contract needs to know of one adapter. */
export interface RegistryUnderTest {
  /** @param refused with a credential that the registry does not know */
  readonly open: (sandbox: SandboxProcess, refused?: boolean) => Registry;
  /** The sandbox's names of what suffers faults. */
  readonly methods: {
    readonly findPerson: string;
    readonly savePerson: string;
    readonly attendance: string;
    readonly amendment: string;
  };
  readonly count: (ledger: SandboxLedger) => Readonly<Record<'people' | 'companies' | 'links' | 'attendances', number>>;
}

const AGENT_CPF = '52998224725';

/** What a call of a registry fails with. */
export async function failureOf(work: Promise<unknown>): Promise<RegistryError> {
  try {
    await work;
  } catch (error) {
    if (isRegistryError(error)) return error;
    throw error;
  }
  return assert.fail('It did not fail.');
}

/** What the registration relies on, whatever registry it writes to. */
export function testRegistryContract(name: string, { open, methods, count }: RegistryUnderTest): void {
  describe(`${name} as a registry`, { skip: sandboxMissing }, () => {
    let sandbox: SandboxProcess;
    let registry: Registry;

    before(async () => {
      sandbox = await SandboxProcess.start();
    });
    after(() => sandbox.stop());
    beforeEach(async () => {
      await sandbox.reset();
      registry = open(sandbox);
    });

    async function counts() {
      return count(await sandbox.ledger());
    }

    function company(change: Partial<Company> = {}): Company {
      return { cnpj: generateCnpj(), legalName: 'Padaria da Ana', size: 'ME', ...change };
    }

    async function linkedClient() {
      const cpf = generateCpf();
      const own = company();
      const personCode = await registry.savePerson({ person: { cpf, name: 'Ana Lima' }, known: undefined });
      const companyCode = await registry.saveCompany({ company: own, known: undefined });
      await registry.saveLink(personCode, companyCode, 'owner');
      return { cpf, cnpj: own.cnpj, personCode, companyCode };
    }

    function recordOf(client: { personCode: string; companyCode: string }) {
      const visit = new Visit();
      const attendance = foldAttendance(visit.id, visit.whole() as unknown as AttendanceEvent[]);
      const { personCode } = client;
      const record: AttendanceRecord = {
        ...client,
        attendance,
        narrative: `Texto.\nRegistro: ${visit.id}`,
        agentCpf: AGENT_CPF,
      };
      const key: AttendanceKey = { attendanceId: visit.id, personCode, startedAt: attendance.startedAt ?? '' };
      return { record, key };
    }

    test('knows nobody whom it was not told of', async () => {
      assert.equal(await registry.findPerson(generateCpf()), undefined);
      assert.equal(await registry.findCompany(generateCnpj()), undefined);
    });

    test('finds a person as it was saved', async () => {
      const cpf = generateCpf();
      const person = { cpf, name: 'Ana Lima', email: 'ana@exemplo.com.br', phone: '71988887777' as never };
      const code = await registry.savePerson({ person, known: undefined });
      const { record: _record, ...found } = (await registry.findPerson(cpf)) ?? assert.fail();
      assert.deepEqual(found, { code, name: 'Ana Lima', email: person.email, phone: person.phone, companies: [] });
    });

    test('changes a known person where something is new, and keeps the code', async () => {
      const cpf = generateCpf();
      const person = { cpf, name: 'Ana Lima', phone: '71988887777' as never };
      const code = await registry.savePerson({ person, known: undefined });
      const known = await registry.findPerson(cpf);
      const changed = { ...person, name: 'Ana Lima Souza', email: 'ana@exemplo.com.br' };
      assert.equal(await registry.savePerson({ person: changed, known }), code);
      const found = await registry.findPerson(cpf);
      assert.deepEqual([found?.name, found?.email, found?.phone], [changed.name, changed.email, person.phone]);
    });

    test('writes nothing for a person or company of whom nothing is new', async () => {
      const { cpf, cnpj, personCode, companyCode } = await linkedClient();
      const person = { cpf, name: 'ANA LIMA' };
      const known = await registry.findPerson(cpf);
      const knownCompany = await registry.findCompany(cnpj);
      const ledger = await sandbox.ledger();
      assert.equal(await registry.savePerson({ person, known }), personCode);
      assert.equal(await registry.saveCompany({ company: company({ cnpj }), known: knownCompany }), companyCode);
      assert.deepEqual(await sandbox.ledger(), ledger);
    });

    test('finds a company as it was saved, and as it was changed', async () => {
      const given = company({ tradeName: 'Pão da Ana', cep: '40010000' as never });
      const code = await registry.saveCompany({ company: given, known: undefined });
      const known = (await registry.findCompany(given.cnpj)) ?? assert.fail();
      const { record: _record, ...found } = known;
      const { cnpj, legalName, tradeName, size } = given;
      assert.deepEqual(found, { code, cnpj, legalName, tradeName, size });
      await registry.saveCompany({ company: { ...given, size: 'EPP' }, known });
      assert.equal((await registry.findCompany(cnpj))?.size, 'EPP');
    });

    test('shows the companies of a person with the role in each', async () => {
      const { cpf, cnpj, companyCode } = await linkedClient();
      const found = await registry.findPerson(cpf);
      assert.deepEqual(found?.companies, [{ code: companyCode, cnpj, legalName: 'Padaria da Ana', role: 'owner' }]);
    });

    test('takes a link that is there already for made', async () => {
      const { personCode, companyCode } = await linkedClient();
      const before = await counts();
      await registry.saveLink(personCode, companyCode, 'owner');
      assert.deepEqual(await counts(), before);
    });

    test('registers an attendance, and finds it under the same protocol', async () => {
      const { record, key } = recordOf(await linkedClient());
      assert.equal(await registry.findAttendance(key), undefined);
      const protocol = await registry.registerAttendance(record);
      assert.ok(protocol);
      assert.equal((await registry.findAttendance(key))?.protocol, protocol);
      assert.equal((await counts()).attendances, 1);
    });

    test('holds an attendance once, however often it is written', async () => {
      const { record } = recordOf(await linkedClient());
      const protocol = await registry.registerAttendance(record);
      try {
        assert.equal(await registry.registerAttendance(record), protocol);
      } catch (error) {
        assert.ok(isRegistryError(error, 'duplicate'), String(error));
      }
      assert.equal((await counts()).attendances, 1);
    });

    test('lets an attendance say something else, however often it is written, under the protocol that it has', async () => {
      const { record, key } = recordOf(await linkedClient());
      const protocol = await registry.registerAttendance(record);
      const before = await sandbox.ledger();
      const amended = { ...record, narrative: `Corrigido.\n${record.narrative}` };
      await registry.amendAttendance(amended);
      await registry.amendAttendance(amended);
      assert.equal((await registry.findAttendance(key))?.protocol, protocol);
      assert.equal((await counts()).attendances, 1);
      assert.notDeepEqual(await sandbox.ledger(), before);
    });

    test('is in doubt after a lost answer to an amendment, and takes it again', async () => {
      const { record } = recordOf(await linkedClient());
      await registry.registerAttendance(record);
      await sandbox.fault(methods.amendment, 'drop-after-commit');
      assert.equal((await failureOf(registry.amendAttendance(record))).kind, 'doubtful');
      await registry.amendAttendance(record);
      assert.equal((await counts()).attendances, 1);
    });

    for (const [fault, kept] of [
      ['drop-before-commit', 0],
      ['drop-after-commit', 1],
      ['hang-after-commit', 1],
      ['slow-body', 1],
      ['unavailable', 0],
      ['maintenance-html', 0],
    ] as const) {
      test(`is in doubt after "${fault}" of an attendance, and can then tell`, async () => {
        const { record, key } = recordOf(await linkedClient());
        await sandbox.fault(methods.attendance, fault, { delayMs: 30_000 });
        assert.equal((await failureOf(registry.registerAttendance(record))).kind, 'doubtful');
        assert.equal((await registry.findAttendance(key)) !== undefined, kept === 1);
      });

      test(`finds nobody for sure after "${fault}" of a look-up`, async () => {
        await sandbox.fault(methods.findPerson, fault, { delayMs: 30_000 });
        assert.equal((await failureOf(registry.findPerson(generateCpf()))).kind, 'transient');
      });
    }

    test('adds a person once through a lost answer, when it looks before it writes again', async () => {
      const cpf = generateCpf();
      const before = (await counts()).people;
      await sandbox.fault(methods.savePerson, 'drop-after-commit');
      const person = { cpf, name: 'Ana Lima' };
      assert.equal((await failureOf(registry.savePerson({ person, known: undefined }))).kind, 'doubtful');
      const known = (await registry.findPerson(cpf)) ?? assert.fail();
      assert.equal(await registry.savePerson({ person, known }), known.code);
      assert.equal((await counts()).people, before + 1);
    });

    test('is not confused by rows that come twice', async () => {
      const { cpf, personCode } = await linkedClient();
      await sandbox.fault(methods.findPerson, 'duplicate-rows');
      assert.equal((await registry.findPerson(cpf))?.code, personCode);
    });

    test('says for how long it should be left alone', async () => {
      const { record } = recordOf(await linkedClient());
      await sandbox.fault(methods.attendance, 'rate-limit', { retryAfterSeconds: 40 });
      const failure = await failureOf(registry.registerAttendance(record));
      assert.deepEqual([failure.kind, failure.retryAfterSeconds], ['transient', 40]);
    });

    test('tells a refusal that passes from one that does not', async () => {
      const { record, key } = recordOf(await linkedClient());
      await sandbox.fault(methods.attendance, 'try-again');
      assert.equal((await failureOf(registry.registerAttendance(record))).kind, 'transient');
      await sandbox.fault(methods.attendance, 'month-closed');
      const closed = await failureOf(registry.registerAttendance(record));
      assert.equal(closed.kind, 'final');
      assert.match(closed.message, /mês de competência.* está encerrado/);
      assert.equal(await registry.findAttendance(key), undefined);
    });

    test('says that its credential is refused, until a person changes it', async () => {
      const stranger = open(sandbox, true);
      const failure = await failureOf(stranger.findPerson(generateCpf()));
      assert.deepEqual([failure.kind, failure.code], ['configuration', 'registry_access_denied']);
    });

    test('quotes no document in what it says of a failure', async () => {
      const { cpf, cnpj } = await linkedClient();
      const twins = [
        registry.savePerson({ person: { cpf, name: 'Outra', email: 'sem-arroba' }, known: undefined }),
        registry.saveCompany({ company: company({ cnpj, legalName: 'x'.repeat(300) }), known: undefined }),
      ];
      for (const twin of twins) {
        const said = (
          await twin.then(
            () => '',
            (error: Error) => error.message,
          )
        ).replace(/[.\-/]/g, '');
        assert.ok(!said.includes(cpf) && !said.includes(cnpj), said);
      }
    });

    test('ends a look-up when it is told to', async () => {
      await sandbox.fault(methods.findPerson, 'slow', { delayMs: 30_000 });
      const begun = performance.now();
      const failure = await failureOf(registry.findPerson(generateCpf(), { signal: AbortSignal.timeout(50) }));
      assert.equal(failure.kind, 'transient');
      assert.ok(performance.now() - begun < 600);
    });
  });
}
