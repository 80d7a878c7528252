export {};
//# sourceMappingURL=command-line.test.d.ts.map