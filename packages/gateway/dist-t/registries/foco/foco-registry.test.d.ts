export {};
//# sourceMappingURL=foco-registry.test.d.ts.map