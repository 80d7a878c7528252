export {};
//# sourceMappingURL=late-write.test.d.ts.map