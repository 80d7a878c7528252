export {};
//# sourceMappingURL=self-service.test.d.ts.map