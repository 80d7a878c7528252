import * as z from '#schema';
import { unitIdSchema } from '../attendance/events.js';
import { checked } from '../schema/checked.js';

/**
 * Body of `POST /v1/session-tokens/self-service`, sent by a public page with its publishable key. Whoever sends the
 * same secret again gets a token for the same visit.
 */
export const selfServiceTokenRequestSchema = z.strictObject({
  /** Made by the page for one visit, as `visitSecretOf` does, and told to nobody but the gateway. */
  visitSecret: checked(z.string(), z.regex(/^[\w-]{43}$/)),
  unitId: unitIdSchema,
  /** As `findWork` found it for this key and secret. */
  work: checked(z.string(), z.maxLength(20)),
});

/** Visitors have no account: the secret names their visit, and the work makes tokens costly to collect. */
export type SelfServiceTokenRequest = z.infer<typeof selfServiceTokenRequestSchema>;

/** Leading zero bits that a proof of work needs unless the gateway asks for more: about a second of a cheap phone. */
export const WORK_BITS = 15;

/**
 * The secret that names a visit to whoever knows it.
 *
 * @param bytes 32 random ones
 */
export function visitSecretOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What the work is done on: it is worth nothing for another key or visit. */
export function workOf(publishableKey: string, visitSecret: string): string {
  return `${publishableKey}.${visitSecret}`;
}

/** Whether SHA-256 of `subject.work` begins with so many zero bits, which takes 2^bits tries on average to find. */
export async function isWork(subject: string, work: string, bits: number): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${subject}.${work}`));
  return new DataView(digest).getUint32(0) < 2 ** (32 - bits);
}

/** Searches until it finds; a browser stays usable meanwhile, since every try is a turn of its own. */
export async function findWork(subject: string, bits = WORK_BITS): Promise<string> {
  for (let number = 0; ; number += 1) {
    const work = number.toString(36);
    if (await isWork(subject, work, bits)) return work;
  }
}
