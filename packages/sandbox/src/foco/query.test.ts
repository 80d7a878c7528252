import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baker, bakery, errorOf, newCase, recordsOf, startFoco } from './foco.fixture.js';

test('a query answers the fields that it names, and no others', async (t) => {
  const { query } = await startFoco(t);
  const { status, body } = await query("SELECT Id, Name FROM Contact WHERE CPF__c = '529.982.247-25'");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: 'Contact', url: `/services/data/v60.0/sobjects/Contact/${baker.contact}` },
        Id: baker.contact,
        Name: 'MARIA DA CONCEICAO SILVA',
      },
    ],
  });
});

test('a query follows references in fields and conditions', async (t) => {
  const { query } = await startFoco(t);
  const answer = await query(
    'SELECT AccountId, Account.Name, Account.CNPJ__c FROM AccountContactRelation ' +
      "WHERE Contact.CPF__c = '529.982.247-25' AND IsDirect = false",
  );
  const [relation, ...more] = recordsOf(answer) as unknown as { AccountId: string; Account: object }[];
  assert.equal(more.length, 0);
  assert.equal(relation?.AccountId, bakery.account);
  assert.deepEqual(relation.Account, {
    attributes: { type: 'Account', url: `/services/data/v60.0/sobjects/Account/${bakery.account}` },
    Name: 'PADARIA PAO DA VILA LTDA',
    CNPJ__c: '11.222.333/0001-81',
  });
});

test('a reference that is empty is answered as null', async (t) => {
  const { call, query } = await startFoco(t);
  await call('POST', '/sobjects/Contact', { LastName: 'JOANA', CPF__c: '111.444.777-35' });
  const answer = await query("SELECT Account.Name FROM Contact WHERE CPF__c = '111.444.777-35'");
  assert.equal(recordsOf(answer)[0]?.['Account'], null);
});

test('texts are compared whatever their capitals, and empty fields by null', async (t) => {
  const { query } = await startFoco(t);
  const named = await query("SELECT Id FROM Account WHERE Name = 'padaria pao da vila ltda'");
  assert.equal(recordsOf(named).length, 1);
  assert.equal(recordsOf(await query('SELECT Id FROM Account WHERE CNPJ__c = null')).length, 2);
});

test('a limit cuts the answer', async (t) => {
  const { query } = await startFoco(t);
  assert.equal(recordsOf(await query('SELECT Id FROM Account LIMIT 3')).length, 3);
});

test('a long answer comes in pages, as it was when the query ran', async (t) => {
  const { call, query } = await startFoco(t, { foco: { queryPageSize: 2 } });
  for (let number = 0; number < 5; number += 1) await call('POST', '/sobjects/Case', newCase);
  let { body } = await query('SELECT Id FROM Case');
  await call('POST', '/sobjects/Case', newCase);
  const sizes = [];
  for (;;) {
    const page = body as { totalSize: number; done: boolean; nextRecordsUrl?: string; records: unknown[] };
    assert.equal(page.totalSize, 5);
    sizes.push(page.records.length);
    if (page.done) break;
    assert.match(page.nextRecordsUrl ?? '', /^\/services\/data\/v60\.0\/query\/01g\w{15}-\d$/);
    ({ body } = await call('GET', `/foco${page.nextRecordsUrl}`));
  }
  assert.deepEqual(sizes, [2, 2, 1]);
});

for (const [soql, errorCode] of [
  ['SELECT Inventado__c FROM Case', 'INVALID_FIELD'],
  ['SELECT Id FROM Inventado__c', 'INVALID_TYPE'],
  ['SELECT Status.Name FROM Case', 'INVALID_FIELD'],
  ['SELECT Account.Owner.Name FROM Case', 'INVALID_FIELD'],
  ['SELECT Id', 'MALFORMED_QUERY'],
] as const) {
  test(`${soql} is refused as ${errorCode}`, async (t) => {
    const { query } = await startFoco(t);
    const { status, body } = await query(soql);
    assert.deepEqual([status, errorOf(body).errorCode], [400, errorCode]);
  });
}

test('a query that is missing and a page that nobody has are refused', async (t) => {
  const { call } = await startFoco(t);
  assert.equal(errorOf((await call('GET', '/query')).body).errorCode, 'MALFORMED_QUERY');
  const { body } = await call('GET', '/query/01g000000000001AAA-2');
  assert.equal(errorOf(body).errorCode, 'INVALID_QUERY_LOCATOR');
});
