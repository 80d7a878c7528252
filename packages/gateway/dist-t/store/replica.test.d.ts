export {};
//# sourceMappingURL=replica.test.d.ts.map