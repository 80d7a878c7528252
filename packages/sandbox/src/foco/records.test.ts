import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLedgerFile } from '../sandbox.fixture.js';
import { baker, bakery, errorOf, newCase, startFoco } from './foco.fixture.js';

const caseKey = '/sobjects/Case/ChaveExterna__c/visit-1';

test('a created record gets an id of eighteen characters', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const { status, body } = await call('POST', '/sobjects/Case', newCase);
  assert.equal(status, 201);
  assert.deepEqual(body, { id: '500000000000001AAA', success: true, errors: [] });
  const [row] = (await snapshot()).cases;
  assert.equal(row?.['CaseNumber'], '00000001');
  assert.equal(row?.['HoraInicio__c'], '2026-11-20T12:00:00.000+0000');
});

test('an upsert adds a record once and then changes it', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const first = await call('PATCH', caseKey, newCase);
  assert.deepEqual([first.status, (first.body as { created: boolean }).created], [201, true]);
  const second = await call('PATCH', caseKey, { ...newCase, Subject: 'Outro' });
  assert.deepEqual([second.status, (second.body as { created: boolean }).created], [200, false]);
  const { cases } = await snapshot();
  assert.deepEqual(
    cases.map((row) => [row['ChaveExterna__c'], row['Subject']]),
    [['visit-1', 'Outro']],
  );
});

test('an upsert that changes a record says nothing where so configured', async (t) => {
  const { call } = await startFoco(t, { foco: { upsertedStatus: 204 } });
  await call('PATCH', caseKey, newCase);
  assert.deepEqual([(await call('PATCH', caseKey, newCase)).status], [204]);
});

test('of many simultaneous upserts with one key one record is kept', async (t) => {
  const { call, snapshot } = await startFoco(t);
  await Promise.all(Array.from({ length: 20 }, () => call('PATCH', caseKey, newCase)));
  assert.equal((await snapshot()).cases.length, 1);
});

test('a record is read by its id of 15 or 18 characters and by its external id', async (t) => {
  const { call } = await startFoco(t);
  for (const id of [baker.contact, baker.contact.slice(0, 15)]) {
    const { body } = await call('GET', `/sobjects/Contact/${id}?fields=Name,CPF__c`);
    assert.deepEqual(body, {
      attributes: { type: 'Contact', url: `/services/data/v60.0/sobjects/Contact/${baker.contact}` },
      Id: baker.contact,
      Name: 'MARIA DA CONCEICAO SILVA',
      CPF__c: '529.982.247-25',
    });
  }
  const byKey = await call('GET', '/sobjects/Account/ChaveExterna__c/sas-2000001?fields=Name');
  assert.equal((byKey.body as { Name: string }).Name, 'PADARIA PAO DA VILA LTDA');
});

test('what is not there answers 404', async (t) => {
  const { call } = await startFoco(t);
  for (const path of [
    '/sobjects/Case/500000000000009AAA',
    '/sobjects/Case/ChaveExterna__c/none',
    '/sobjects/Case/Subject/x',
    '/sobjects/Unknown/x',
    '/sobjects/Case/a/b/c',
    '/unknown',
    '/foco/services/data/v10.0/query',
    '/foco/elsewhere',
  ]) {
    const { status, body } = await call('GET', path);
    assert.deepEqual([status, errorOf(body).errorCode], [404, 'NOT_FOUND'], path);
  }
});

test('a change by id keeps what it does not name', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const changed = await call('PATCH', `/sobjects/Contact/${baker.contact}`, { Email: 'nova@padaria.example' });
  assert.equal(changed.status, 204);
  const row = (await snapshot()).contacts[0];
  assert.deepEqual([row?.['Email'], row?.['MobilePhone']], ['nova@padaria.example', '(71)99000-0001']);
});

test('a contact is related with its own account, directly', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const account = await call('POST', '/sobjects/Account', { Name: 'JOANA', CPF__c: '111.444.777-35' });
  const { id } = account.body as { id: string };
  await call('POST', '/sobjects/Contact', { AccountId: id, LastName: 'JOANA', CPF__c: '111.444.777-35' });
  const relation = (await snapshot()).relations.at(-1);
  assert.deepEqual([relation?.['AccountId'], relation?.['IsDirect']], [id, true]);
});

