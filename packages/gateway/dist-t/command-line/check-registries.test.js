import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runProgram } from '@atendimento-ativo/testbed/gateway-process';
import { SandboxProcess, sandboxMissing } from '@atendimento-ativo/testbed/sandbox-process';
import { focoConfiguration, sasConfiguration } from '../testing/gateway-harness.js';
import { checkRegistries } from './check-registries.js';
describe('The check of the registries', { skip: sandboxMissing }, () => {
    let sandbox;
    let directory;
    before(async () => {
        sandbox = await SandboxProcess.start();
        directory = await mkdtemp(path.join(tmpdir(), 'gateway-check-'));
    });
    after(async () => {
        await sandbox.stop();
        await rm(directory, { recursive: true });
    });
    function variables() {
        return {
            SAS_BASE_URL: sandbox.sas.baseUrl,
            SAS_API_KEY: sandbox.sas.apiKey,
            FOCO_BASE_URL: sandbox.foco.baseUrl,
            FOCO_CLIENT_ID: sandbox.foco.clientId,
            FOCO_CLIENT_SECRET: sandbox.foco.clientSecret,
        };
    }
    async function file(name, configuration) {
        const written = path.join(directory, name);
        await writeFile(written, JSON.stringify(configuration));
        return written;
    }
    test('finds the examples in order, and writes nothing', async () => {
        const ledger = await sandbox.ledger();
        const { code, output, errors } = runProgram(['registries', 'check'], variables());
        assert.deepEqual([code, errors], [0, '']);
        assert.match(output, /^SAS de BA: 3 itens em ordem, 0 com problema\.$/m);
        assert.match(output, /^FOCO de BA: \d\d itens em ordem, 0 com problema\.$/m);
        assert.match(output, /^ {2}Aviso: CNPJ com letras não será registrado/m);
        assert.deepEqual(await sandbox.ledger(), ledger);
    });
    test('names each field, value, key and kind of record that FOCO does not have', async () => {
        const { attendance } = focoConfiguration;
        const FOCO_CONFIG = await file('foco.json', {
            ...focoConfiguration,
            fields: { ...focoConfiguration.fields, companySize: 'Tamanho__c' },
            externalIds: { ...focoConfiguration.externalIds, contact: 'Email' },
            recordTypes: { attendance: '012000000000099' },
            attendance: {
                ...attendance,
                units: { 'UN-01': 'UO-0001', 'UN-02': 'UO-9999' },
                instruments: { remote: 'Remoto' },
            },
        });
        const { text, isInOrder } = await checkRegistries({ ...variables(), FOCO_CONFIG });
        assert.equal(isInOrder, false);
        const problems = text.split('\n').filter((line) => /^ {2}(?!Aviso)/.test(line));
        assert.deepEqual(problems, [
            '  Account.Tamanho__c: não existe ou não é visível para esta credencial.',
            '  Contact.Email: existe, mas não é um identificador externo.',
            '  Case.UnidadeOrganizacional__c: não tem "UO-9999" na sua lista.',
            '  Case.Instrumento__c: não tem "Remoto" na sua lista.',
            '  Case: tipo de registro 012000000000099: não existe ou não está disponível.',
        ]);
    });
    test('names a field that FOCO insists on and nobody sends', async () => {
        const fields = { ...focoConfiguration.fields, unit: 'Origin' };
        const FOCO_CONFIG = await file('unit.json', { ...focoConfiguration, fields });
        const { text } = await checkRegistries({ ...variables(), FOCO_CONFIG });
        assert.match(text, /Case\.UnidadeOrganizacional__c: é obrigatório no FOCO e não é enviado/);
    });
    test('says what is wrong with address and credential, once for each look', async () => {
        const SAS_CONFIG = await file('sas.json', {
            ...sasConfiguration,
            methods: { ...sasConfiguration.methods, selectCompany: '/SasServiceCliente/Cliente/Inventado' },
        });
        const refused = { ...variables(), SAS_CONFIG, FOCO_CLIENT_SECRET: 'wrong' };
        const { text, isInOrder } = await checkRegistries(refused);
        assert.equal(isInOrder, false);
        assert.match(text, /\/SasServiceCliente\/Cliente\/Inventado: O SAS não oferece o serviço configurado/);
        assert.match(text, /^ {2}Case: O FOCO recusou a credencial desta instalação/m);
    });
    test('warns of what an installation cannot do', async () => {
        const SAS_CONFIG = await file('bare.json', {
            ...sasConfiguration,
            methods: { ...sasConfiguration.methods, findAttendance: null },
            errors: { ...sasConfiguration.errors, duplicate: [] },
        });
        const { FOCO_BASE_URL: _none, ...sasAlone } = variables();
        const { text, isInOrder } = await checkRegistries({ ...sasAlone, SAS_CONFIG });
        assert.equal(isInOrder, true);
        assert.match(text, /^SAS de BA: 2 itens em ordem, 0 com problema\.$/m);
        assert.match(text, /Aviso: um registro duvidoso fica parado até alguém conferir/);
    });
});
//# sourceMappingURL=check-registries.test.js.map