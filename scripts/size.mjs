// npm run size: what each entry of scripts/sizes.json weighs for a page, bundled as for production, in
// bytes of gzip. Fails above a ceiling; a ceiling is raised only in the commit that causes it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import configuration from '../rollup.config.mjs';
import { repositoryRoot } from './run-command.mjs';

/** Bytes below which a ceiling is still tight. */
const SLACK = 150;

const entries = Object.entries(JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8')));
const sizes = [];
for (const [name, entry] of entries) sizes.push({ name, ...entry, size: await sizeOf(entry) });

console.log(`${'gzip'.padStart(7)} ${'ceiling'.padStart(7)} ${'goal'.padStart(7)}`);
for (const { name, size, ceiling, goal } of sizes) {
  const notes = [
    ...(size > ceiling ? [`${size - ceiling} bytes above its ceiling`] : []),
    ...(size < ceiling - SLACK ? ['its ceiling can be lowered'] : []),
    ...(size > goal ? [`${size - goal} bytes above its goal`] : []),
  ];
  const columns = [size, ceiling, goal ?? ''].map((number) => String(number).padStart(7)).join(' ');
  console.log(`${columns}  ${name}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`);
}
if (sizes.some(({ size, ceiling }) => size > ceiling)) process.exitCode = 1;

async function sizeOf({ code, beside = [] }) {
  const file = path.join(repositoryRoot, 'size-entry.js');
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === file ? id : undefined),
    load: (id) => (id === file ? { code, moduleSideEffects: true } : undefined),
  };
  const bundle = await rollup({
    ...configuration,
    input: file,
    external: beside,
    plugins: [entry, ...configuration.plugins],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return gzipSync(output[0].code, { level: 9 }).length;
}
