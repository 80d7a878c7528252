export {};
//# sourceMappingURL=registration-job.js.map