import * as z from '#schema';
import { consentLinkSchema } from '../consent/chain.js';
import { purposeConsentSchema } from '../consent/effective-consent.js';
import { consentReceiptSchema } from '../consent/receipt.js';
import { contentReferenceSchema } from '../content-identity.js';

/** Body of `GET /v1/clients/{clientId}/consent`. */
export const clientConsentSchema = z.object({
  /** The term in force, which `purposes` is about. */
  term: contentReferenceSchema,
  /** What holds now, in the order of the term. */
  purposes: z.array(purposeConsentSchema),
  /** Every act of consent that was recorded of this client, in order of receipt; `verifyChain` checks it. */
  chain: z.array(consentLinkSchema),
  /**
   * Records of the chain whose attendance turned out to be with somebody else. They stay, since nothing is ever taken
   * out of a chain; what they grant does not count.
   */
  mistaken: z.array(z.string()),
});

/** Read before a term is shown, so that nobody is asked again for what holds. */
export type ClientConsent = z.infer<typeof clientConsentSchema>;

/** Body of `GET /v1/attendances/{id}/receipts`: one for each act of consent of the client, in order. */
export const attendanceReceiptsSchema = z.object({ receipts: z.array(consentReceiptSchema) });

/** The client's copies: what proves, without us, what they decided. */
export type AttendanceReceipts = z.infer<typeof attendanceReceiptsSchema>;
