export {};
//# sourceMappingURL=registration-failures.test.d.ts.map