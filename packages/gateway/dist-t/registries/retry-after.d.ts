/**
 * How long an answer asks to be left alone, in whole seconds; at most an hour.
 *
 * @param now milliseconds, for headers that name a moment
 */
export declare function readRetryAfter(headers: Headers, now: number): number | undefined;
//# sourceMappingURL=retry-after.d.ts.map