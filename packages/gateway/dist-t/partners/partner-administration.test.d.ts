export {};
//# sourceMappingURL=partner-administration.test.d.ts.map