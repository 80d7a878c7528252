import * as z from '#schema';
import { stateProfileSchema } from '../profile/profile.js';

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
});

/**
 * What is served under a hash never changes: a device reads each document once and keeps it for visits without signal.
 */
export type ProfileResponse = z.infer<typeof profileResponseSchema>;
