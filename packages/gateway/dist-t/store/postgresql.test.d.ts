export {};
//# sourceMappingURL=postgresql.test.d.ts.map