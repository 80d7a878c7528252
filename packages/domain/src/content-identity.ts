import * as z from '#schema';

/** Stable lower-case identifier inside a content document: `controle-de-caixa`. */
export const identifierSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** Text shown to people: trimmed, not empty, at most `maximum` characters. */
/* @__NO_SIDE_EFFECTS__ */
export function textSchema(maximum: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));
}

/**
 * `schema.check(…)` as a function, for the schemas of whole documents: bundlers leave out a schema that is
 * not used when nothing but functions without side effects made it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function checked<Schema extends z.ZodMiniType>(
  schema: Schema,
  ...checks: z.core.$ZodCheck<z.core.output<Schema>>[]
): Schema {
  return schema.check(...checks);
}

/** Calendar version of a published document (`2026.1`); what is published under it never changes. */
export const versionSchema = z.string().check(z.regex(/^\d{4}\.\d{1,3}$/, { error: 'Version must look like 2026.1.' }));

/** A day without a time, `yyyy-MM-dd`. */
export const dateSchema = z.iso.date();

export const localeSchema = z.enum(['pt-BR', 'en', 'es']);
export type Locale = z.infer<typeof localeSchema>;

/** An address that may be opened from the page: no scheme that could run code. */
export const linkSchema = z.url({ protocol: /^https?$/, error: 'Link must be http or https.' });

/** Which published document, without its content. */
export const contentReferenceSchema = z.strictObject({ id: identifierSchema, version: versionSchema });
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
