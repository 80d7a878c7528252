export {};
//# sourceMappingURL=application.test.d.ts.map