export {};
//# sourceMappingURL=foco-client.test.d.ts.map