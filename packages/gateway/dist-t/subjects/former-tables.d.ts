/** That no event of a former shape is left; missing until it is known. */
export declare const RESHAPED = "events-reshaped";
/**
 * Lets events that were stored before there were keys be brought into the shape of those after: a row whose digest is a
 * bare hash of 64 characters may be changed once, into one whose digest is not. It may not be read.
 */
export declare const FORMER_TABLES: readonly string[];
//# sourceMappingURL=former-tables.d.ts.map