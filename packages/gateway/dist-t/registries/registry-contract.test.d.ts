export {};
//# sourceMappingURL=registry-contract.test.d.ts.map