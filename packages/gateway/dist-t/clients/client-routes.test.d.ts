export {};
//# sourceMappingURL=client-routes.test.d.ts.map