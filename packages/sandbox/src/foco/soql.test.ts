import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSoql } from './soql.js';

test('reads fields, object, conditions and limit, whatever the capitals of the keywords', () => {
  const query = parseSoql(
    "select Id, Account.CNPJ__c FROM AccountContactRelation where Contact.CPF__c = '1' and IsActive=true limit 5",
  );
  assert.deepEqual(query, {
    fields: [['Id'], ['Account', 'CNPJ__c']],
    object: 'AccountContactRelation',
    conditions: [
      { path: ['Contact', 'CPF__c'], value: '1' },
      { path: ['IsActive'], value: true },
    ],
    limit: 5,
  });
});

test('reads escapes as the characters that they stand for', () => {
  const { conditions } = parseSoql(String.raw`SELECT Id FROM Account WHERE Name = 'D\'Ávila \\ \"Filhos\"\n'`);
  assert.equal(conditions[0]?.value, 'D\'Ávila \\ "Filhos"\n');
});

test('a quote that is not escaped ends the text, and what follows is refused', () => {
  const injected = "SELECT Id FROM Account WHERE Name = 'x' OR Name = 'y'";
  assert.throws(() => parseSoql(injected), { errorCode: 'MALFORMED_QUERY' });
});

for (const source of [
  '',
  'SELECT FROM Account',
  'SELECT Id Account',
  'SELECT Id FROM Account WHERE',
  "SELECT Id FROM Account WHERE Name = 'x",
  String.raw`SELECT Id FROM Account WHERE Name = '\x'`,
  'SELECT Id FROM Account WHERE Name = x',
  "SELECT Id FROM Account WHERE Name > 'x'",
  'SELECT Id, FROM Account',
  'SELECT Account. FROM Case',
  'SELECT Id FROM Account LIMIT many',
  'SELECT Id FROM Account LIMIT 1 LIMIT 2',
  'SELECT Id FROM Account;',
]) {
  test(`the query ${source} is malformed`, () => {
    assert.throws(() => parseSoql(source), { status: 400, errorCode: 'MALFORMED_QUERY' });
  });
}
