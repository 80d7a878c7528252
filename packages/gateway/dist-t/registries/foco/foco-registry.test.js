import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { foldAttendance, parseCnpj, parseCpf, } from '@atendimento-ativo/domain';
import { generateAlphanumericCnpj, generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { SandboxProcess, sandboxMissing } from '@atendimento-ativo/testbed/sandbox-process';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { focoConfiguration } from '../../testing/gateway-harness.js';
import { FocoRegistry } from './foco-registry.js';
const BAKER = parseCpf('52998224725');
const BAKERY = parseCnpj('11222333000181');
const BAKER_CONTACT = '003000000000001AAA';
const BAKERY_ACCOUNT = '001000000000002AAA';
describe('FOCO', { skip: sandboxMissing }, () => {
    let sandbox;
    before(async () => {
        sandbox = await SandboxProcess.start();
    });
    after(() => sandbox.stop());
    beforeEach(() => sandbox.reset());
    function registry(change = {}) {
        return new FocoRegistry({ ...sandbox.foco, configuration: { ...focoConfiguration, ...change } });
    }
    function record(change = {}, visit = new Visit()) {
        return {
            attendance: foldAttendance(visit.id, visit.whole()),
            personCode: BAKER_CONTACT,
            companyCode: BAKERY_ACCOUNT,
            narrative: 'Texto.',
            agentCpf: '01234567890',
            ...change,
        };
    }
    test('reads identifiers and telephones without their masks', async () => {
        const { record: _record, ...person } = (await registry().findPerson(BAKER)) ?? assert.fail();
        assert.deepEqual(person, {
            code: BAKER_CONTACT,
            name: 'MARIA DA CONCEICAO SILVA',
            email: 'maria@padaria.example',
            phone: '71990000001',
            companies: [{ code: BAKERY_ACCOUNT, cnpj: BAKERY, legalName: 'PADARIA PAO DA VILA LTDA', role: 'owner' }],
        });
        const { record: _row, ...company } = (await registry().findCompany(BAKERY)) ?? assert.fail();
        assert.deepEqual(company, {
            code: BAKERY_ACCOUNT,
            cnpj: BAKERY,
            legalName: 'PADARIA PAO DA VILA LTDA',
            tradeName: 'PADARIA PAO DA VILA',
            size: 'ME',
        });
    });
    test('holds a person as an account and a contact in it', async () => {
        const cpf = generateCpf();
        const person = { cpf, name: 'Ana Lima Souza', phone: '7133330000', email: 'ana@exemplo.com.br' };
        const code = await registry().savePerson({ person, acceptance: 'granted', known: undefined });
        const { accounts, contacts } = (await sandbox.ledger()).foco;
        const account = accounts.at(-1);
        const contact = contacts.at(-1);
        assert.deepEqual([account?.['Name'], account?.['RecordTypeId'], account?.['ChaveExterna__c']], ['Ana Lima Souza', focoConfiguration.recordTypes.person, `AA-${cpf}`]);
        const { Id, CreatedDate: _created, ...fields } = contact ?? {};
        assert.equal(Id, code);
        assert.deepEqual(fields, {
            AccountId: account?.['Id'],
            FirstName: 'Ana',
            LastName: 'Lima Souza',
            Name: 'Ana Lima Souza',
            CPF__c: account?.['CPF__c'],
            ChaveExterna__c: `AA-${cpf}`,
            Phone: '(71)3333-0000',
            Email: 'ana@exemplo.com.br',
        });
    });
    test('writes the acceptance only where the organisation keeps it, and only when it changes', async () => {
        const acceptance = { field: 'TermoAceiteLGPD__c', granted: 'Sim', refused: 'Não', purposes: ['communication'] };
        const keeping = registry({ acceptance });
        const person = { cpf: BAKER, name: 'Maria da Conceição Silva' };
        const known = await keeping.findPerson(BAKER);
        const before = await sandbox.ledger();
        await keeping.savePerson({ person, acceptance: 'granted', known });
        assert.deepEqual(await sandbox.ledger(), before);
        await keeping.savePerson({ person, acceptance: 'refused', known });
        assert.equal((await sandbox.ledger()).foco.contacts[0]?.['TermoAceiteLGPD__c'], 'Não');
        await registry().savePerson({ person, acceptance: 'granted', known });
        assert.equal((await sandbox.ledger()).foco.contacts[0]?.['TermoAceiteLGPD__c'], 'Não');
    });
    test('adds a person once when two gateways do it at the same time', async () => {
        const person = { cpf: generateCpf(), name: 'Ana Lima' };
        const save = () => registry().savePerson({ person, known: undefined });
        const codes = await Promise.all([save(), save(), save()]);
        assert.equal(new Set(codes).size, 1);
        const { contacts } = (await sandbox.ledger()).foco;
        assert.equal(contacts.filter((contact) => contact['ChaveExterna__c'] === `AA-${person.cpf}`).length, 1);
    });
    test('registers the attendance as a case under its own id', async () => {
        const given = record();
        const id = await registry().registerAttendance(given);
        const [row] = (await sandbox.ledger()).foco.cases;
        const { CreatedDate: _created, ...fields } = row ?? {};
        assert.deepEqual(fields, {
            Id: id,
            CaseNumber: '00000001',
            ChaveExterna__c: given.attendance.id,
            RecordTypeId: focoConfiguration.recordTypes.attendance,
            ContactId: BAKER_CONTACT,
            AccountId: BAKERY_ACCOUNT,
            Status: 'Fechado',
            Origin: 'Presencial',
            Subject: 'Atendimento',
            Description: 'Texto.',
            HoraInicio__c: '2026-03-10T12:00:00.000+0000',
            HoraFinal__c: '2026-03-10T12:35:00.000+0000',
            CPFAtendente__c: '012.345.678-90',
            Sebrae__c: 'BA',
            UnidadeOrganizacional__c: 'UO-0001',
            Instrumento__c: 'IT.18',
            Projeto__c: focoConfiguration.attendance.project,
            Acao__c: '1',
        });
    });
    test('leaves out what the configuration gives no value for', async () => {
        const { attendance, recordTypes: _none, ...rest } = focoConfiguration;
        const { units, subjects } = attendance;
        const bare = { ...rest, recordTypes: {}, attendance: { units, subjects, origins: {}, instruments: {} } };
        const { companyCode: _company, ...alone } = record();
        await registry(bare).registerAttendance(alone);
        const [row] = (await sandbox.ledger()).foco.cases;
        assert.equal(row?.['UnidadeOrganizacional__c'], 'UO-0001');
        for (const field of ['Status', 'Origin', 'Instrumento__c', 'Sebrae__c', 'Projeto__c']) {
            assert.equal(row?.[field], undefined, field);
        }
    });
    test('sends what a state adds to every record of a kind', async () => {
        const extraFields = { ...focoConfiguration.extraFields, attendance: { Tema__c: '2204' } };
        await registry({ extraFields }).registerAttendance(record());
        assert.equal((await sandbox.ledger()).foco.cases[0]?.['Tema__c'], '2204');
    });
    test('cuts a story that is too long, says so, and keeps its last line', async () => {
        const narrative = `${'Escuta: muito longa.\n'.repeat(2000)}Registro: x`;
        await registry().registerAttendance(record({ narrative }));
        const told = String((await sandbox.ledger()).foco.cases[0]?.['Description']);
        assert.equal(told.length, 32_000);
        assert.ok(told.endsWith('\n[Texto cortado: o registro completo está no gateway.]\nRegistro: x'));
    });
    test('says what is missing before it writes: the CPF of the agent, the unit', async () => {
        const { agentCpf: _none, ...rest } = record();
        await assert.rejects(registry().registerAttendance(rest), { kind: 'final', code: 'agent_cpf_missing' });
        await registry({ responsible: { cpf: BAKER } }).registerAttendance(rest);
        assert.equal((await sandbox.ledger()).foco.cases[0]?.['CPFAtendente__c'], '529.982.247-25');
        const { defaultUnit: _unit, ...attendance } = { ...focoConfiguration.attendance, units: { other: 'UO-0001' } };
        const missing = { kind: 'configuration', code: 'registry_unit_missing' };
        await assert.rejects(registry({ attendance }).registerAttendance(record()), missing);
    });
    test('names records by their key however odd the configured prefix', async () => {
        const company = { cnpj: generateCnpj(), legalName: "Bar d'Ávila \\ Filhos @{x.id}", size: 'MEI' };
        const code = await registry({ keyPrefix: 'SEBRAE_BA-' }).saveCompany({ company, known: undefined });
        assert.equal((await registry().findCompany(company.cnpj))?.code, code);
        const account = (await sandbox.ledger()).foco.accounts.at(-1);
        assert.deepEqual([account?.['ChaveExterna__c'], account?.['Name']], [`SEBRAE_BA-${company.cnpj}`, "Bar d'Ávila \\ Filhos @ {x.id}"]);
    });
    test('has its token renewed when it was revoked, and writes once', async () => {
        const own = registry();
        await own.registerAttendance(record());
        await sandbox.revokeTokens();
        await own.registerAttendance(record());
        await sandbox.fault('FOCO/Case', 'expired-key');
        await own.registerAttendance(record());
        assert.equal((await sandbox.ledger()).foco.cases.length, 3);
    });
    test('asks for one token for many calls', async () => {
        const own = registry();
        const tokensAsked = async () => (await sandbox.calls()).filter((path) => path.endsWith('/token')).length;
        const before = await tokensAsked();
        await Promise.all(Array.from({ length: 20 }, () => own.findPerson(generateCpf())));
        assert.equal((await tokensAsked()) - before, 1);
    });
    test('leaves an account with restrictions to a person, in the words of FOCO', async () => {
        const restricted = { ...focoConfiguration.extraFields, personAccount: { RestricoesConta__c: 'Bloqueada' } };
        const own = registry({ extraFields: restricted });
        const personCode = await own.savePerson({ person: { cpf: generateCpf(), name: 'Ana' }, known: undefined });
        await assert.rejects(own.registerAttendance(record({ personCode })), {
            kind: 'final',
            message: /restrições: novas interações estão bloqueadas/,
        });
    });
    test('begins with the person again when FOCO no longer knows the contact', async () => {
        const gone = record({ personCode: '003000000000099AAA' });
        await assert.rejects(registry().registerAttendance(gone), { kind: 'not-found' });
    });
    test('holds a company number with letters', async () => {
        const company = { cnpj: generateAlphanumericCnpj(), legalName: 'Loja', size: 'ME' };
        const code = await registry().saveCompany({ company, known: undefined });
        const found = await registry().findCompany(company.cnpj);
        assert.deepEqual([found?.code, found?.cnpj], [code, company.cnpj]);
    });
    describe('of an organisation with other rules', () => {
        let other;
        async function start(foco) {
            other = await SandboxProcess.start({ foco });
            return new FocoRegistry({ ...other.foco, configuration: focoConfiguration });
        }
        afterEach(() => other.stop());
        test('a company number with letters that is refused is told as such, whole', async () => {
            const strict = await start({ alphanumericCnpj: false });
            const company = { cnpj: generateAlphanumericCnpj(), legalName: 'Loja', size: 'ME' };
            await assert.rejects(strict.saveCompany({ company, known: undefined }), {
                kind: 'final',
                code: 'cnpj_alphanumeric_unsupported',
            });
            assert.equal((await other.ledger()).foco.accounts.length, 4);
        });
        test('two people of one document are left to a person', async () => {
            const fields = { LastName: 'MARIA', CPF__c: '529.982.247-25' };
            const twin = { object: 'Contact', fields };
            const loose = await start({ uniqueValues: false, records: [twin, twin] });
            await assert.rejects(loose.findPerson(BAKER), { kind: 'final', code: 'registry_ambiguous' });
        });
        test('answers that come in pages are read to their end', async () => {
            const paged = await start({ queryPageSize: 1 });
            const ana = await paged.savePerson({ person: { cpf: generateCpf(), name: 'Ana' }, known: undefined });
            const maria = await paged.findPerson(BAKER);
            const cpf = generateCpf();
            const person = await paged.savePerson({ person: { cpf, name: 'Bia' }, known: undefined });
            const companies = [];
            for (let count = 0; count < 4; count += 1) {
                const company = { cnpj: generateCnpj(), legalName: `Loja ${count}`, size: 'ME' };
                companies.push(company.cnpj);
                await paged.saveLink(person, await paged.saveCompany({ company, known: undefined }), undefined);
            }
            assert.ok(ana && maria);
            assert.deepEqual((await paged.findPerson(cpf))?.companies.map(({ cnpj }) => cnpj), companies);
        });
        test('an upsert that answers nothing is looked for', async () => {
            const quiet = await start({ upsertedStatus: 204 });
            const given = record();
            const id = await quiet.registerAttendance(given);
            await assert.rejects(quiet.registerAttendance(given), { kind: 'doubtful' });
            const { attendance, personCode } = given;
            const key = { attendanceId: attendance.id, personCode, startedAt: attendance.startedAt ?? '' };
            assert.deepEqual(await quiet.findAttendance(key), { protocol: id });
        });
    });
});
//# sourceMappingURL=foco-registry.test.js.map