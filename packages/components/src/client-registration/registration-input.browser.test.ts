import { expect } from '@open-wc/testing';
import { SAMPLE_ALPHANUMERIC_CNPJ, SAMPLE_CNPJ, SAMPLE_CPF } from '../testing/sample-content.js';
import {
  emptyInput,
  inputOf,
  isOutsideAudience,
  readRegistration,
  withKnownCompany,
  type RegistrationInput,
} from './registration-input.js';

const complete: RegistrationInput = {
  cpf: '529.982.247-25',
  name: ' Maria dos Santos ',
  email: '',
  phone: '(71) 98765-4321',
  companyChoice: 'typed',
  cnpj: '11.222.333/0001-81',
  legalName: 'Maria dos Santos ME',
  tradeName: '',
  cnae: '',
  cep: '',
  size: 'ME',
  role: 'owner',
};

describe('readRegistration', () => {
  it('gives the client without masks and without what was left empty', () => {
    expect(readRegistration(complete).client).to.deep.equal({
      person: { cpf: SAMPLE_CPF, name: 'Maria dos Santos', phone: '71987654321' },
      company: { cnpj: SAMPLE_CNPJ, legalName: 'Maria dos Santos ME', size: 'ME' },
      role: 'owner',
    });
  });

  it('takes a CNPJ with letters', () => {
    const { client } = readRegistration({ ...complete, cnpj: '12.abc.345/01de-35' });
    expect(client?.company?.cnpj).to.equal(SAMPLE_ALPHANUMERIC_CNPJ);
  });

  it('names every field that is missing, all at once', () => {
    const { problems } = readRegistration({ ...emptyInput, companyChoice: 'typed' });
    expect([...(problems ?? [])]).to.have.deep.members([
      ['cpf', 'missing'],
      ['name', 'missing'],
      ['cnpj', 'missing'],
      ['size', 'missing'],
      ['legalName', 'missing'],
      ['role', 'missing'],
    ]);
  });

  it('tells what is wrong from what is missing', () => {
    const { problems } = readRegistration({
      ...complete,
      cpf: '529.982.247-26',
      email: 'maria@',
      phone: '98765',
      cnpj: '11222333000182',
    });
    expect([...(problems ?? [])]).to.have.deep.members([
      ['cpf', 'invalid'],
      ['email', 'invalid'],
      ['phone', 'invalid'],
      ['cnpj', 'invalid'],
    ]);
  });

  it('asks nothing of the company when there is none', () => {
    const { client } = readRegistration({ ...complete, companyChoice: 'none', cnpj: '' });
    expect(client).to.deep.equal({ person: { cpf: SAMPLE_CPF, name: 'Maria dos Santos', phone: '71987654321' } });
  });

  it('names what the state requires and nobody asked, and nothing of a company where there is none', () => {
    const required = ['person.email', 'company.cep', 'company.cnae', 'role'] as const;
    expect([...(readRegistration(complete, required).problems ?? [])]).to.deep.equal([
      ['email', 'missing'],
      ['cep', 'missing'],
      ['cnae', 'missing'],
    ]);
    const alone = { ...complete, companyChoice: 'none', email: 'maria@exemplo.com.br' } as const;
    expect(readRegistration(alone, required).problems).to.equal(undefined);
  });

  it('tells a CNAE and a CEP that are not whole', () => {
    const { problems } = readRegistration({ ...complete, cnae: '4721', cep: '40020' });
    expect([...(problems ?? [])]).to.deep.equal([
      ['cnae', 'invalid'],
      ['cep', 'invalid'],
    ]);
  });

  it('gives back what was recorded after a round through the fields', () => {
    const { client } = readRegistration({
      ...complete,
      tradeName: 'Doces da Cida',
      email: 'maria@exemplo.com.br',
      cnae: '4721-1/02',
      cep: '40020-000',
    });
    expect(client && readRegistration(inputOf(client)).client).to.deep.equal(client);
  });
});

describe('withKnownCompany', () => {
  it('keeps what was chosen where the registry does not know', () => {
    const input = withKnownCompany({ ...emptyInput, size: 'EPP' }, { cnpj: SAMPLE_CNPJ, legalName: 'Padaria Ltda' });
    expect(input).to.include({ cnpj: '11.222.333/0001-81', legalName: 'Padaria Ltda', size: 'EPP' });
  });
});

describe('isOutsideAudience', () => {
  const audience = { sizes: ['MEI', 'ME'] as ('MEI' | 'ME')[], personsWithoutCompany: true };

  it('holds for another size and for one that the state does not attend', () => {
    expect(isOutsideAudience({ ...complete, size: 'OTHER' }, audience)).to.equal(true);
    expect(isOutsideAudience({ ...complete, size: 'EPP' }, audience)).to.equal(true);
  });

  it('does not hold before the size is known, nor for a person without a company', () => {
    expect(isOutsideAudience({ ...complete, size: undefined }, audience)).to.equal(false);
    expect(isOutsideAudience({ ...complete, size: 'OTHER', companyChoice: 'none' }, audience)).to.equal(false);
  });
});
