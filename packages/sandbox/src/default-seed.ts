/**
 * The people and companies that a new ledger starts with, as bodies of the
 * Incluir methods. Every name, number and address is invented; documents only
 * have right check digits.
 */

const bakery = {
  CodParceiro: 2000001,
  CgcCpf: 11222333000181,
  NomeRazaoSocial: 'PADARIA PAO DA VILA LTDA',
  NomeAbrevFantasia: 'PADARIA PAO DA VILA',
  CodConst: 99,
  Faturam: 2,
  NumFunc: 4,
  CodAtivEcon: '47211',
  CodCnaeFiscal: '02',
  DatAbert: '2014-08-01T00:00:00',
  OptanteSimplesNacional: 1,
  ListaEndereco: [
    {
      DescEndereco: 'RUA DA VILA',
      Numero: '120',
      DescBairro: 'CENTRO',
      DescCid: 'SALVADOR',
      DescEst: 'BA',
      Cep: 40010000,
      Principal: 1,
    },
  ],
  ListaInformacoesContato: [
    { CodComunic: 6, Numero: '7130000001', Principal: 1 },
    { CodComunic: 25, Numero: 'contato@padaria.example' },
  ],
};

const microentrepreneur = {
  CodParceiro: 2000002,
  CgcCpf: 12345678000195,
  NomeRazaoSocial: '12.345.678 ANTONIO PEREIRA DOS SANTOS',
  NomeAbrevFantasia: 'TONHO CONSERTOS',
  CodConst: 99,
  Faturam: 99,
  NumFunc: 0,
  CodAtivEcon: '95215',
  CodCnaeFiscal: '00',
  DatAbert: '2021-03-15T00:00:00',
  OptanteSimplesNacional: 1,
  ListaEndereco: [
    {
      DescEndereco: 'TRAVESSA DO FAROL',
      Numero: '7',
      DescBairro: 'BARRA',
      DescCid: 'SALVADOR',
      DescEst: 'BA',
      Cep: 40140000,
      Principal: 1,
    },
  ],
  ListaInformacoesContato: [],
};

const baker = {
  CodParceiro: 1000001,
  CgcCpf: 52998224725,
  NomeRazaoSocial: 'MARIA DA CONCEICAO SILVA',
  NomeAbrevFantasia: 'MARIA',
  DataNasc: '1979-03-14T00:00:00',
  Situacao: 1,
  TermoAceiteLGPD: 1,
  DataInclusaoTermoAceiteLGPD: '2026-01-15T10:30:00',
  ListaEndereco: [
    {
      DescEndereco: 'RUA DA VILA',
      Numero: '118',
      DescBairro: 'CENTRO',
      DescCid: 'SALVADOR',
      DescEst: 'BA',
      Cep: 40010000,
      Principal: 1,
    },
  ],
  ListaInformacoesContato: [
    { CodComunic: 5, Numero: '71990000001', Principal: 1 },
    { CodComunic: 25, Numero: 'maria@padaria.example' },
  ],
};

/** His CPF starts with a zero, which the wire loses. He was never asked about LGPD. */
const repairer = {
  CodParceiro: 1000002,
  CgcCpf: 1234567890,
  NomeRazaoSocial: 'ANTONIO PEREIRA DOS SANTOS',
  NomeAbrevFantasia: 'TONHO',
  DataNasc: '1988-11-02T00:00:00',
  Situacao: 1,
  ListaInformacoesContato: [{ CodComunic: 5, Numero: '71990000002', Principal: 1 }],
};

/** People of a new ledger. */
export const defaultPeople: readonly object[] = [baker, repairer];

/** Companies of a new ledger. */
export const defaultCompanies: readonly object[] = [bakery, microentrepreneur];

/** Links of a new ledger. */
export const defaultLinks: readonly object[] = [
  { CodParceiroPF: 1000001, CodParceiroPJ: 2000001, IndPrincipal: 1 },
  { CodParceiroPF: 1000002, CodParceiroPJ: 2000002, IndPrincipal: 1 },
];
