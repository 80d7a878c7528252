import * as z from '#schema';
import { channelSchema, unitIdSchema } from '../attendance/events.js';
import { identifierSchema, localeSchema, textSchema, versionSchema } from '../content-identity.js';
import { contentHash } from '../content-hash.js';
import { fieldProblems, type FieldProblem } from '../contract/problem.js';
import { stateSchema } from '../identifiers/state.js';
import { ConsentReceiptInvalidError } from './consent-errors.js';
import { isDecisionInForm } from './sensitive-data.js';
import { subjectReferenceSchema } from './subject-reference.js';
import { controllerFields, processingSchema } from './processing.js';
import type { ConsentPurpose, ConsentTerm } from './term.js';
import { checked } from '../schema/checked.js';

/** Names the structure of a receipt; another structure gets another name, and old receipts keep theirs. */
export const CONSENT_RECEIPT_SCHEMA = 'consent-receipt/1';

/** SHA-256, 64 lower-case hexadecimal digits. */
export const sha256Schema = checked(z.string(), z.regex(/^[0-9a-f]{64}$/));

const timeSchema = z.iso.datetime({ offset: true });

/** What a receipt can say of a purpose: a decision, its withdrawal, or a grant given once more. */
export const receiptDecisionSchema = z.enum(['granted', 'refused', 'withdrawn', 'renewed']);

/** The values of `event_state`, ISO/IEC TS 27560:2023, 6.3.7.6. */
export type ReceiptDecision = z.infer<typeof receiptDecisionSchema>;

const purposeSchema = checked(
  z.strictObject({
    id: identifierSchema,
    /** `purpose`, 6.3.4.5, with `text`: the words that the client read. */
    title: textSchema(80),
    text: textSchema(400),
    /**
     * `lawful_basis`, 6.3.4.7. `consent`: LGPD art. 7 I. `specific-consent`: LGPD art. 11 I, for sensitive data, which
     * is `special_pii_category`, 6.3.5.6.
     */
    lawfulBasis: z.enum(['consent', 'specific-consent']),
    /** `event_state`, 6.3.7.6, here because one act decides each purpose on its own: given, refused, withdrawn, renewed. */
    decision: receiptDecisionSchema,
    /** `event_type`, 6.3.7.5. `explicit`: decided on its own, set apart from every other purpose (LGPD art. 11 I). */
    consentType: z.enum(['expressed', 'explicit']),
  }),
  z.refine(
    ({ decision, lawfulBasis, consentType }) =>
      isDecisionInForm({
        grants: decision === 'granted' || decision === 'renewed',
        sensitive: lawfulBasis === 'specific-consent',
        explicit: consentType === 'explicit',
      }),
    {
      path: ['consentType'],
      params: { code: 'explicit_decision_missing' },
      error: 'Sensitive data need a decision of their own: ask for this purpose apart from the others.',
    },
  ),
);

/** `party_type`, 6.3.6.10. */
const organisation = { type: z.literal('organisation') };
const person = { type: z.literal('person') };
/** Who acts in the controller's name and is reached through the controller. */
const collector = { id: textSchema(80), name: textSchema(240) };

const partiesSchema = z.strictObject({
  /** `party_role` controller, 6.3.6.8, and `pii_controllers`, 6.3.4.9. LGPD art. 5 VI and art. 9 III. */
  controller: z.strictObject({ ...controllerFields, ...organisation }),
  /** Who collected in the controller's name (operator, LGPD art. 5 VII); absent when the controller did. */
  partner: z.optional(z.strictObject({ ...collector, ...organisation })),
  /** Who attended; absent when the client acted alone. */
  agent: z.optional(z.strictObject({ ...collector, ...person })),
});

const eventSchema = z.strictObject({
  /** `event_time`, 6.3.7.2. */
  time: timeSchema,
  /** `entity_id`, 6.3.7.4: nobody decides in the client's place. */
  by: z.literal('client'),
  /** How the client acted. */
  method: z.enum(['tap', 'signature', 'phone']),
  /**
   * `contentHash` of the act with its evidence, which stays with the event: it tells whether a signature that is shown
   * is the one that was given, and shows none. Absent beside a tap and a typed name, which could be guessed from it.
   */
  evidence: z.optional(sha256Schema),
  /**
   * Who said that the term was made clear before anything was decided (LGPD art. 9): both sides, or the client, who
   * read it alone. Absent in a withdrawal.
   */
  acknowledged: z.optional(z.enum(['by-both-sides', 'by-client'])),
  channel: channelSchema,
  place: z.strictObject({ state: stateSchema, unitId: z.optional(unitIdSchema) }),
  /** `validity_duration`, 6.3.7.3: when what was granted ends by itself. */
  validity: z.union([z.literal('until-withdrawn'), timeSchema]),
});

/**
 * A record of one act of consent, as the client receives it and as the controller proves it. One act, one receipt;
 * a later act makes another, and the `ConsentChain` of a subject holds them all.
 *
 * Every mandatory element of ISO/IEC TS 27560:2023 is here, named beside its field with the clause. The standard
 * leaves the encoding free: this one is `canonicalJson` (for these fields the same as RFC 8785), and `hash` is the
 * SHA-256 of all other fields, so that equal receipts are equal byte for byte and anybody can check one without us.
 *
 * Source: ISO/IEC TS 27560:2023, 6.3 (record information structure) and 6.4 (receipt); LGPD art. 8 §2 (the
 * controller proves the consent), art. 9 (information owed) and art. 37 (records).
 */
