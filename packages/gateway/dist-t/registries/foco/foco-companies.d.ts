import { type Company } from '@atendimento-ativo/domain';
import { type Row } from '../answer.js';
import type { CompanyChange, KnownCompany } from '../registry.js';
import type { Change } from './foco-client.js';
import type { FocoConfiguration } from './foco-configuration.js';
export declare function companyQuery(cnpj: Company['cnpj'], { fields }: FocoConfiguration): string;
/** An account of a company; `undefined` when it does not name one. */
export declare function readCompany(account: Row, configuration: FocoConfiguration): KnownCompany | undefined;
/** A new company. An upsert, so that a repetition adds none. */
export declare function newCompany({ company }: CompanyChange, configuration: FocoConfiguration): Readonly<Record<string, Change>>;
/** What the visit changes of an account; `undefined` when that is nothing. */
export declare function changedCompany({ company }: CompanyChange, known: KnownCompany, configuration: FocoConfiguration): Readonly<Record<string, Change>> | undefined;
//# sourceMappingURL=foco-companies.d.ts.map