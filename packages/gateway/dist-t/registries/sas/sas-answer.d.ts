import { type Row } from '../answer.js';
/** Values of an answer. SAS sends numbers as numbers or as text, and nothing as `null`, blank or absent. */
export type SasRow = Row;
export declare function numberOf(value: unknown): number | undefined;
/** A document or postal code that lost its leading zeros on the way, or was given punctuation. */
export declare function digitsOf(value: unknown, length: number): string | undefined;
/** Whether a code is one of SAS: a positive whole number. */
export declare function isCode(value: unknown): boolean;
/** The first of some fields that has a value. */
export declare function firstOf(row: SasRow, names: readonly string[]): unknown;
//# sourceMappingURL=sas-answer.d.ts.map