import { type Row } from '../answer.js';
import type { RegistryFinding } from '../registry.js';
import type { FocoConfiguration } from './foco-configuration.js';
/** What the adapter sends to one object. */
interface Expectation {
    readonly object: 'Account' | 'Contact' | 'AccountContactRelation' | 'Case';
    /** Fields, each with the values of its picklist that are sent. */
    readonly fields: Readonly<Record<string, readonly string[]>>;
    /** The field that records are upserted by. */
    readonly externalId?: string;
    readonly recordTypes: readonly string[];
}
/** Every object and field that a configuration makes the adapter use. */
export declare function expectationsOf(configuration: FocoConfiguration): readonly Expectation[];
/** Compares what is sent to an object with what the organisation says of it. */
export declare function compare(expectation: Expectation, description: Row): RegistryFinding[];
export {};
//# sourceMappingURL=foco-check.d.ts.map