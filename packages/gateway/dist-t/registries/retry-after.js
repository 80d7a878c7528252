/** Nobody waits longer than this for what a header says. */
const LONGEST_SECONDS = 3600;
/**
 * How long an answer asks to be left alone, in whole seconds; at most an hour.
 *
 * @param now milliseconds, for headers that name a moment
 */
export function readRetryAfter(headers, now) {
    const text = headers.get('retry-after')?.trim();
    if (!text)
        return undefined;
    const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
    return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_SECONDS);
}
//# sourceMappingURL=retry-after.js.map