export {};
//# sourceMappingURL=leaks.test.d.ts.map