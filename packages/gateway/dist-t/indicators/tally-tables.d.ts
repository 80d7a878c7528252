export declare const TALLY_TABLES: readonly string[];
//# sourceMappingURL=tally-tables.d.ts.map