import * as z from '#schema';
import { checked } from './schema/checked.js';

/** Stable lower-case identifier inside a content document: `controle-de-caixa`. */
export const identifierSchema = checked(z.string(), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** Text shown to people: trimmed, not empty, at most `maximum` characters. */
/* @__NO_SIDE_EFFECTS__ */
export function textSchema(maximum: number) {
  return checked(z.string(), z.trim(), z.minLength(1), z.maxLength(maximum));
}

/** Calendar version of a published document (`2026.1`); what is published under it never changes. */
export const versionSchema = checked(
  z.string(),
  z.regex(/^\d{4}\.\d{1,3}$/, { error: 'Version must look like 2026.1.' }),
);

/** A day without a time, `yyyy-MM-dd`. */
export const dateSchema = z.iso.date();

/** Languages in which content and the texts on screen can be; pt-BR comes first, and is the source of the others. */
export const localeSchema = z.enum(['pt-BR', 'en', 'es']);

/** A language tag (BCP 47). */
export type Locale = z.infer<typeof localeSchema>;

/** What may be opened from the page: a site, an e-mail address or a telephone; no scheme that could run code. */
export const linkSchema = z.url({
  protocol: /^(?:https?|mailto|tel)$/,
  error: 'Link must be http:, https:, mailto: or tel:.',
});

/** Which published document, without its content. */
export const contentReferenceSchema = z.strictObject({ id: identifierSchema, version: versionSchema });

/** Events keep it beside what they took from the document: an answer, a delivery, a referral. */
export type ContentReference = z.infer<typeof contentReferenceSchema>;

/**
 * Fields that every content document starts with. A translation is a document of the same `id` and
 * `version` in another `locale`, so that the hash of a document covers exactly what was shown.
 */
/* @__NO_SIDE_EFFECTS__ */
export function contentIdentity<Kind extends string>(kind: Kind) {
  return {
    kind: z.literal(kind),
    id: identifierSchema,
    version: versionSchema,
    locale: localeSchema,
    validFrom: dateSchema,
  };
}
