export {};
//# sourceMappingURL=masked-words.test.d.ts.map