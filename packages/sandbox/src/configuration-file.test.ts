import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from './configuration-file.js';
import { defaultConfiguration } from './configuration.js';

test('an empty object is the default configuration', () => {
  assert.deepEqual(parseConfiguration({}), defaultConfiguration);
});

test('the default configuration passes its own checks', () => {
  assert.deepEqual(parseConfiguration(JSON.parse(JSON.stringify(defaultConfiguration))), defaultConfiguration);
});

test('what is given replaces the default, the rest stays', () => {
  const configuration = parseConfiguration({ dateStyle: 'brazilian', maximumHoursAhead: null });
  assert.deepEqual(configuration, { ...defaultConfiguration, dateStyle: 'brazilian', maximumHoursAhead: null });
});

test('anything but an object is refused', () => {
  for (const value of [null, [], 'x', 1]) {
    assert.throws(() => parseConfiguration(value), { code: 'configuration-invalid' });
  }
});

test('a misspelt field is refused and named', () => {
  assert.throws(() => parseConfiguration({ dateStile: 'iso' }), { message: 'campo desconhecido: dateStile' });
  assert.throws(() => parseConfiguration(JSON.parse('{"__proto__": {}}')), {
    message: 'campo desconhecido: __proto__',
  });
});

const key = { key: 'k', status: 'active', expiresOn: '2030-01-01', codSebrae: 26, services: {} };

const wrong: readonly [field: string, value: unknown][] = [
  ['keys', [{ ...key, status: 'A' }]],
  ['keys', [{ ...key, expiresOn: '01/01/2030' }]],
  ['keys', [{ ...key, codSebrae: 50 }]],
  ['keys', [{ ...key, services: ['*'] }]],
  ['keys', [{ ...key, key: '' }]],
  ['notFoundAnswer', 404],
  ['dateStyle', 'us'],
  ['businessErrorStatus', 500],
  ['utcOffsetMinutes', '-180'],
  ['maximumHoursAhead', -1],
  ['mandatoryFields', { method: 'field' }],
  ['refusedEmailDomains', 'a.example'],
  ['projects', [{ CodProjeto: 'x', CodAcao: [1] }]],
  ['projects', [{ CodProjeto: '0f8fad5b-d9cb-469f-a165-70867728950e', CodAcao: 1 }]],
  ['closedMonths', ['112026']],
  ['instruments', [1]],
  ['people', [1]],
  ['companies', {}],
  ['links', [null]],
  ['foco', []],
  ['errors', { unknownName: {} }],
  ['errors', { toString: {} }],
  ['errors', { keyMissing: { status: 99 } }],
  ['errors', { keyMissing: { Texto: 'x' } }],
];

for (const [field, value] of wrong) {
  test(`${field} may not be ${JSON.stringify(value)}, and the message names it`, () => {
    assert.throws(() => parseConfiguration({ [field]: value }), {
      code: 'configuration-invalid',
      message: new RegExp(`^${field}: esperado `),
    });
  });
}

test('of FOCO too, what is given replaces the default, the rest stays', () => {
  const { foco } = parseConfiguration({ foco: { queryPageSize: 2, picklists: { Status: [] } } });
  const picklists = { ...defaultConfiguration.foco.picklists, Status: [] };
  assert.deepEqual(foco, { ...defaultConfiguration.foco, queryPageSize: 2, picklists });
});

const wrongOfFoco: readonly [field: string, value: unknown][] = [
  ['clients', [{ clientId: 'a', clientSecret: '', status: 'active' }]],
  ['clients', [{ clientId: 'a', clientSecret: 'b', status: 'A' }]],
  ['tokenLifetimeSeconds', 0],
  ['apiVersions', ['60']],
  ['queryPageSize', 2001],
  ['upsertedStatus', 201],
  ['alphanumericCnpj', 'yes'],
  ['picklists', { Unknown: [] }],
  ['picklists', { Status: ['Novo'] }],
  ['records', [{ object: 'Account' }]],
];

for (const [field, value] of wrongOfFoco) {
  test(`foco.${field} = ${JSON.stringify(value)} is refused and named`, () => {
    const startsWithName = (error: Error) => error.message.startsWith(`foco.${field}: esperado `);
    assert.throws(() => parseConfiguration({ foco: { [field]: value } }), startsWithName);
  });
}

test('a misspelt field of FOCO is refused and named', () => {
  assert.throws(() => parseConfiguration({ foco: { client: [] } }), { message: 'campo desconhecido: foco.client' });
});
