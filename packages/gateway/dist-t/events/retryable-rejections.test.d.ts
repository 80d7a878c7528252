export {};
//# sourceMappingURL=retryable-rejections.test.d.ts.map