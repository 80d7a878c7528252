/** SQLSTATE class 22, "data exception": the database cannot hold a value, however often it is offered. */
export function isRefusedValue(error) {
    return error instanceof Error && 'code' in error && /^22[0-9A-Z]{3}$/.test(String(error.code));
}
//# sourceMappingURL=refused-value.js.map