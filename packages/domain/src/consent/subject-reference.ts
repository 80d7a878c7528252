import * as z from '#schema';
import { parseCpf } from '../identifiers/cpf.js';
import { checked } from '../schema/checked.js';

/** Eleven digits, with or without the mask of a CPF, that stand alone: not a piece of a longer code. */
const CPF_LIKE = /(?:^|[^\dA-Za-z])\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?![\dA-Za-z])/g;

/**
 * Who decided, without saying who: an opaque reference, stable for one person at one controller. A keyed digest
 * (HMAC) of the CPF or a random identifier; a plain hash of a CPF is no protection, since all CPF can be tried.
 * A masked CPF (`***.982.247-**`) is taken, yet two people may share it: not for a chain.
 * A CPF in clear is refused with `subject_in_clear`.
 *
 * Source: Law 13.709/2018 (LGPD), art. 6 III (necessity) and art. 46 (security).
 */
export const subjectReferenceSchema = checked(
  z.string(),
  z.regex(/^[A-Za-z0-9*.:_-]{8,120}$/, {
    error: 'Subject must be an opaque reference of 8 to 120 characters: letters, digits and *.:_-',
  }),
  z.refine(hasNoCpf, {
    params: { code: 'subject_in_clear' },
    error: 'Subject must not contain a CPF. Hand over a keyed digest of it.',
  }),
);

function hasNoCpf(reference: string): boolean {
  return [...reference.matchAll(CPF_LIKE)].every(([found]) => parseCpf(found.replace(/^\D/, '')) === undefined);
}
