import * as z from '#schema';
import { contentHash } from '../content-hash.js';
import { ConsentChainError } from './consent-errors.js';
import { consentReceiptSchema, isReceiptIntact, sha256Schema, type ConsentReceipt } from './receipt.js';
import { checked } from '../schema/checked.js';

/** One act of consent in its place after the one before. */
export const consentLinkSchema = z.strictObject({
  /** From 1, without gaps. */
  position: checked(z.int(), z.gte(1)),
  /** `hash` of the link before; `null` in the first. */
  previous: z.nullable(sha256Schema),
  /** When whoever keeps the chain received the act: it cannot have happened later, whatever the device's clock said. */
  receivedAt: z.iso.datetime(),
  receipt: consentReceiptSchema,
  /** SHA-256 of the canonical JSON of all other fields, with the receipt's hash in place of the receipt. */
  hash: sha256Schema,
});

/** Made by `appendLink`, checked by `verifyChain`. */
export type ConsentLink = z.infer<typeof consentLinkSchema>;

/**
 * Every act of consent of one subject, in the order in which they were received: a visit without signal arrives
 * later than it happened, so `event.time` may go back. What holds now is told by `effectiveConsent`.
 *
 * Source: LGPD art. 8 §2 (proof) and art. 6 X (accountability); ISO/IEC TS 27560:2023, 6.2.2 (integrity of records
 * over time).
 */
export type ConsentChain = readonly ConsentLink[];

/** Why a chain does not hold. */
export type ChainFault =
  /** Not a link: a field is missing, unknown or of another form. */
  | 'malformed'
  /** A link was removed, inserted or moved. */
  | 'order'
  /** A field of the receipt was changed. */
  | 'receipt-altered'
  /** A field of the link was changed. */
  | 'link-altered'
  /** A receipt of somebody else. */
  | 'subject-differs'
  /** The same record twice. */
  | 'record-repeated'
  /** The link that the verifier knows is not in the chain: it was cut off, or everything was written anew. */
  | 'anchor-missing';

/** `at`: position of the first link that does not hold; of the last link when the anchor is missing. */
export type ChainVerdict =
  { readonly valid: true } | { readonly valid: false; readonly at: number; readonly reason: ChainFault };

/**
 * The chain with one more act. The same receipt again changes nothing, so a retry is safe. The last link is enough
 * of a chain to append to; two appends at once must be kept apart by who stores it (one link for each position).
 *
 * @param receivedAt when the keeper of the chain received the act, ISO 8601 in UTC
 * @throws ConsentChainError when the receipt was altered, is of another subject or has another record's id
 */
export async function appendLink(
  chain: ConsentChain,
  receipt: ConsentReceipt,
  receivedAt: string,
): Promise<ConsentChain> {
  if (!(await isReceiptIntact(receipt))) throw new ConsentChainError('consent_receipt_altered');
  const recorded = chain.find((link) => link.receipt.recordId === receipt.recordId);
  if (recorded?.receipt.hash === receipt.hash) return chain;
  if (recorded) throw new ConsentChainError('consent_record_taken');
  const last = chain.at(-1);
  if (last && last.receipt.subject !== receipt.subject) throw new ConsentChainError('consent_subject_differs');
  return [...chain, await linkAfter(last, receipt, receivedAt)];
}

/**
 * The link of a receipt that was made a moment ago, and that the chain does not hold yet: what `appendLink` adds,
 * unchecked.
 *
 * @param last the link before; `undefined` for the first
 */
export async function linkAfter(
  last: ConsentLink | undefined,
  receipt: ConsentReceipt,
  receivedAt: string,
): Promise<ConsentLink> {
  const link = { position: (last?.position ?? 0) + 1, previous: last?.hash ?? null, receivedAt, receipt };
  return { ...link, hash: await linkHash(link) };
}

/**
 * Whether a chain is what was appended, nothing changed, removed, inserted or moved. Needs nothing but the chain.
 *
 * A chain alone cannot show that its end was cut off or that all of it was written anew: who could do that could
 * also hash again. Against that, the verifier holds an anchor that the writer cannot reach, such as the `hash` of the
 * link on the client's own copy.
 *
 * @param chain as parsed from JSON; anything is taken
 * @param anchor `hash` of a link that the verifier knows to belong to the chain
 */
export async function verifyChain(chain: readonly unknown[], anchor?: string): Promise<ChainVerdict> {
  const verified: ConsentLink[] = [];
  for (const candidate of chain) {
    const { link, reason } = await inspectLink(candidate, verified);
    if (!link) return { valid: false, at: verified.length + 1, reason };
    verified.push(link);
  }
  if (anchor === undefined || verified.some(({ hash }) => hash === anchor)) return { valid: true };
  return { valid: false, at: verified.length, reason: 'anchor-missing' };
}

type Inspection = { link: ConsentLink; reason?: undefined } | { link?: undefined; reason: ChainFault };

async function inspectLink(candidate: unknown, before: readonly ConsentLink[]): Promise<Inspection> {
  if (!consentLinkSchema.safeParse(candidate).success) return { reason: 'malformed' };
  // The link as it came: what the schema returns has its texts trimmed, and would hide a change.
  const link = candidate as ConsentLink;
  const last = before.at(-1);
  if (link.position !== before.length + 1 || link.previous !== (last?.hash ?? null)) return { reason: 'order' };
  if (!(await isReceiptIntact(link.receipt))) return { reason: 'receipt-altered' };
  if (link.hash !== (await linkHash(link))) return { reason: 'link-altered' };
  if (last && last.receipt.subject !== link.receipt.subject) return { reason: 'subject-differs' };
  const isRepeated = before.some(({ receipt }) => receipt.recordId === link.receipt.recordId);
  return isRepeated ? { reason: 'record-repeated' } : { link };
}

/** Over every other field, expected or not. */
function linkHash(link: Omit<ConsentLink, 'hash'> & { readonly hash?: string }): Promise<string> {
  const { hash: _, receipt, ...place } = link;
  return contentHash({ ...place, receipt: receipt.hash });
}
