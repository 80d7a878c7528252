import type { Locale } from '@atendimento-ativo/domain';

/**
 * Every text of one element in one language. `{name}` marks where a value goes. `self.title` is said in place of `title`
 * in self-service, to whoever attends themselves.
 */
export type Messages<Key extends string> = Readonly<Record<Key, string> & Partial<Record<`self.${Key}`, string>>>;

/** Texts of one element: Portuguese of Brazil at hand, other languages loaded where a page speaks them. */
export type MessageTable<Key extends string> = { readonly 'pt-BR': Messages<Key> } & Readonly<
  Record<Exclude<Locale, 'pt-BR'>, () => Promise<{ readonly messages: Messages<Key> }>>
>;

/** Keys that come in `.one` and `.other`. */
export type PluralOf<Key extends string> = Key extends `${infer Base}.one` ? Base : never;

/** Both tables as one, for an element that shows a part with texts of its own. */
export function joined<A extends string, B extends string>(
  first: MessageTable<A>,
  second: MessageTable<B>,
): MessageTable<A | B> {
  const inBoth = (locale: Exclude<Locale, 'pt-BR'>) => async () => {
    const [{ messages: a }, { messages: b }] = await Promise.all([first[locale](), second[locale]()]);
    return { messages: merged<A, B>(a, b) };
  };
  return { 'pt-BR': merged<A, B>(first['pt-BR'], second['pt-BR']), en: inBoth('en'), es: inBoth('es') };
}

function merged<A extends string, B extends string>(first: Messages<A>, second: Messages<B>): Messages<A | B> {
  // The compiler cannot follow the names of the variants through both.
  return { ...first, ...second } as Messages<A | B>;
}

type AnyTable = MessageTable<never>;
type AnyMessages = Readonly<Partial<Record<string, string>>>;

/** By language, what was loaded; Portuguese where a language could not be, so that the page speaks at all. */
const loaded = new WeakMap<AnyTable, Map<Locale, AnyMessages>>();

/** The texts of `table` in `locale`; in Portuguese until `loadMessages` has brought them. */
export function messagesIn(table: AnyTable, locale: Locale): AnyMessages {
  return loaded.get(table)?.get(locale) ?? table['pt-BR'];
}

/** Brings the texts of the tables in `locale`; `undefined` when they are there already. */
export function loadMessages(tables: readonly AnyTable[], locale: Locale): Promise<unknown> | undefined {
  if (locale === 'pt-BR') return undefined;
  const missing = tables.filter((table) => !loaded.get(table)?.has(locale));
  if (missing.length === 0) return undefined;
  return Promise.all(
    missing.map(async (table) => {
      const messages = await table[locale]().then(
        (module) => module.messages,
        () => table['pt-BR'],
      );
      loaded.set(table, new Map(loaded.get(table)).set(locale, messages));
    }),
  );
}
