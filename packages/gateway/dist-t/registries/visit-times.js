/** End of a visit. A device whose clock was set back meanwhile must not make it end before it began. */
export function endOf(startedAt, endedAt) {
    return endedAt !== undefined && Date.parse(endedAt) > Date.parse(startedAt) ? endedAt : startedAt;
}
//# sourceMappingURL=visit-times.js.map