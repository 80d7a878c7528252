// npm run size: what each entry of scripts/sizes.json weighs for a page, bundled as for production, in
// bytes of gzip: the entry with all that it imports, and beside it what is loaded when it is first needed
// (other languages, rare acts). Fails above a ceiling; a ceiling is raised only in the commit that causes it.
// npm run size -- --largest NAME: the ten heaviest modules of one entry that come at once, each by itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import configurations from '../rollup.config.mjs';
import { repositoryRoot } from './run-command.mjs';

/** Bytes below which a ceiling is still tight. */
const SLACK = 150;

const [configuration] = configurations;

const MOST_MODULES = 10;

const entries = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8'));
const [option, wanted] = process.argv.slice(2);
if (option === '--largest') await printLargest(entries[wanted]);
else await printSizes();

async function printSizes() {
  const sizes = [];
  for (const [name, entry] of Object.entries(entries)) sizes.push({ name, ...entry, ...(await sizesOf(entry)) });

  console.log(['gzip', 'ceiling', 'goal', 'later'].map((title) => title.padStart(7)).join(' '));
  for (const { name, size, later, ceiling, goal } of sizes) {
    const notes = [
      ...(size > ceiling ? [`${size - ceiling} bytes above its ceiling`] : []),
      ...(size < ceiling - SLACK ? ['its ceiling can be lowered'] : []),
      ...(size > goal ? [`${size - goal} bytes above its goal`] : []),
    ];
    const columns = [size, ceiling, goal ?? '', later || ''].map((number) => String(number).padStart(7)).join(' ');
    console.log(`${columns}  ${name}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`);
  }
  if (sizes.some(({ size, ceiling }) => size > ceiling)) process.exitCode = 1;
}

async function printLargest(entry) {
  if (!entry) throw new Error(`--largest needs one of: ${Object.keys(entries).join(' | ')}`);
  const { atOnce } = await scriptsOf(entry);
  const modules = atOnce
    .flatMap(({ modules }) => Object.entries(modules))
    .map(([id, { code }]) => ({ id, size: weigh(code ?? '') }))
    .sort((a, b) => b.size - a.size);
  for (const { id, size } of modules.slice(0, MOST_MODULES)) {
    console.log(`${String(size).padStart(7)}  ${path.relative(repositoryRoot, id)}`);
  }
}

async function sizesOf(entry) {
  const { atOnce, later } = await scriptsOf(entry);
  const weighAll = (scripts) => scripts.reduce((sum, { code }) => sum + weigh(code), 0);
  return { size: weighAll(atOnce), later: weighAll(later) };
}

function weigh(code) {
  return gzipSync(code, { level: 9 }).length;
}

/** The scripts of an entry: those that a page loads at once, and those that it loads later. */
async function scriptsOf({ code, beside = [] }) {
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
  const { output } = await bundle.generate({ format: 'es', manualChunks: configuration.output.manualChunks });
  await bundle.close();
  const scripts = output.filter(({ type }) => type === 'chunk');
  const [{ fileName }] = scripts;
  const loaded = filesWith(fileName, new Map(scripts.map((chunk) => [chunk.fileName, chunk.imports])));
  return {
    atOnce: scripts.filter((chunk) => loaded.has(chunk.fileName)),
    later: scripts.filter((chunk) => !loaded.has(chunk.fileName)),
  };
}

/** A file and all that it imports, directly or not. */
function filesWith(file, imports, found = new Set()) {
  if (found.has(file) || !imports.has(file)) return found;
  found.add(file);
  for (const imported of imports.get(file)) filesWith(imported, imports, found);
  return found;
}
