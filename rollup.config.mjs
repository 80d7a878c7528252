import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplates from 'rollup-plugin-html-literals';

/** What is known about a dependency and cannot be changed here. */
function isExpected({ code, id, ids = [id], loc }) {
  // The decorator helper that the compiler writes; `this` is only looked at as a fallback.
  if (code === 'THIS_IS_UNDEFINED') return true;
  const file = loc?.file ?? ids[0] ?? '';
  return ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(code) && /node_modules[\\/]zod[\\/]/.test(file);
}

function printSizes() {
  return {
    name: 'print-sizes',
    writeBundle(_, bundle) {
      for (const { type, fileName, code } of Object.values(bundle)) {
        if (type !== 'chunk') continue;
        const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
        console.log(
          `${fileName}: ${kilobytes(gzipSync(code, { level: 9 }).length)} kB gzip (${kilobytes(Buffer.byteLength(code))} kB)`,
        );
      }
    },
  };
}

/** Parts of an earlier build lie under names that nobody asks for any more. */
function removeEarlier() {
  return {
    name: 'remove-earlier',
    writeBundle({ dir }, bundle) {
      const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      for (const { parentPath, name } of files) {
        const file = path.join(parentPath, name);
        if (!Object.hasOwn(bundle, path.relative(dir, file).replaceAll(path.sep, '/'))) rmSync(file);
      }
    },
  };
}

/** The themes stand beside the script, for a page that links one of them. */
function themes() {
  const folder = new URL('packages/components/themes/', import.meta.url);
  return {
    name: 'themes',
    generateBundle() {
      for (const name of readdirSync(folder))
        this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(new URL(name, folder)) });
    },
  };
}

/** One file for each language that is not at hand. */
function chunkOf(id) {
  return /\.messages\.(\w+)\.js$/.exec(id)?.[1];
}

const shared = {
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    minifyTemplates({
      include: 'packages/components/dist/**',
      // The tokens are put together from parts, which the minifier leaves alone, loudly.
      exclude: '**/tokens.js',
      failOnError: true,
      // A shape of an icon ends at its slash, and a space at the end of a template parts two words.
      options: { minifyOptions: { keepClosingSlash: true, conservativeCollapse: true } },
    }),
    terser({ module: true, ecma: 2020 }),
    themes(),
    removeEarlier(),
    printSizes(),
  ],
  onwarn(warning, warn) {
    if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
    if (!isExpected(warning)) warn(warning);
  },
};

/** One script for a page, with what it loads later beside it. */
function script(name, entry, folder) {
  return {
    ...shared,
    input: { [name]: `packages/components/dist/define/${entry}.js` },
    output: {
      dir: `packages/components/dist/${folder}`,
      // A name that any server lets through, and another with each change: a page that was kept never gets a part of
      // another version, whose exports are called differently.
      chunkFileNames: ({ name }) => `${name.replaceAll('.', '-')}-[hash].js`,
      format: 'es',
      sourcemap: true,
      manualChunks: chunkOf,
    },
  };
}

/** What a public page imports, beside its elements and in one file; written last, into a folder that was tidied up. */
const selfService = {
  ...shared,
  plugins: shared.plugins.filter(({ name }) => !['themes', 'remove-earlier'].includes(name)),
  input: 'packages/sdk/dist/self-service.js',
  output: { file: 'packages/components/dist/cdn/self-service.js', format: 'es', sourcemap: true },
};

/** Each page loads one of them, whole: a visit does not wait for what only managers look at. */
export default [
  script('atendimento-ativo', 'all', 'cdn'),
  script('atendimento-ativo-office', 'office', 'cdn-office'),
  selfService,
];
