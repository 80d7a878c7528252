export {};
//# sourceMappingURL=durable-log.test.d.ts.map