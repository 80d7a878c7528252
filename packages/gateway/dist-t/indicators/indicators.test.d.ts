export {};
//# sourceMappingURL=indicators.test.d.ts.map