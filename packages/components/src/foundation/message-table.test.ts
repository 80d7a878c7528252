import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { joined, loadMessages, messagesIn, type Messages, type MessageTable } from './message-table.js';

type AnyTable = MessageTable<string>;
const LOCALES = ['en', 'es'] as const;

const elements = new URL('../', import.meta.url);
const files = (await readdir(elements, { recursive: true })).filter((file) => file.endsWith('.messages.js'));
const tables = await Promise.all(
  files.map(async (file) => {
    const module = (await import(new URL(file, elements).href)) as Readonly<Record<string, AnyTable>>;
    return { file, table: Object.values(module)[0]! };
  }),
);

/** `{name}`, `{count}` … of a text, in the order of the alphabet. */
const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
const inPortuguese = (text: string): AnyTable => ({
  'pt-BR': { [text]: text },
  en: () => Promise.resolve({ messages: { [text]: `${text} in English` } }),
  es: () => Promise.reject(new Error('Offline.')),
});

describe('The tables of texts', () => {
  it('are found, one for each element', () => assert.ok(tables.length > 10));

  for (const { file, table } of tables) {
    for (const locale of LOCALES) {
      it(`${file} says in ${locale} what it says in Portuguese, with the same values`, async () => {
        const { messages } = await table[locale]();
        const own: Messages<string> = table['pt-BR'];
        assert.deepEqual(Object.keys(messages).sort(), Object.keys(own).sort());
        for (const [key, text = ''] of Object.entries(messages)) {
          assert.notEqual(text.trim(), '', key);
          assert.deepEqual(placeholders(text), placeholders(own[key]), key);
        }
      });
    }
  }
});

describe('loadMessages', () => {
  it('has nothing to do for Portuguese, nor for what is there already', async () => {
    const table = inPortuguese('oi');
    assert.equal(loadMessages([table], 'pt-BR'), undefined);
    await loadMessages([table], 'en');
    assert.equal(loadMessages([table], 'en'), undefined);
    assert.deepEqual(messagesIn(table, 'en'), { oi: 'oi in English' });
  });

  it('leaves an element speaking Portuguese when a language cannot be reached', async () => {
    const table = inPortuguese('oi');
    await loadMessages([table], 'es');
    assert.deepEqual(messagesIn(table, 'es'), { oi: 'oi' });
  });

  it('brings both halves of a joined table', async () => {
    const table = joined(inPortuguese('oi'), inPortuguese('tchau'));
    await loadMessages([table], 'en');
    assert.deepEqual(messagesIn(table, 'en'), { oi: 'oi in English', tchau: 'tchau in English' });
  });
});
