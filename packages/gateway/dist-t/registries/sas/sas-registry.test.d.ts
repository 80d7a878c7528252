export {};
//# sourceMappingURL=sas-registry.test.d.ts.map