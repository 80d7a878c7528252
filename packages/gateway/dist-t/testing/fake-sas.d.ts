import { type IncomingMessage } from 'node:http';
/** A call as it came over the wire. */
export interface SasCall {
    readonly verb: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: IncomingMessage['headers'];
    readonly body: Record<string, unknown> | undefined;
}
interface Row {
    [field: string]: unknown;
}
type Answer = {
    readonly status?: number;
    readonly body?: unknown;
    readonly text?: string;
};
type Fault = {
    readonly kind: 'drop-before-commit' | 'drop-after-commit';
} | {
    readonly kind: 'answer';
    readonly answer: Answer;
} | {
    readonly kind: 'hold';
    readonly until: Promise<unknown>;
};
/** Just enough of SAS to record what is said to it: people, companies, links, attendances, and faults. */
export declare class FakeSas {
    #private;
    readonly calls: SasCall[];
    readonly people: Row[];
    readonly companies: Row[];
    readonly links: Row[];
    readonly attendances: Row[];
    /** Whether a second attendance of one key is taken, as if it were another one. */
    takesSecond: boolean;
    /** @returns the base address */
    listen(): Promise<string>;
    get url(): string;
    /** The next call of a method (`IncluirPessoaFisica`) suffers this. */
    fail(path: string, fault: Fault, times?: number): void;
    callsOf(path: string): SasCall[];
    close(): Promise<void>;
}
export {};
//# sourceMappingURL=fake-sas.d.ts.map