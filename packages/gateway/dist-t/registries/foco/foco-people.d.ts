import { type Person } from '@atendimento-ativo/domain';
import { type Row } from '../answer.js';
import type { KnownPerson, PersonChange } from '../registry.js';
import type { Change } from './foco-client.js';
import type { FocoConfiguration } from './foco-configuration.js';
/** The person's contact, and the companies that it is related with. */
export declare function personQueries(cpf: Person['cpf'], configuration: FocoConfiguration): {
    people: string;
    relations: string;
};
/** A contact with its relations; `undefined` when it does not name a person. */
export declare function readPerson(contact: Row, relations: readonly Row[], configuration: FocoConfiguration): KnownPerson | undefined;
/** A new person: their account, and their contact in it. Upserts, so that a repetition adds nobody. */
export declare function newPerson(change: PersonChange, configuration: FocoConfiguration): Readonly<Record<string, Change>>;
/** What the visit changes of a contact; `undefined` when that is nothing. */
export declare function changedPerson(change: PersonChange, known: KnownPerson, configuration: FocoConfiguration): Readonly<Record<string, Change>> | undefined;
//# sourceMappingURL=foco-people.d.ts.map