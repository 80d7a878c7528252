export {};
//# sourceMappingURL=sas-dates.test.d.ts.map