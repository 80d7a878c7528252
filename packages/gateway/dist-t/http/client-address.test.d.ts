export {};
//# sourceMappingURL=client-address.test.d.ts.map