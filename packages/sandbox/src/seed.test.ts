import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfiguration, type SandboxConfiguration } from './configuration.js';
import { newCompany, newPerson, noon } from './sandbox.fixture.js';
import { buildSeed } from './seed.js';

function seedOf(configuration: Partial<SandboxConfiguration>): ReturnType<typeof buildSeed> {
  const nothing = { people: [], companies: [], links: [], foco: { ...defaultConfiguration.foco, records: [] } };
  return buildSeed({ ...defaultConfiguration, ...nothing, ...configuration }, noon);
}

test('the default seed has two people, a small company and a microentrepreneur, all linked', () => {
  const seed = buildSeed(defaultConfiguration, noon);
  assert.deepEqual(
    seed.people.map((person) => [person.CodParceiro, person.CgcCpf, person.NomeRazaoSocial]),
    [
      [1000001, 52998224725, 'MARIA DA CONCEICAO SILVA'],
      [1000002, 1234567890, 'ANTONIO PEREIRA DOS SANTOS'],
    ],
  );
  assert.deepEqual(
    seed.companies.map((company) => [company.CodParceiro, company.CgcCpf, company.Faturam]),
    [
      [2000001, 11222333000181, 2],
      [2000002, 12345678000195, 99],
    ],
  );
  assert.deepEqual(
    seed.links.map((link) => [link.CodParceiroPF, link.CodParceiroPJ]),
    [
      [1000001, 2000001],
      [1000002, 2000002],
    ],
  );
});

test('an entry without a code gets the next one', () => {
  const seed = seedOf({ people: [{ ...newPerson, CodParceiro: 50 }], companies: [newCompany] });
  assert.equal(seed.companies[0]?.CodParceiro, 51);
});

test('an entry belongs to the owner of the first key unless it names one', () => {
  const keys = defaultConfiguration.keys.map((key) => ({ ...key, codSebrae: 34 }));
  const seed = seedOf({ keys, people: [newPerson], companies: [{ ...newCompany, CodSebrae: 17 }] });
  assert.deepEqual([seed.people[0]?.CodSebrae, seed.companies[0]?.CodSebrae], [34, 17]);
});

test('an entry that breaks a rule is named together with the rule', () => {
  const people = [newPerson, { ...newPerson, CgcCpf: 1 }];
  assert.throws(() => seedOf({ people }), {
    code: 'seed-invalid',
    message: 'people[1]: CPF ou CNPJ inválido no campo CgcCpf.',
  });
});

test('a code that is taken is refused', () => {
  const people = [{ ...newPerson, CodParceiro: 50 }];
  const companies = [{ ...newCompany, CodParceiro: 50 }];
  assert.throws(() => seedOf({ people, companies }), { message: 'companies[0]: Valor inválido no campo CodParceiro.' });
});

test('a link to nobody is refused', () => {
  assert.throws(() => seedOf({ links: [{ CodParceiroPF: 1, CodParceiroPJ: 2 }] }), { code: 'seed-invalid' });
});
