export {};
//# sourceMappingURL=registry-circuit.test.d.ts.map