export {};
//# sourceMappingURL=row-security.test.d.ts.map