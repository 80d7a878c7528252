// npm run snippets: the `ts` snippets of the READMEs, compiled against the packages as they are. What they take from
// the reader's own program is in readme-snippets.d.ts. Needs compiled packages.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot, runScript } from './run-command.mjs';

// Inside the repository, where the packages are found by their names.
const folder = mkdtempSync(path.join(repositoryRoot, '.readme-snippets-'));
try {
  const inPackages = readdirSync(path.join(repositoryRoot, 'packages')).map((name) => `packages/${name}/README.md`);
  const readmes = ['README.md', ...inPackages].filter((file) => existsSync(path.join(repositoryRoot, file)));
  const files = readmes.flatMap(writeSnippets);
  const configuration = {
    extends: '../tsconfig.base.json',
    compilerOptions: {
      noEmit: true,
      composite: false,
      incremental: false,
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
    },
    files: [...files, '../scripts/readme-snippets.d.ts'],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(configuration));
  const { succeeded } = await runScript('node_modules/@typescript/native/bin/tsc', ['-p', folder]);
  console.log(`${files.length} snippets of ${readmes.length} READMEs.`);
  if (!succeeded || files.length === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** One file for each snippet, in which every line has the number that it has in the README. */
function writeSnippets(readme) {
  const text = readFileSync(path.join(repositoryRoot, readme), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code }) => {
    const before = text.slice(0, index).split('\n').length;
    const name = `${readme.replaceAll('/', '-')}-${before}.ts`;
    writeFileSync(path.join(folder, name), `${'\n'.repeat(before)}${code}export {};\n`);
    return name;
  });
}
