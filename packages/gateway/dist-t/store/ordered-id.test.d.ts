export {};
//# sourceMappingURL=ordered-id.test.d.ts.map