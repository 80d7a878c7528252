import fc from 'fast-check';
/** Values that have broken parsers, databases and pages before. */
export declare const nastyValue: fc.Arbitrary<unknown>;
/** How one place of a JSON value is changed. */
type Change = 'replace' | 'remove' | 'repeat' | 'rename' | 'wrap';
export interface Mutation {
    /** Which place, as a share (0–1) of all places of the value. */
    readonly place: number;
    readonly change: Change;
    readonly value: unknown;
}
export declare const mutation: fc.Arbitrary<Mutation>;
/** A copy of a JSON value with one place changed. */
export declare function mutate(root: unknown, { place, change, value }: Mutation): unknown;
export {};
//# sourceMappingURL=nasty-values.d.ts.map