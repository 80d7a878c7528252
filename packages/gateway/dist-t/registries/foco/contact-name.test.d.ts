export {};
//# sourceMappingURL=contact-name.test.d.ts.map