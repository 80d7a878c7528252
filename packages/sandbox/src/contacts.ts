import { contactKinds, emailContactKind } from './code-tables.js';
import { SasError } from './errors.js';
import type { Fields, Sent } from './fields.js';
import type { AddressRecord, ContactRecord } from './records.js';

/** Reads `ListaEndereco`. Each address needs a numeric `Cep` [CODE: clients refuse to send one without]. */
export function readAddresses(fields: Fields): Sent<AddressRecord[]> {
  return fields.rows('ListaEndereco')?.map(readAddress);
}

/**
 * Reads `ListaInformacoesContato`.
 *
 * @param refusedEmailDomains - stand in for the Safetymails check [DOC]
 */
export function readContacts(fields: Fields, refusedEmailDomains: readonly string[]): Sent<ContactRecord[]> {
  return fields.rows('ListaInformacoesContato')?.map((row, index) => readContact(row, index, refusedEmailDomains));
}

function readAddress(row: Fields, index: number): AddressRecord {
  return {
    NumSeqEnd: index + 1,
    EndCorresp: row.flag('EndCorresp') ?? null,
    CodLogr: row.integer('CodLogr') ?? null,
    DescEndereco: row.text('DescEndereco') ?? null,
    Numero: row.text('Numero') ?? null,
    Complemento: row.text('Complemento') ?? null,
    CodBairro: row.integer('CodBairro') ?? null,
    DescBairro: row.text('DescBairro') ?? null,
    CodCid: row.integer('CodCid') ?? null,
    DescCid: row.text('DescCid') ?? null,
    CodEst: row.integer('CodEst') ?? null,
    DescEst: row.text('DescEst') ?? null,
    CodPais: row.integer('CodPais') ?? null,
    DescPais: row.text('DescPais') ?? null,
    Cep: row.required('Cep', row.postalCode('Cep')),
    EndInternacional: row.text('EndInternacional') ?? null,
    IndCorrespond: row.flag('IndCorrespond') ?? null,
    Principal: row.flag('Principal') ?? null,
  };
}

function readContact(row: Fields, index: number, refusedEmailDomains: readonly string[]): ContactRecord {
  const kind = row.required('CodComunic', row.integer('CodComunic'));
  const DescComunic = contactKinds.get(kind);
  if (DescComunic === undefined) {
    throw new SasError('fieldInvalid', { campo: row.path('CodComunic') });
  }
  const Numero = row.required('Numero', row.text('Numero'));
  const isEmail = kind === emailContactKind;
  if (isEmail && !isAcceptedEmail(Numero, refusedEmailDomains)) {
    throw new SasError('emailRefused', { campo: row.path('Numero') });
  }
  return {
    NumSeqCom: index + 1,
    CodComunic: kind,
    DescComunic,
    Numero,
    IndInternet: isEmail ? 1 : 0,
    RecebeContato: row.flag('RecebeContato') ?? null,
    RecebeSMS: row.flag('RecebeSMS') ?? null,
    Principal: row.flag('Principal') ?? null,
  };
}

function isAcceptedEmail(address: string, refusedDomains: readonly string[]): boolean {
  const domain = /^[^\s@]+@(?<domain>[^\s@]+\.[^\s@.]{2,})$/.exec(address)?.groups?.['domain'];
  return domain !== undefined && !refusedDomains.includes(domain.toLowerCase());
}
