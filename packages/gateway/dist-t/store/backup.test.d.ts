export {};
//# sourceMappingURL=backup.test.d.ts.map