export {};
//# sourceMappingURL=check-registries.test.d.ts.map