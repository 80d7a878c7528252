import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SandboxLedger } from '@atendimento-ativo/testbed/sandbox-process';
import { examineFoco, examineSas, isWhole, type Examined, type SentAttendance } from './ledgers.js';

const SENT: SentAttendance = {
  id: '019cd79e-0000-7000-8000-000000000001',
  cpf: '01234567890',
  cnpj: '00000000000191',
  note: 'Anotação única 1.',
  startedAt: '2026-03-10T12:00:00.000Z',
  amendment: 'Correção única 1.',
  isRevoked: true,
};
const narrative = `Escuta: ${SENT.note}\nCorreção: Faltou. – ${SENT.amendment}\nRegistro: ${SENT.id}`;

const uncorrected = `Escuta: ${SENT.note}\nRegistro: ${SENT.id}`;

/** A ledger that holds the attendance once, in each registry. */
const LEDGER: SandboxLedger = {
  people: [{ CodParceiro: 1, CgcCpf: 1_234_567_890, TermoAceiteLGPD: 0 }],
  companies: [{ CodParceiro: 2, CgcCpf: 191 }],
  links: [{ CodParceiroPF: 1, CodParceiroPJ: 2 }],
  attendances: [{ CodCliente: 1, CodEmpreendimento: 2, DescRealizacao: narrative }],
  foco: {
    contacts: [{ Id: 'c', CPF__c: '012.345.678-90', TermoAceiteLGPD__c: 'Não' }],
    accounts: [{ Id: 'a', CNPJ__c: '00.000.000/0001-91' }],
    relations: [{ ContactId: 'c', AccountId: 'a' }],
    cases: [
      {
        ChaveExterna__c: SENT.id,
        ContactId: 'c',
        AccountId: 'a',
        Description: narrative,
        HoraInicio__c: '2026-03-10T12:00:00.000+0000',
      },
    ],
  },
};

type Rows = readonly Readonly<Record<string, unknown>>[];
type Change = (rows: Rows) => Rows;

const twice: Change = (rows) => [...rows, ...rows];
const none: Change = () => [];
const withField =
  (field: string, value: unknown): Change =>
  (rows) =>
    rows.map((row) => ({ ...row, [field]: value }));

const registries = [
  {
    title: 'SAS',
    examine: examineSas,
    lists: { people: 'people', companies: 'companies', links: 'links', attendances: 'attendances' },
    change: (ledger: SandboxLedger, list: string, change: Change) => ({
      ...ledger,
      [list]: change(ledger[list as 'people']),
    }),
    fields: {
      narrative: 'DescRealizacao',
      person: 'CodCliente',
      company: 'CodEmpreendimento',
      acceptance: 'TermoAceiteLGPD',
    },
    accepted: 1,
  },
  {
    title: 'FOCO',
    examine: examineFoco,
    lists: { people: 'contacts', companies: 'accounts', links: 'relations', attendances: 'cases' },
    change: (ledger: SandboxLedger, list: string, change: Change) => ({
      ...ledger,
      foco: { ...ledger.foco, [list]: change(ledger.foco[list as 'cases']) },
    }),
    fields: {
      narrative: 'Description',
      person: 'ContactId',
      company: 'AccountId',
      acceptance: 'TermoAceiteLGPD__c',
    },
    accepted: 'Sim',
  },
] as const;

function counts({ once, lost, duplicated, altered, surplus }: Examined) {
  return [once.length, lost.length, duplicated.length, altered.length, surplus];
}

for (const { title, examine, lists, change, fields, accepted } of registries) {
  test(`${title}: finds what is there once`, () => {
    const examined = examine([SENT], LEDGER);
    assert.deepEqual(counts(examined), [1, 0, 0, 0, 0]);
    assert.ok(isWhole(examined));
  });

  const wrong: readonly [string, string, Change, readonly number[]][] = [
    ['an attendance that is lost', lists.attendances, none, [0, 1, 0, 0, 0]],
    ['an attendance that is there twice', lists.attendances, twice, [0, 0, 1, 0, 0]],
    ['a person that is there twice', lists.people, twice, [0, 0, 0, 1, 0]],
    ['a company that is missing', lists.companies, none, [0, 0, 0, 1, 0]],
    ['a link that is there twice', lists.links, twice, [0, 0, 0, 1, 0]],
    ["somebody else's attendance", lists.attendances, withField(fields.person, 9), [0, 0, 0, 1, 0]],
    ["another company's attendance", lists.attendances, withField(fields.company, 9), [0, 0, 0, 1, 0]],
    ['another text', lists.attendances, withField(fields.narrative, `Registro: ${SENT.id}`), [0, 0, 0, 1, 0]],
    ['a correction that did not arrive', lists.attendances, withField(fields.narrative, uncorrected), [0, 0, 0, 1, 0]],
    ['consent that was taken back', lists.people, withField(fields.acceptance, accepted), [0, 0, 0, 1, 0]],
  ];
  for (const [what, list, harm, expected] of wrong) {
    test(`${title}: notices ${what}`, () => {
      const examined = examine([SENT], change(LEDGER, list, harm));
      assert.deepEqual(counts(examined), expected);
      assert.ok(!isWhole(examined));
    });
  }

  test(`${title}: notices what nobody sent`, () => {
    assert.deepEqual(counts(examine([], LEDGER)), [0, 0, 0, 0, 1]);
  });
}
