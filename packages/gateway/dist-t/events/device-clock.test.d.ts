export {};
//# sourceMappingURL=device-clock.test.d.ts.map