export {};
//# sourceMappingURL=owner.test.d.ts.map