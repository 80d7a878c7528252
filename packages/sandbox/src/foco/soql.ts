import { FocoError } from './foco-error.js';

/** A value that a condition asks for. */
export type Literal = string | boolean | null;

/** `path = value` */
export interface Condition {
  /** `['Account', 'CNPJ__c']` for `Account.CNPJ__c` */
  readonly path: readonly string[];
  readonly value: Literal;
}

/** What is understood of the query language: `SELECT … FROM … [WHERE … = … [AND …]] [LIMIT n]`. */
export interface SoqlQuery {
  readonly fields: readonly (readonly string[])[];
  readonly object: string;
  readonly conditions: readonly Condition[];
  readonly limit: number | undefined;
}

/** A name with dots, a text in quotes, a number, or a sign. */
const token = /\s*(?:(?<word>[A-Za-z_][\w.]*)|(?<text>'(?:[^'\\]|\\.)*')|(?<number>\d+)|(?<sign>[,=]))/y;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/**
 * Reads a query.
 *
 * @throws FocoError `MALFORMED_QUERY`
 */
export function parseSoql(source: string): SoqlQuery {
  const words = new Words(source);
  words.keyword('SELECT');
  const fields = [words.path()];
  while (words.accept('sign', ',')) fields.push(words.path());
  words.keyword('FROM');
  const object = words.path().join('.');
  const conditions: Condition[] = [];
  if (words.accept('word', 'WHERE')) {
    do {
      const path = words.path();
      words.sign('=');
      conditions.push({ path, value: words.literal() });
    } while (words.accept('word', 'AND'));
  }
  const limit = words.accept('word', 'LIMIT') ? words.number() : undefined;
  words.end();
  return { fields, object, conditions, limit };
}

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'sign';
  readonly text: string;
}

/** The words of a query, taken one by one. */
class Words {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#tokens = tokenize(source);
  }

  /** Takes the next word if it is this one. */
  accept(kind: Token['kind'], text: string): boolean {
    const next = this.#tokens[this.#next];
    const isIt = next?.kind === kind && next.text.toUpperCase() === text;
    if (isIt) this.#next += 1;
    return isIt;
  }

  keyword(text: string): void {
    if (!this.accept('word', text)) throw this.#unexpected(text);
  }

  sign(text: string): void {
    if (!this.accept('sign', text)) throw this.#unexpected(text);
  }

  path(): readonly string[] {
    const parts = this.#take('word', 'a field or object').split('.');
    if (parts.some((part) => part === '')) throw this.#unexpected('a field or object');
    return parts;
  }

  number(): number {
    return Number(this.#take('number', 'a number'));
  }

  literal(): Literal {
    for (const [word, value] of [
      ['TRUE', true],
      ['FALSE', false],
      ['NULL', null],
    ] as const) {
      if (this.accept('word', word)) return value;
    }
    return unescape(this.#take('text', 'a value').slice(1, -1));
  }

  end(): void {
    if (this.#next < this.#tokens.length) throw this.#unexpected('the end');
  }

  #take(kind: Token['kind'], expected: string): string {
    const next = this.#tokens[this.#next];
    if (next?.kind !== kind) throw this.#unexpected(expected);
    this.#next += 1;
    return next.text;
  }

  #unexpected(expected: string): FocoError {
    const found = this.#tokens[this.#next]?.text ?? '<EOF>';
    return malformed(`unexpected token: '${found}', expected ${expected}`);
  }
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const position = token.lastIndex;
    const groups = token.exec(text)?.groups;
    const found = Object.entries(groups ?? {}).find(([, value]) => value !== undefined);
    if (!found) throw malformed(`unexpected character at ${position}`);
    tokens.push({ kind: found[0] as Token['kind'], text: found[1] ?? '' });
  }
  return tokens;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, (sequence, character: string) => {
    const meant = escapes[character];
    if (meant === undefined) throw malformed(`invalid escape sequence: ${sequence}`);
    return meant;
  });
}

function malformed(message: string): FocoError {
  return new FocoError(400, 'MALFORMED_QUERY', message);
}
