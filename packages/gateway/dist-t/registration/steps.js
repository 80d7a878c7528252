export {};
//# sourceMappingURL=steps.js.map