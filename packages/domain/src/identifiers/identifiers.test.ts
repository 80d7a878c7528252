import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCnpj, isAlphanumericCnpj, parseCnpj } from './cnpj.js';
import { formatPhone, maskEmail, maskPhone, parseCep, parsePhone } from './contact.js';
import { formatCpf, parseCpf } from './cpf.js';
import { maskCpf } from './mask-cpf.js';
import { parseDocument } from './document.js';

describe('CPF', () => {
  for (const written of [
    '111.444.777-35',
    '529.982.247-25',
    '123.456.789-09',
    '000.000.001-91',
    '987.654.321-00',
    ' 52998224725 ',
  ]) {
    it(`accepts ${written}`, () => assert.ok(parseCpf(written)));
  }
  for (const written of [
    '529.982.247-24',
    '529.982.247-15',
    '111.111.111-11',
    '5299822472',
    '529982247255',
    '',
    '52998224a25',
  ]) {
    it(`refuses "${written}"`, () => assert.equal(parseCpf(written), undefined));
  }
  it('formats and masks', () => {
    const cpf = parseCpf('52998224725');
    assert.ok(cpf);
    assert.equal(formatCpf(cpf), '529.982.247-25');
    assert.equal(maskCpf(cpf), '***.982.247-**');
  });
});

describe('CNPJ', () => {
  // 12.ABC.345/01DE-35 is the tax office's own example of an alphanumeric number.
  for (const written of [
    '12.ABC.345/01DE-35',
    '00.000.000/0001-91',
    '11.222.333/0001-81',
    'A1.B2C.3D4/0001-93',
    '1A.2B3.C4D/0002-50',
    'Q7.K9T.2M5/0001-25',
    '9Z.XW8.V7U/0A1B-15',
    'AA.AAA.AAA/0001-91',
    '12abc34501de35',
  ]) {
    it(`accepts ${written}`, () => assert.ok(parseCnpj(written)));
  }
  for (const written of [
    '12.ABC.345/01DE-00',
    '12.ABC.345/01DE-3A',
    '00.000.000/0000-00',
    '11.222.333/0001-82',
    '1122233300018',
    '',
  ]) {
    it(`refuses "${written}"`, () => assert.equal(parseCnpj(written), undefined));
  }
  it('formats and tells letters from digits', () => {
    const alphanumeric = parseCnpj('12abc34501de35');
    const numeric = parseCnpj('11222333000181');
    assert.ok(alphanumeric && numeric);
    assert.equal(formatCnpj(alphanumeric), '12.ABC.345/01DE-35');
    assert.equal(isAlphanumericCnpj(alphanumeric), true);
    assert.equal(isAlphanumericCnpj(numeric), false);
  });
});

describe('documents and contacts', () => {
  it('recognises a pasted CPF or CNPJ', () => {
    assert.equal(parseDocument('529.982.247-25')?.kind, 'cpf');
    assert.equal(parseDocument('12.ABC.345/01DE-35')?.kind, 'cnpj');
    assert.equal(parseDocument('123'), undefined);
  });
  it('reads telephones and postal codes as people write them', () => {
    const phone = parsePhone('+55 (71) 98765-4321');
    assert.ok(phone);
    assert.equal(formatPhone(phone), '(71) 98765-4321');
    assert.equal(parsePhone('(71) 3321-4455'), '7133214455');
    assert.equal(parsePhone('071 98765–4321'), '71987654321');
    assert.equal(parsePhone('98765-4321'), undefined);
    assert.equal(parseCep('40.020-000'), '40020000');
    assert.equal(parseCep('4002000'), undefined);
  });
  it('hides most of a contact', () => {
    assert.equal(maskPhone('71987654321'), '(71) •••••-4321');
    assert.equal(maskEmail('maria@exemplo.com.br'), 'm•••@exemplo.com.br');
  });
});