test('an interaction without an account gets that of its contact', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const { AccountId: _none, ...rest } = newCase;
  await call('POST', '/sobjects/Case', rest);
  assert.equal((await snapshot()).cases[0]?.['AccountId'], baker.account);
});

const refusals: readonly [object: string, change: object, errorCode: string, field: string | undefined][] = [
  ['Case', { ContactId: null }, 'REQUIRED_FIELD_MISSING', 'ContactId'],
  ['Case', { UnidadeOrganizacional__c: '' }, 'REQUIRED_FIELD_MISSING', 'UnidadeOrganizacional__c'],
  ['Case', { UnidadeOrganizacional__c: 'UO-9' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'UnidadeOrganizacional__c'],
  [
    'Case',
    { Instrumento__c: 'Orientação Técnica Presencial' },
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'Instrumento__c',
  ],
  ['Case', { ContactId: '003000000000009AAA' }, 'INVALID_CROSS_REFERENCE_KEY', 'ContactId'],
  ['Case', { ContactId: '529.982.247-25' }, 'MALFORMED_ID', 'ContactId'],
  ['Case', { HoraInicio__c: '20/11/2026' }, 'JSON_PARSER_ERROR', 'HoraInicio__c'],
  ['Case', { HoraFinal__c: '2026-11-20T08:00:00-03:00' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'HoraInicio__c'],
  ['Case', { HoraInicio__c: '2026-01-20T08:00:00-03:00' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'HoraInicio__c'],
  ['Case', { CPFAtendente__c: '12345678909' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'CPFAtendente__c'],
  ['Case', { Subject: 'x'.repeat(256) }, 'STRING_TOO_LONG', 'Subject'],
  ['Case', { Subject: 5 }, 'JSON_PARSER_ERROR', 'Subject'],
  ['Case', { CaseNumber: '1' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'CaseNumber'],
  ['Case', { Inventado__c: '1' }, 'INVALID_FIELD', undefined],
  ['Account', { CPF__c: '529.982.247-26' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'CPF__c'],
  ['Account', { CPF__c: '529.982.247-25' }, 'DUPLICATE_VALUE', 'CPF__c'],
  ['Account', { CNPJ__c: '11.222.333/0001-81' }, 'DUPLICATE_VALUE', 'CNPJ__c'],
  ['Account', {}, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', undefined],
  ['Contact', { CPF__c: undefined }, 'REQUIRED_FIELD_MISSING', 'CPF__c'],
  ['Contact', { Email: 'maria' }, 'INVALID_EMAIL_ADDRESS', 'Email'],
  ['Contact', { MobilePhone: '71990000001' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'MobilePhone'],
  ['AccountContactRelation', { Roles: 'Proprietario;Outro' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'Roles'],
  ['AccountContactRelation', {}, 'DUPLICATE_VALUE', 'AccountId'],
  ['AccountContactRelation', { IsActive: 'yes' }, 'JSON_PARSER_ERROR', 'IsActive'],
];

const accepted: Readonly<Record<string, object>> = {
  Case: newCase,
  Account: { Name: 'LOJA' },
  Contact: { LastName: 'JOANA', CPF__c: '111.444.777-35' },
  AccountContactRelation: { AccountId: bakery.account, ContactId: baker.contact },
};

for (const [object, change, errorCode, field] of refusals) {
  test(`${object} with ${JSON.stringify(change).slice(0, 60)} is refused as ${errorCode}`, async (t) => {
    const { call, snapshot } = await startFoco(t, { configuration: { closedMonths: ['01/2026'] } });
    const before = await snapshot();
    const { status, body } = await call('POST', `/sobjects/${object}`, { ...accepted[object], ...change });
    assert.equal(status, 400);
    assert.deepEqual([errorOf(body).errorCode, errorOf(body).fields[0]], [errorCode, field]);
    assert.deepEqual(await snapshot(), before);
  });
}

test('a company number with letters is held, unless the organisation refuses letters', async (t) => {
  const company = { Name: 'LOJA', CNPJ__c: '12.ABC.345/01DE-35' };
  const open = await startFoco(t);
  assert.equal((await open.call('POST', '/sobjects/Account', company)).status, 201);
  const strict = await startFoco(t, { foco: { alphanumericCnpj: false } });
  const { status, body } = await strict.call('POST', '/sobjects/Account', company);
  assert.deepEqual([status, errorOf(body).fields], [400, ['CNPJ__c']]);
});

test('an external key that two records have is answered with their addresses', async (t) => {
  const { call } = await startFoco(t, { foco: { uniqueValues: false } });
  const twin = { Name: 'LOJA', CNPJ__c: '11.222.333/0001-81', ChaveExterna__c: 'SAS-2000001' };
  const created = await call('POST', '/sobjects/Account', twin);
  const { id } = created.body as { id: string };
  for (const verb of ['GET', 'PATCH']) {
    const { status, body } = await call(
      verb,
      '/sobjects/Account/ChaveExterna__c/SAS-2000001',
      verb === 'GET' ? undefined : {},
    );
    assert.equal(status, 300);
    assert.deepEqual(
      body,
      [bakery.account, id].map((account) => `/services/data/v60.0/sobjects/Account/${account}`),
    );
  }
});

test('an account with restrictions blocks new interactions', async (t) => {
  const { call } = await startFoco(t);
  await call('PATCH', `/sobjects/Account/${baker.account}`, { RestricoesConta__c: 'Falecido' });
  const { status, body } = await call('POST', '/sobjects/Case', newCase);
  assert.deepEqual([status, errorOf(body).errorCode], [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
});

test('an upsert does not take the external id in its body', async (t) => {
  const { call } = await startFoco(t);
  const { status, body } = await call('PATCH', caseKey, { ...newCase, ChaveExterna__c: 'visit-1' });
  assert.deepEqual([status, errorOf(body).errorCode], [400, 'INVALID_FIELD']);
});

test('a body that is no JSON object and a verb that is not taken are refused', async (t) => {
  const { call } = await startFoco(t);
  assert.equal(errorOf((await call('POST', '/sobjects/Case', [])).body).errorCode, 'JSON_PARSER_ERROR');
  for (const [verb, path] of [
    ['DELETE', `/sobjects/Contact/${baker.contact}`],
    ['DELETE', caseKey],
    ['GET', '/sobjects/Case'],
    ['POST', '/query'],
  ] as const) {
    assert.equal((await call(verb, path)).status, 405, path);
  }
});

test('an object is described with its fields, its picklists and its kinds of record', async (t) => {
  const { call } = await startFoco(t);
  const { body } = await call('GET', '/sobjects/Case/describe');
  const { fields, recordTypeInfos } = body as {
    fields: { name: string; externalId: boolean; nillable: boolean; picklistValues: { value: string }[] }[];
    recordTypeInfos: { developerName: string; recordTypeId: string }[];
  };
  assert.equal(fields.find(({ name }) => name === 'ChaveExterna__c')?.externalId, true);
  assert.equal(fields.find(({ name }) => name === 'UnidadeOrganizacional__c')?.nillable, false);
  assert.deepEqual(
    fields.find(({ name }) => name === 'Status')?.picklistValues.map(({ value }) => value),
    ['Novo', 'Fechado'],
  );
  assert.deepEqual(
    recordTypeInfos.map(({ developerName, recordTypeId }) => [developerName, recordTypeId]),
    [['Atendimento', '012000000000003AAA']],
  );
});

test('everything is there again after a restart, and ids go on', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startFoco(t, { ledgerFile });
  await first.call('PATCH', caseKey, newCase);
  await first.call('PATCH', `/sobjects/Contact/${baker.contact}`, { Email: 'nova@padaria.example' });
  const before = await first.snapshot();
  await first.sandbox.close();
  const second = await startFoco(t, { ledgerFile });
  assert.deepEqual(await second.snapshot(), before);
  assert.equal((await second.call('PATCH', caseKey, newCase)).status, 200);
  const { body } = await second.call('POST', '/sobjects/Case', newCase);
  assert.equal((body as { id: string }).id, '500000000000002AAA');
});
