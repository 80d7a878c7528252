export {};
//# sourceMappingURL=both-registries.test.d.ts.map