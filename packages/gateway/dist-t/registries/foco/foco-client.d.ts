import { type Row } from '../answer.js';
import type { FocoConfiguration } from './foco-configuration.js';
/** One connection to FOCO: where it is, who asks (OAuth client credentials), and how this one is set up. */
export interface FocoClientOptions {
    /** With its path: `https://gateway.sebrae.com.br/foco`. */
    readonly baseUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly configuration: FocoConfiguration;
    /** @default the platform's */
    readonly fetch?: typeof globalThis.fetch;
}
/** One record to write. */
export interface Change {
    readonly verb: 'POST' | 'PATCH';
    /** Below `sobjects/`: `Contact`, or `Case/ChaveExterna__c/<key>`. */
    readonly path: string;
    readonly body: Row;
    /** Fields that take the id of an earlier change: its name by the field's. */
    readonly references?: Readonly<Record<string, string>>;
}
/**
 * Speaks the REST interface of Salesforce. Queries and writes go as composite calls: what happens
 * together is one call, and no document stands in an address, where every machine on the way logs it.
 */
export declare class FocoClient {
    #private;
    constructor({ baseUrl, clientId, clientSecret, configuration, fetch }: FocoClientOptions);
    /** The records that each of some queries finds, all pages of them. */
    query<Name extends string>(queries: Readonly<Record<Name, string>>, cancel?: AbortSignal): Promise<Record<Name, readonly Row[]>>;
    /**
     * Writes records, all or none, in this order.
     *
     * @returns the id of the last one; `undefined` when the answer has none
     */
    write(changes: Readonly<Record<string, Change>>): Promise<string | undefined>;
    /** What the organisation says of an object. */
    describe(object: string): Promise<Row>;
}
//# sourceMappingURL=foco-client.d.ts.map