import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SasError, type ErrorName } from './errors.js';
import { Fields, kept } from './fields.js';

function refuses(read: () => unknown, code: ErrorName, campo?: string): void {
  assert.throws(read, (error: unknown) => {
    assert.ok(error instanceof SasError);
    assert.equal(error.code, code);
    if (campo !== undefined) assert.equal(error.details['campo'], campo);
    return true;
  });
}

test('a number may be sent as text', () => {
  const fields = new Fields({ a: 7, b: '7', c: '007' });
  assert.deepEqual([fields.integer('a'), fields.integer('b'), fields.integer('c')], [7, 7, 7]);
});

test('a whole number with a fraction, a sign or letters is refused', () => {
  for (const value of [1.5, -1, '1.5', '-1', '1a', ' 1', 1e300, true, {}]) {
    refuses(() => new Fields({ value }).integer('value'), 'fieldInvalid', 'value');
  }
});

test('a decimal may come with a point or a comma', () => {
  const fields = new Fields({ a: 1.5, b: '1.5', c: '1,5' });
  assert.deepEqual([fields.decimal('a'), fields.decimal('b'), fields.decimal('c')], [1.5, 1.5, 1.5]);
});

test('a flag may be a number, its text, or S and N', () => {
  const fields = new Fields({ a: 1, b: '1', c: 'S', d: 0, e: '0', f: 'N' });
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => fields.flag(name)),
    [1, 1, 1, 0, 0, 0],
  );
});

test('a flag of any other value is refused', () => {
  for (const value of [2, 'X', true, false]) refuses(() => new Fields({ value }).flag('value'), 'fieldInvalid');
});

test('what was not sent differs from what was sent empty', () => {
  const fields = new Fields({ empty: '', space: ' ', nothing: null });
  assert.deepEqual(
    ['empty', 'space', 'nothing', 'absent'].map((name) => fields.text(name)),
    [null, null, null, undefined],
  );
});

test('a text over its maximum is refused and never cut', () => {
  assert.equal(new Fields({ value: 'abc' }).text('value', 3), 'abc');
  refuses(() => new Fields({ value: 'abcd' }).text('value', 3), 'fieldTooLong', 'value');
});

test('a document is read as a number with its leading zeros lost', () => {
  assert.equal(new Fields({ value: '00000000191' }).document('value', 'cpf'), 191);
});

test('a document with letters or punctuation is refused as not numeric', () => {
  for (const value of ['12ABC34501DE35', '529.982.247-25', '11222333000181 ', 1.5, {}]) {
    refuses(() => new Fields({ value }).document('value', 'cnpj'), 'notNumeric', 'value');
  }
});

test('a document with wrong check digits is refused', () => {
  refuses(() => new Fields({ value: 52998224724 }).document('value', 'cpf'), 'documentInvalid', 'value');
});

test('a postal code is a number of at most eight digits', () => {
  assert.equal(new Fields({ value: '01001000' }).postalCode('value'), 1001000);
  refuses(() => new Fields({ value: '01001-000' }).postalCode('value'), 'notNumeric');
  refuses(() => new Fields({ value: 123456789 }).postalCode('value'), 'fieldInvalid');
  refuses(() => new Fields({ value: 0 }).postalCode('value'), 'fieldInvalid');
});

test('an error inside a list names the row', () => {
  const rows = new Fields({ ListaEndereco: [{ Cep: 1 }, { Cep: 'x' }] }).rows('ListaEndereco');
  refuses(() => rows?.[1]?.postalCode('Cep'), 'notNumeric', 'ListaEndereco[1].Cep');
});

test('a list of anything but objects is refused', () => {
  refuses(() => new Fields({ list: [1] }).rows('list'), 'fieldInvalid', 'list[0]');
  refuses(() => new Fields({ list: {} }).rows('list'), 'fieldInvalid', 'list');
});

test('a mandatory field may be neither absent nor empty', () => {
  for (const values of [{}, { value: null }, { value: ' ' }]) {
    const fields = new Fields(values);
    refuses(() => fields.required('value', fields.text('value')), 'fieldMissing', 'value');
    refuses(() => fields.requireAll(['value']), 'fieldMissing', 'value');
  }
});

test('names of object members that every object has are not fields', () => {
  assert.equal(new Fields({}).text('constructor'), undefined);
  assert.equal(new Fields(JSON.parse('{"__proto__": {"a": 1}}') as object).integer('a'), undefined);
});

test('an alteration keeps what was not sent and clears what was sent empty', () => {
  assert.equal(kept(undefined, 'present'), 'present');
  assert.equal(kept(null, 'present'), null);
  assert.equal(kept('new', 'present'), 'new');
});
