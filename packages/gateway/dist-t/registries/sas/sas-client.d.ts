import { type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';
/** One connection to the SAS of a state: where it is, whose key, and how this one is set up. */
export interface SasClientOptions {
    readonly baseUrl: string;
    /** Sent in the header `x-req`. */
    readonly apiKey: string;
    readonly configuration: SasConfiguration;
    /** @default the platform's */
    readonly fetch?: typeof globalThis.fetch;
}
/** Speaks the wire of SAS: reads are GET with a query, writes are POST with JSON. Nothing of a body is ever logged. */
export declare class SasClient {
    #private;
    constructor(options: SasClientOptions);
    /** Rows that a read finds. `[]`, `null` and 404 all mean none; a bare object means one. */
    read(path: string, query: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<readonly SasRow[]>;
    /**
     * The answer of a write: an object, the first of a list, or under the name `value` a code, `true` or
     * nothing. Any other scalar (`false`, a sentence) says nothing that could be relied on.
     */
    write(path: string, body: SasRow): Promise<SasRow>;
}
//# sourceMappingURL=sas-client.d.ts.map