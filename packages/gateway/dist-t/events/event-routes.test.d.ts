export {};
//# sourceMappingURL=event-routes.test.d.ts.map