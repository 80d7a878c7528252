export {};
//# sourceMappingURL=session-routes.test.d.ts.map