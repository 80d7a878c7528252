export {};
//# sourceMappingURL=personal-fields.test.d.ts.map