/** The defaults of `RegistrationSettings`: a week of tries, at most a quarter of an hour apart. */
export const defaultRegistrationSettings = {
    concurrency: 4,
    firstDelaySeconds: 1,
    longestDelaySeconds: 900,
    horizonHours: 168,
    failuresBeforeRest: 5,
    shortestRestSeconds: 5,
    longestRestSeconds: 300,
};
//# sourceMappingURL=registration-settings.js.map