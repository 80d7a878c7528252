export {};
//# sourceMappingURL=token-exchange.test.d.ts.map