export {};
//# sourceMappingURL=narrative.test.d.ts.map