export {};
//# sourceMappingURL=retention.test.d.ts.map