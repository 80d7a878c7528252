export {};
//# sourceMappingURL=consent-routes.test.d.ts.map