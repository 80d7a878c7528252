import * as z from '#schema';
import { companyRoleSchema } from '../attendance/client.js';
import { companySizeSchema } from '../attendance/company-size.js';
import { contentReferenceSchema } from '../content-identity.js';
import { answerSchema } from '../diagnostic/answer-value.js';
import { documentSchema } from '../identifiers/document.js';

/**
 * Why a client is looked up: to attend them now, to correct what was registered, or because they asked for their own
 * data (LGPD art. 18). It is written down with who asked.
 */
export const lookupPurposeSchema = z.enum(['attendance', 'correction', 'subject-request']);

/** Said with every look-up: nobody's data are read without a reason on record. */
export type LookupPurpose = z.infer<typeof lookupPurposeSchema>;

/** Body of `POST /v1/clients/lookups`: in the body, since an address ends up in logs. */
export const clientLookupRequestSchema = z.strictObject({ document: documentSchema, purpose: lookupPurposeSchema });

const knownPersonSchema = z.object({
  name: z.string(),
  /** Masked: the agent can confirm a contact, not copy it. */
  emailHint: z.optional(z.string()),
  phoneHint: z.optional(z.string()),
});

const knownCompanySchema = z.object({
  cnpj: z.string(),
  legalName: z.string(),
  tradeName: z.optional(z.string()),
  size: z.optional(companySizeSchema),
  role: z.optional(companyRoleSchema),
});

/** A company to choose from in the form, instead of typing it once more. */
export type KnownCompany = z.infer<typeof knownCompanySchema>;

/** What the registry knows of a document, for pre-filling; the visit goes on whatever it says. */
export const clientLookupResponseSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('found'),
    /** Opaque key of the client's history at this partner; absent before the first attendance. */
    clientId: z.optional(z.string()),
    person: z.optional(knownPersonSchema),
    /** Companies of the person, main one first, or the company asked for. */
    companies: z.array(knownCompanySchema),
  }),
  z.object({ status: z.literal('unknown'), clientId: z.optional(z.string()) }),
  /** The registry does not answer now: nothing is known either way. */
  z.object({ status: z.literal('unavailable'), clientId: z.optional(z.string()) }),
]);

/** `unknown` and `unavailable` are answers, not errors: the agent types what the registry did not tell. */
export type ClientLookup = z.infer<typeof clientLookupResponseSchema>;

/** Body of `GET /v1/clients/{clientId}/history`: earlier attendances, newest first. */
export const clientHistoryResponseSchema = z.object({
  attendances: z.array(
    z.object({
      attendanceId: z.string(),
      endedAt: z.string(),
      agentName: z.string(),
      deliveredTools: z.array(z.string()),
      diagnostic: z.optional(
        z.object({
          questionnaire: contentReferenceSchema,
          /** Hash under which `GET /v1/content/{hash}` serves that version. */
          hash: z.string(),
          round: z.number(),
          answers: z.array(answerSchema),
        }),
      ),
    }),
  ),
});

/** What a new round is compared with; a partner sees the attendances of its own agents alone. */
export type ClientHistory = z.infer<typeof clientHistoryResponseSchema>;
