import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { documentationOf, problemCodes } from './problem-codes.js';

/** Always stands behind the code of the first rejection. */
const HIDDEN = 'events_rejected';

const page = await readFile(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
/** Also those that a heading has. */
const anchors = new Set(
  [...page.matchAll(/<a id="(\w+)">|^## (\w+)$/gm)].map(([, id, heading]) => id ?? heading?.toLowerCase() ?? ''),
);

function anchorOf(code: string): string {
  return new URL(documentationOf(code)).hash.slice(1);
}

test('explains every problem where its docUrl points to', () => {
  for (const code of Object.keys(problemCodes).filter((name) => name !== HIDDEN)) {
    assert.ok(anchors.has(code), `docs/errors.md does not explain ${code}`);
    assert.ok(documentationOf(code).endsWith(`docs/errors.md#${code}`));
  }
});

test('explains every code that the sources give, and a field that has no more to say among the fields', async () => {
  const codes = (await Promise.all(['gateway', 'domain'].map(codesOf))).flat();
  assert.ok(codes.length > 50);
  for (const code of [...codes, 'name_missing', 'colour_invalid']) {
    if (code !== HIDDEN) assert.ok(anchors.has(anchorOf(code)), `${code} leads to #${anchorOf(code)}`);
  }
  assert.equal(anchorOf('name_missing'), 'fields');
});

test('sends a field that has more to say to its own words', () => {
  const ofRequests = page.slice(0, page.indexOf('\n## Registrations'));
  const own = [...ofRequests.matchAll(/<a id="(\w+_(?:missing|invalid))">/g)].map(([, code = '']) => code);
  assert.ok(own.length > 10);
  for (const code of own) assert.equal(anchorOf(code), code);
});

/** Literals only: a code that is put together is that of a field. */
async function codesOf(packageName: string): Promise<string[]> {
  const folder = new URL(`../../../${packageName}/src/`, import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$|^testing\//.test(file),
  );
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const literals = sources.flatMap((source) => [
    ...source.matchAll(/(?:\bcode: |\bunknown\(.+?, )'([a-z]+(?:_[a-z]+)+)'/gi),
  ]);
  return literals.map(([, code = '']) => code).filter((code) => !NOT_OF_PROBLEMS.has(code));
}

/** What the schema engine calls its own, and a receipt's fault that no request meets. */
const NOT_OF_PROBLEMS: ReadonlySet<string> = new Set(['invalid_union', 'invalid_value', 'subject_in_clear']);
