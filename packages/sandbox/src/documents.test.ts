import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isValidDocument } from './documents.js';

test('CPFs with right check digits are valid', () => {
  for (const cpf of ['11144477735', '52998224725', '12345678909', '00000000191', '98765432100']) {
    assert.ok(isValidDocument(cpf, 'cpf'), cpf);
  }
});

test('a CPF that lost its leading zeros is valid', () => {
  assert.ok(isValidDocument('191', 'cpf'));
});

test('CNPJs with right check digits are valid', () => {
  for (const cnpj of ['11222333000181', '00000000000191', '191', '12345678000195']) {
    assert.ok(isValidDocument(cnpj, 'cnpj'), cnpj);
  }
});

test('a CNPJ with letters counts them by their code', () => {
  assert.ok(isValidDocument('12ABC34501DE35', 'cnpj'));
  assert.ok(!isValidDocument('12ABC34501DE36', 'cnpj'));
  assert.ok(!isValidDocument('12abc34501DE35', 'cnpj'));
  assert.ok(!isValidDocument('12ABC34501DEA5', 'cnpj'));
  assert.ok(!isValidDocument('1114447773A', 'cpf'));
});

test('documents with wrong check digits are not valid', () => {
  assert.ok(!isValidDocument('52998224724', 'cpf'));
  assert.ok(!isValidDocument('52998224735', 'cpf'));
  assert.ok(!isValidDocument('11222333000180', 'cnpj'));
  assert.ok(!isValidDocument('11222333000191', 'cnpj'));
});

test('documents of equal digits are not valid', () => {
  assert.ok(!isValidDocument('00000000000', 'cpf'));
  assert.ok(!isValidDocument('11111111111', 'cpf'));
  assert.ok(!isValidDocument('00000000000000', 'cnpj'));
});

test('a CNPJ is not a CPF', () => {
  assert.ok(!isValidDocument('11222333000181', 'cpf'));
});
