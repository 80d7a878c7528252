export {};
//# sourceMappingURL=registration-queue.test.d.ts.map