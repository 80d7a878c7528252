import type { KnownPerson, PersonChange } from '../registry.js';
import { type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';
/** A row of `SelecionarPessoaFisica`; `undefined` when it does not name a person. */
export declare function readPerson(row: SasRow, configuration: SasConfiguration): KnownPerson | undefined;
/** Body of `IncluirPessoaFisica`. */
export declare function newPerson(change: PersonChange, configuration: SasConfiguration): SasRow;
/** Body of `AlterarPessoaFisica`: the key and what the event changes; `undefined` when that is nothing. */
export declare function changedPerson(change: PersonChange, known: KnownPerson, configuration: SasConfiguration): SasRow | undefined;
//# sourceMappingURL=sas-people.d.ts.map