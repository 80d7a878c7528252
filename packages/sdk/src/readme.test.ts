import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after } from 'node:test';

/** The README's tests, run as they stand. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code ?? '');
assert.ok(examples.length > 0);

for (const [index, code] of examples.entries()) {
  // Beside the compiled sources, where the package finds itself by its name.
  const file = new URL(`./readme-example-${index}.mjs`, import.meta.url);
  writeFileSync(file, code);
  after(() => rmSync(file));
  await import(file.href);
}
