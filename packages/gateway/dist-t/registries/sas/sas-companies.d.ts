import type { Company } from '@atendimento-ativo/domain';
import type { CompanyChange, KnownCompany } from '../registry.js';
import { type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';
/** A row of `SelecionarPessoaJuridica`; `undefined` when it does not name a company. */
export declare function readCompany(row: SasRow, configuration: SasConfiguration): KnownCompany | undefined;
/** `Faturam` of a size; a company outside the audience has none. */
export declare function sizeCode({ size }: Company, { companySizes }: SasConfiguration): number | undefined;
/** Body of `IncluirPessoaJuridica`. */
export declare function newCompany({ company }: CompanyChange, configuration: SasConfiguration): SasRow;
/** Body of `AlterarPessoaJuridica`: the key and what the event changes; `undefined` when that is nothing. */
export declare function changedCompany({ company }: CompanyChange, known: KnownCompany, configuration: SasConfiguration): SasRow | undefined;
//# sourceMappingURL=sas-companies.d.ts.map