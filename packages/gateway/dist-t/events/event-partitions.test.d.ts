export {};
//# sourceMappingURL=event-partitions.test.d.ts.map