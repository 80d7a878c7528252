import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorTable, resolveError, SasError } from './errors.js';

test('no two errors share a code', () => {
  const codes = Object.values(errorTable).map((row) => row.CodErro);
  assert.equal(new Set(codes).size, codes.length);
});

test('no error has the code of success', () => {
  assert.ok(Object.values(errorTable).every((row) => row.CodErro > 0));
});

test('the transient error has the code that real clients know', () => {
  assert.equal(errorTable.tryAgain.CodErro, 19);
});

test('the marks of a text are filled', () => {
  assert.equal(new SasError('fieldMissing', { campo: 'CgcCpf' }).message, 'Campo obrigatório não informado: CgcCpf.');
});

test('a mark without a value stays visible', () => {
  assert.equal(new SasError('fieldMissing').message, 'Campo obrigatório não informado: {campo}.');
});

test('the configuration can replace the text, code and status of an error', () => {
  const row = resolveError(new SasError('fieldMissing', { campo: 'CgcCpf' }), {
    fieldMissing: { CodErro: 77, Mensagem: 'Falta {campo}', status: 422 },
  });
  assert.deepEqual(row, { kind: 'business', status: 422, CodErro: 77, Mensagem: 'Falta CgcCpf' });
});
