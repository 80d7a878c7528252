/** End of a visit. A device whose clock was set back meanwhile must not make it end before it began. */
export declare function endOf(startedAt: string, endedAt: string | undefined): string;
//# sourceMappingURL=visit-times.d.ts.map