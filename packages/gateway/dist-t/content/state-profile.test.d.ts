export {};
//# sourceMappingURL=state-profile.test.d.ts.map