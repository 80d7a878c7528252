import type { Locale } from '@atendimento-ativo/domain';

/** Texts of one element: every key in every language. `{name}` marks where a value goes. */
export type MessageTable<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** Keys that come in `.one` and `.other`. */
export type PluralOf<Key extends string> = Key extends `${infer Base}.one` ? Base : never;
