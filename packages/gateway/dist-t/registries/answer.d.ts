/** An object of an answer, or of what is sent. */
export type Row = Readonly<Record<string, unknown>>;
export declare function isRow(value: unknown): value is Row;
/** Rows of an answer: a list, one bare object, or nothing. */
export declare function rowsOf(value: unknown): readonly Row[];
export declare function textOf(value: unknown): string | undefined;
//# sourceMappingURL=answer.d.ts.map