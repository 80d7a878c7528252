import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baker, bakery, errorOf, newCase, partsOf, startFoco } from './foco.fixture.js';

const base = '/services/data/v60.0';
const cpf = '111.444.777-35';

const account = {
  method: 'PATCH',
  url: `${base}/sobjects/Account/ChaveExterna__c/joana`,
  referenceId: 'account',
  body: { Name: 'JOANA', CPF__c: cpf },
};
const contact = {
  method: 'POST',
  url: `${base}/sobjects/Contact`,
  referenceId: 'contact',
  body: { AccountId: '@{account.id}', LastName: 'JOANA', CPF__c: cpf },
};

test('later parts use the results of earlier ones, in addresses and bodies', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const people = {
    method: 'GET',
    url: `${base}/query?q=${encodeURIComponent("SELECT Id FROM Contact WHERE CPF__c = '529.982.247-25'")}`,
    referenceId: 'people',
  };
  const change = {
    method: 'PATCH',
    url: `${base}/sobjects/Contact/@{people.records[0].Id}`,
    referenceId: 'change',
    body: { Email: 'nova@padaria.example' },
  };
  const answer = await call('POST', '/composite', {
    allOrNone: true,
    compositeRequest: [account, contact, people, change],
  });
  assert.equal(answer.status, 200);
  const parts = partsOf(answer);
  assert.deepEqual(
    Object.entries(parts).map(([reference, { status }]) => [reference, status]),
    [
      ['account', 201],
      ['contact', 201],
      ['people', 200],
      ['change', 204],
    ],
  );
  const { contacts } = await snapshot();
  assert.equal(contacts.at(-1)?.['AccountId'], (parts['account']?.body as { id: string }).id);
  assert.equal(contacts[0]?.['Email'], 'nova@padaria.example');
});

test('a refusal of one part leaves nothing of the others when all must succeed', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const before = await snapshot();
  const refused = { ...contact, body: { ...contact.body, CPF__c: '529.982.247-25' } };
  const answer = await call('POST', '/composite', { allOrNone: true, compositeRequest: [account, refused] });
  const parts = partsOf(answer);
  assert.deepEqual([answer.status, parts['account']?.status], [200, 400]);
  assert.equal(errorOf(parts['account']?.body).errorCode, 'PROCESSING_HALTED');
  assert.equal(errorOf(parts['contact']?.body).errorCode, 'DUPLICATE_VALUE');
  assert.deepEqual(await snapshot(), before);
});

test('without that, what does not depend on a refused part is kept', async (t) => {
  const { call, snapshot } = await startFoco(t);
  const refused = { ...account, body: { Name: 'JOANA' } };
  const attendance = { method: 'POST', url: `${base}/sobjects/Case`, referenceId: 'attendance', body: newCase };
  const parts = partsOf(await call('POST', '/composite', { compositeRequest: [refused, contact, attendance] }));
  assert.equal(errorOf(parts['account']?.body).errorCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
  assert.equal(errorOf(parts['contact']?.body).errorCode, 'PROCESSING_HALTED');
  assert.equal(parts['attendance']?.status, 201);
  assert.equal((await snapshot()).cases.length, 1);
});

test('a part may use a record that an earlier part made', async (t) => {
  const { call } = await startFoco(t);
  const relation = {
    method: 'POST',
    url: `${base}/sobjects/AccountContactRelation`,
    referenceId: 'relation',
    body: { AccountId: bakery.account, ContactId: '@{contact.id}' },
  };
  const answer = await call('POST', '/composite', { allOrNone: true, compositeRequest: [account, contact, relation] });
  assert.equal(partsOf(answer)['relation']?.status, 201);
});

for (const [what, compositeRequest] of [
  ['no parts', []],
  ['26 parts', Array.from({ length: 26 }, (_, number) => ({ ...account, referenceId: `a${number}` }))],
  ['two parts of one name', [account, account]],
  ['a part without a name', [{ ...account, referenceId: undefined }]],
  ['an address elsewhere', [{ ...account, url: 'https://example.org/' }]],
] as const) {
  test(`a composite call with ${what} is refused as a whole`, async (t) => {
    const { call } = await startFoco(t);
    assert.equal((await call('POST', '/composite', { compositeRequest })).status, 400);
  });
}

test('a part of another version is not found', async (t) => {
  const { call } = await startFoco(t);
  const part = { method: 'GET', url: `/services/data/v10.0/sobjects/Contact/${baker.contact}`, referenceId: 'a' };
  const parts = partsOf(await call('POST', '/composite', { compositeRequest: [part] }));
  assert.equal(parts['a']?.status, 404);
});
