import * as z from '#schema';
import { networkSchema, unitIdSchema } from '../attendance/events.js';
import { textSchema } from '../content-identity.js';
import { cpfSchema } from '../identifiers/cpf.js';
import { stateSchema } from '../identifiers/state.js';
import { checked } from '../schema/checked.js';

/**
 * What a session may do. `attendances`: read the profile, add to the agent's own attendances and read them back.
 * `clients`: look clients up and read what this partner knows of them. `management`: read the partner's indicators and
 * registrations, and see to the failed ones in the name of whom the token names.
 */
export const sessionScopeSchema = z.enum(['attendances', 'clients', 'management']);

/** Named in the request for a token and kept in its `scope`; `hasScope` tells whether it is there. */
export type SessionScope = z.infer<typeof sessionScopeSchema>;

/** Body of `POST /v1/session-tokens`, sent by the partner's server with its secret key. */
export const sessionTokenRequestSchema = z.strictObject({
  agent: z.strictObject({
    /** The partner's own identifier of the agent. */
    id: textSchema(80),
    name: textSchema(120),
    /** Sent on to the registry as the person responsible; never part of the token. */
    cpf: z.optional(cpfSchema),
  }),
  unitId: unitIdSchema,
  /** What the token is for; `attendances` and `clients` when absent. `management` has to be asked for. */
  scopes: z.optional(checked(z.array(sessionScopeSchema), z.minLength(1), z.maxLength(3))),
});

/** Server to server: the secret key never reaches a page. */
export type SessionTokenRequest = z.infer<typeof sessionTokenRequestSchema>;

/** Body of `POST /v1/session-tokens/exchange`, sent by a page with the token of the partner's own identity provider. */
export const tokenExchangeRequestSchema = z.strictObject({ unitId: unitIdSchema });

/** Who attends is not in it: that is what the identity provider's token says. */
export type TokenExchangeRequest = z.infer<typeof tokenExchangeRequestSchema>;

/** Body of the answer to `POST /v1/session-tokens` and what is below it. */
export const sessionTokenResponseSchema = z.object({
  /** Pass this to the page; it names one agent and ends at `expiresAt`. */
  token: z.string(),
  expiresAt: z.string(),
});

/** A token is not renewed: when it ends, the page asks its own server for another one. */
export type SessionTokenResponse = z.infer<typeof sessionTokenResponseSchema>;

/** What a session token says: who attends, for which partner, network, state and unit. */
export const sessionClaimsSchema = z.object({
  /** The agent's id. */
  sub: textSchema(80),
  name: textSchema(120),
  partner: z.string(),
  /** What the partner is called. */
  partnerName: z.string(),
  network: networkSchema,
  state: stateSchema,
  unit: unitIdSchema,
  /** Scopes with a space between them, as in RFC 9068. */
  scope: z.string(),
  /** Of self-service: names the one visit that the token is for. */
  sid: z.optional(z.string()),
  /** Issued at and ends at, seconds since 1970, as in RFC 7519; the device trusts their difference, not its clock. */
  iat: z.number(),
  exp: z.number(),
});

/** The device reads them without verifying the signature, which is the gateway's to do. */
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

/** Whether nobody attends in a session: its client attends themselves. */
export function isSelfService({ sid }: Pick<SessionClaims, 'sid'>): boolean {
  return sid !== undefined;
}

/** Whether a session may do what a scope stands for. */
export function hasScope({ scope }: Pick<SessionClaims, 'scope'>, wanted: SessionScope): boolean {
  return scope.split(' ').includes(wanted);
}
