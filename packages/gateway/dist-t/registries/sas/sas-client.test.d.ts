export {};
//# sourceMappingURL=sas-client.test.d.ts.map