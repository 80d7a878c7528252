/** A record of a new ledger. References name an earlier record by its `ChaveExterna__c`, as `@key`. */
export interface SeedRecord {
  readonly object: string;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/** The people and companies of the SAS seed, as FOCO would hold them after a migration. All invented. */
export const defaultRecords: readonly SeedRecord[] = [
  {
    object: 'Account',
    fields: { ChaveExterna__c: 'SAS-1000001', Name: 'MARIA DA CONCEICAO SILVA', CPF__c: '529.982.247-25' },
  },
  {
    object: 'Contact',
    fields: {
      ChaveExterna__c: 'SAS-1000001',
      AccountId: '@SAS-1000001',
      FirstName: 'MARIA',
      LastName: 'DA CONCEICAO SILVA',
      CPF__c: '529.982.247-25',
      MobilePhone: '(71)99000-0001',
      Email: 'maria@padaria.example',
      TermoAceiteLGPD__c: 'Sim',
    },
  },
  {
    object: 'Account',
    fields: {
      ChaveExterna__c: 'SAS-2000001',
      Name: 'PADARIA PAO DA VILA LTDA',
      CNPJ__c: '11.222.333/0001-81',
      NomeFantasia__c: 'PADARIA PAO DA VILA',
      Porte__c: 'ME',
      BillingPostalCode: '40010-000',
      SituacaoCadastralSebrae__c: 'Ativo',
    },
  },
  {
    object: 'AccountContactRelation',
    fields: { AccountId: '@SAS-2000001', ContactId: '@SAS-1000001', Roles: 'Proprietario' },
  },
  {
    object: 'Account',
    fields: { ChaveExterna__c: 'SAS-1000002', Name: 'ANTONIO PEREIRA DOS SANTOS', CPF__c: '012.345.678-90' },
  },
  {
    object: 'Contact',
    fields: {
      ChaveExterna__c: 'SAS-1000002',
      AccountId: '@SAS-1000002',
      FirstName: 'ANTONIO',
      LastName: 'PEREIRA DOS SANTOS',
      CPF__c: '012.345.678-90',
      MobilePhone: '(71)99000-0002',
    },
  },
  {
    object: 'Account',
    fields: {
      ChaveExterna__c: 'SAS-2000002',
      Name: '12.345.678 ANTONIO PEREIRA DOS SANTOS',
      CNPJ__c: '12.345.678/0001-95',
      Porte__c: 'MEI',
      BillingPostalCode: '40140-000',
    },
  },
  {
    object: 'AccountContactRelation',
    fields: { AccountId: '@SAS-2000002', ContactId: '@SAS-1000002', Roles: 'Proprietario' },
  },
];
