import { hash } from 'node:crypto';
import { canonicalJson as inParts } from './web.js';

/** What `web.ts` writes, in a third of the time: the engine writes a document whose keys are in order already. */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value);
  return ordered === UNORDERED ? inParts(value) : JSON.stringify(ordered);
}

/** Without Web Crypto, which hands each small text to another thread and back. */
export function contentHash(document: unknown): Promise<string> {
  return Promise.resolve(hash('sha256', canonicalJson(document)));
}

/** What holds a key that the engine would write elsewhere, or a value that it would leave out. */
const UNORDERED = Symbol('unordered');

function inOrder(value: unknown): unknown {
  if (value === undefined) return UNORDERED;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return inOrderEach(value);
  const document = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(document).sort()) {
    if (isMoved(key)) return UNORDERED;
    if (document[key] === undefined) continue;
    const entry = inOrder(document[key]);
    if (entry === UNORDERED) return UNORDERED;
    ordered[key] = entry;
  }
  return ordered;
}

function inOrderEach(values: readonly unknown[]): unknown {
  const ordered = values.map(inOrder);
  return ordered.includes(UNORDERED) ? UNORDERED : ordered;
}

/** Engines put keys that are numbers before all others, whatever the order they are given in. */
function isMoved(key: string): boolean {
  const [first = ''] = key;
  return (first >= '0' && first <= '9') || key === '__proto__';
}
