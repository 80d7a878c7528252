export {};
//# sourceMappingURL=registration-changes.test.d.ts.map