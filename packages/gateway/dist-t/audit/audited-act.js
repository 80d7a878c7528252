export {};
//# sourceMappingURL=audited-act.js.map