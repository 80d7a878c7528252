export {};
//# sourceMappingURL=former-events.test.d.ts.map