export const consentReceiptSchema = z.strictObject({
  /** `schema_version`, 6.3.3.2. */
  schemaVersion: z.literal(CONSENT_RECEIPT_SCHEMA),
  /** `record_id`, 6.3.3.3, and `receipt_id`, 6.4.5.3: made by the caller, once for each act. */
  recordId: z.uuidv7(),
  /** `pii_principal_id`, 6.3.3.4. */
  subject: subjectReferenceSchema,
  /** `privacy_notice`, 6.3.4.2: the exact text that was shown; its `locale` is `language`, 6.3.4.3. */
  notice: z.strictObject({ id: identifierSchema, version: versionSchema, locale: localeSchema, hash: sha256Schema }),
  /** `purposes`, 6.3.4.4: those decided in this act. */
  purposes: checked(
    z.array(purposeSchema),
    z.minLength(1),
    z.maxLength(50),
    z.refine((purposes) => new Set(purposes.map(({ id }) => id)).size === purposes.length, {
      params: { code: 'purpose_repeated' },
      error: 'One decision per purpose.',
    }),
  ),
  processing: processingSchema,
  /** `privacy_rights`, 6.3.4.20. LGPD art. 18. */
  rights: textSchema(800),
  /** `jurisdiction`, 6.3.4.17, ISO 3166-1. */
  jurisdiction: z.literal('BR'),
  parties: partiesSchema,
  event: eventSchema,
  hash: sha256Schema,
});

/** Made by `createConsentReceipt`; `isReceiptIntact` tells whether it was changed since. */
export type ConsentReceipt = z.infer<typeof consentReceiptSchema>;

const contentSchema = z.omit(consentReceiptSchema, { hash: true });

/** What a receipt is made of. */
export interface ConsentReceiptInput extends Pick<ConsentReceipt, 'recordId' | 'subject'> {
  /** The published term that was shown. Controller and processing are the ones that it names. */
  readonly term: ConsentTerm;
  /** Hash of the text that was shown, as recorded with the act; must be the term's own. */
  readonly shownHash: string;
  readonly decisions: readonly {
    readonly purpose: string;
    readonly decision: ReceiptDecision;
    /** Whether the client decided on this purpose alone. @default false */
    readonly explicit?: boolean | undefined;
  }[];
  /** Who collected: at most one partner and one agent. */
  readonly parties: Omit<ConsentReceipt['parties'], 'controller'>;
  /** `validity` is `until-withdrawn` unless given. */
  readonly event: Omit<ConsentReceipt['event'], 'by' | 'validity'> & { readonly validity?: string | undefined };
}

/**
 * The receipt of one act of consent. The same input gives the same receipt.
 *
 * @throws ConsentReceiptInvalidError with everything that is wrong
 */
export async function createConsentReceipt(input: ConsentReceiptInput): Promise<ConsentReceipt> {
  const { term, decisions, event, recordId, subject, parties } = input;
  const hash = await hashOf(term);
  const problems = [...shownTextProblems(hash, input.shownHash), ...unknownPurposes(input)];
  const result = contentSchema.safeParse({
    schemaVersion: CONSENT_RECEIPT_SCHEMA,
    recordId,
    subject,
    notice: { id: term.id, version: term.version, locale: term.locale, hash },
    purposes: decisions.flatMap((decision) =>
      term.purposes.filter(({ id }) => id === decision.purpose).map((purpose) => receiptPurpose(purpose, decision)),
    ),
    processing: term.processing,
    rights: term.rights,
    jurisdiction: 'BR',
    parties: { controller: { ...term.controller, type: 'organisation' }, ...parties },
    event: { ...event, by: 'client', validity: event.validity ?? 'until-withdrawn' },
  });
  if (!result.success) problems.push(...fieldProblems(result.error.issues));
  if (!result.success || problems.length > 0) throw new ConsentReceiptInvalidError(problems);
  return { ...result.data, hash: await contentHash(result.data) };
}

/** Terms never change and are long; each is hashed once. */
const termHashes = new WeakMap<ConsentTerm, Promise<string>>();

function hashOf(term: ConsentTerm): Promise<string> {
  const hash = termHashes.get(term) ?? contentHash(term);
  termHashes.set(term, hash);
  return hash;
}

/** Whether a receipt still says what it said when it was made: its hash is that of its content. */
export async function isReceiptIntact({ hash, ...content }: ConsentReceipt): Promise<boolean> {
  return hash === (await contentHash(content));
}

function receiptPurpose(
  { id, title, text, sensitive }: ConsentPurpose,
  { decision, explicit }: ConsentReceiptInput['decisions'][number],
) {
  return {
    id,
    title,
    text,
    lawfulBasis: sensitive ? 'specific-consent' : 'consent',
    decision,
    consentType: explicit ? 'explicit' : 'expressed',
  };
}

function shownTextProblems(published: string, shown: string): FieldProblem[] {
  if (published === shown) return [];
  const message = 'The text that was shown is not this term. Hand over the term that the act refers to.';
  return [{ pointer: '/notice/hash', code: 'term_hash_mismatch', message }];
}

function unknownPurposes({ term, decisions }: ConsentReceiptInput): FieldProblem[] {
  const known = new Set(term.purposes.map(({ id }) => id));
  return decisions.flatMap(({ purpose }, index) => {
    if (known.has(purpose)) return [];
    const message = `The term asks about no purpose "${purpose}".`;
    return [{ pointer: `/decisions/${index}/purpose`, code: 'purpose_unknown', message }];
  });
}
