export {};
//# sourceMappingURL=authorisation.test.d.ts.map