export {};
//# sourceMappingURL=sandbox.test.d.ts.map