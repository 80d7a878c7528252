export {};
//# sourceMappingURL=registration-doubt.test.d.ts.map