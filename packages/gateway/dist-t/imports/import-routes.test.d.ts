export {};
//# sourceMappingURL=import-routes.test.d.ts.map