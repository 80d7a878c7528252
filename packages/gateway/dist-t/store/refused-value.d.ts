/** SQLSTATE class 22, "data exception": the database cannot hold a value, however often it is offered. */
export declare function isRefusedValue(error: unknown): boolean;
//# sourceMappingURL=refused-value.d.ts.map