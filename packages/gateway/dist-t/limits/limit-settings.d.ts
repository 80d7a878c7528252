/** What is limited, over how many seconds, and to how much unless the gateway is told otherwise. */
export declare const limits: {
    /** Look-ups of one agent; one that finds nobody counts as many, since guessing finds nobody most of the time. */
    readonly agentLookups: {
        readonly seconds: 3600;
        readonly most: 240;
    };
    readonly partnerLookups: {
        readonly seconds: 3600;
        readonly most: 20000;
    };
    /** Tokens that a publishable key gives. */
    readonly keyTokens: {
        readonly seconds: 3600;
        readonly most: 2000;
    };
    /** Tokens to one address: a household, or a school behind one. */
    readonly addressTokens: {
        readonly seconds: 3600;
        readonly most: 60;
    };
    /** Requests with events of one self-service visit, and of one address. */
    readonly visitRequests: {
        readonly seconds: 3600;
        readonly most: 240;
    };
    readonly addressRequests: {
        readonly seconds: 3600;
        readonly most: 1200;
    };
};
export type LimitName = keyof typeof limits;
export type LimitSettings = Readonly<Record<LimitName, number>>;
export declare const limitNames: readonly LimitName[];
export declare const defaultLimitSettings: LimitSettings;
//# sourceMappingURL=limit-settings.d.ts.map