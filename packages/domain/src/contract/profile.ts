import * as z from '#schema';
import { stateProfileSchema } from '../profile/profile.js';

/** Public half (JWK, P-256) of the key pair that opens files of exported records. */
export const exportKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});

/** A device seals with it what it cannot send; it opens nothing. */
export type ExportKey = z.infer<typeof exportKeySchema>;

/** Body of `GET /v1/profile`: the state's profile and the hashes under which its content is served. */
export const profileResponseSchema = z.object({
  profile: stateProfileSchema,
  content: z.object({
    questionnaire: z.string(),
    catalogue: z.string(),
    journeys: z.string(),
    guidance: z.string(),
    consentTerm: z.string(),
    keywordIndex: z.string(),
    anamnesis: z.string(),
  }),
  exportKey: exportKeySchema,
});

/**
 * What is served under a hash never changes: a device reads each document once and keeps it for visits without signal.
 */
export type ProfileResponse = z.infer<typeof profileResponseSchema>;
