export {};
//# sourceMappingURL=problem-codes.test.d.ts.map