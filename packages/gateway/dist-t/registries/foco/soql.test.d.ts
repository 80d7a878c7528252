export {};
//# sourceMappingURL=soql.test.d.ts.map