/** What is limited, over how many seconds, and to how much unless the gateway is told otherwise. */
export const limits = {
  /** Look-ups of one agent; one that finds nobody counts as many, since guessing finds nobody most of the time. */
  agentLookups: { seconds: 3600, most: 240 },
  partnerLookups: { seconds: 3600, most: 20_000 },
  /** Tokens that a publishable key gives. */
  keyTokens: { seconds: 3600, most: 2000 },
  /** Tokens to one address: a household, or a school behind one. */
  addressTokens: { seconds: 3600, most: 60 },
  /** Links to clients' phones that one agent makes. */
  agentLinks: { seconds: 3600, most: 240 },
  /** Requests with the token of such a link from one address: a mobile network shows many phones as one. */
  addressLinks: { seconds: 3600, most: 1200 },
  /** Requests with events of one self-service visit, and of one address. */
  visitRequests: { seconds: 3600, most: 240 },
  addressRequests: { seconds: 3600, most: 1200 },
} as const satisfies Record<string, { seconds: number; most: number }>;

export type LimitName = keyof typeof limits;
export type LimitSettings = Readonly<Record<LimitName, number>>;

export const limitNames = Object.keys(limits) as readonly LimitName[];

export const defaultLimitSettings: LimitSettings = Object.fromEntries(
  Object.entries(limits).map(([name, { most }]) => [name, most]),
) as Record<LimitName, number>;
