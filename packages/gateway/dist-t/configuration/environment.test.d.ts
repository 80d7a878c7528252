export {};
//# sourceMappingURL=environment.test.d.ts.map