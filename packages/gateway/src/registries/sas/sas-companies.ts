import type { Company, CompanySize } from '@atendimento-ativo/domain';
import type { CompanyChange, KnownCompany } from '../registry.js';
import { isSameName } from '../same-name.js';
import { digitsOf, isRow, numberOf, textOf, type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';
import { writeAddresses } from './sas-contacts.js';

/** A row of `SelecionarPessoaJuridica`; `undefined` when it does not name a company. */
export function readCompany(row: SasRow, configuration: SasConfiguration): KnownCompany | undefined {
  const code = textOf(row['CodParceiro']);
  const cnpj = digitsOf(row['CgcCpf'], 14);
  const legalName = textOf(row['NomeRazaoSocial']);
  if (code === undefined || cnpj === undefined || legalName === undefined) return undefined;
  const tradeName = textOf(row['NomeAbrevFantasia']);
  const size = sizeOf(numberOf(row['Faturam']), configuration);
  return { code, cnpj, legalName, ...(tradeName ? { tradeName } : {}), ...(size ? { size } : {}), record: row };
}

function sizeOf(code: number | undefined, { companySizes }: SasConfiguration): CompanySize | undefined {
  const entry = Object.entries(companySizes).find(([, known]) => known === code);
  return entry?.[0] as CompanySize | undefined;
}

/** `Faturam` of a size; a company outside the audience has none. */
export function sizeCode({ size }: Company, { companySizes }: SasConfiguration): number | undefined {
  return size === 'OTHER' ? undefined : companySizes[size];
}

/** Body of `IncluirPessoaJuridica`. */
export function newCompany({ company }: CompanyChange, configuration: SasConfiguration): SasRow {
  const size = sizeCode(company, configuration);
  const addresses = writeAddresses(company.cep, {});
  return {
    ...configuration.extraFields.company,
    CodSebrae: configuration.sebraeCode,
    CgcCpf: writeCnpj(company, configuration),
    NomeRazaoSocial: company.legalName,
    ...(company.tradeName === undefined ? {} : { NomeAbrevFantasia: company.tradeName }),
    CodConst: configuration.companyConstitution,
    ...(size === undefined ? {} : { Faturam: size }),
    ...(addresses ? { ListaEndereco: addresses } : {}),
  };
}

/** Body of `AlterarPessoaJuridica`: the key and what the event changes; `undefined` when that is nothing. */
export function changedCompany(
  { company }: CompanyChange,
  known: KnownCompany,
  configuration: SasConfiguration,
): SasRow | undefined {
  const size = sizeCode(company, configuration);
  const addresses = writeAddresses(company.cep, isRow(known.record) ? known.record : {});
  const isRenamed = !isSameName(company.legalName, known.legalName);
  const changes: SasRow = {
    ...(company.tradeName === undefined || isSameName(company.tradeName, known.tradeName ?? '')
      ? {}
      : { NomeAbrevFantasia: company.tradeName }),
    ...(size === undefined || company.size === known.size ? {} : { Faturam: size }),
    ...(addresses ? { ListaEndereco: addresses } : {}),
  };
  if (!isRenamed && Object.keys(changes).length === 0) return undefined;
  return {
    CodParceiro: Number(known.code),
    CgcCpf: writeCnpj(company, configuration),
    NomeRazaoSocial: isRenamed ? company.legalName : known.legalName,
    ...changes,
  };
}

/** A number, as the column is; only a SAS that says so is sent text. */
function writeCnpj({ cnpj }: Company, { alphanumericCnpj }: SasConfiguration): number | string {
  return alphanumericCnpj ? cnpj : Number(cnpj);
}
