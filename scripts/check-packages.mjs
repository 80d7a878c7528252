// npm run check:packages: whether what each package publishes can be imported, with its types, by Node and
// by bundlers, and whether every export says in the reference what it is. Needs a build.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot, runScript } from './run-command.mjs';

/** CommonJS is not published, so only how modules resolve counts. */
const checks = [
  ['publint', 'node_modules/publint/src/cli.js', (folder) => [folder, '--strict']],
  [
    'attw',
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    (folder) => ['--pack', folder, '--profile', 'esm-only', '--no-emoji'],
  ],
];

const folders = readdirSync(path.join(repositoryRoot, 'packages')).map((name) => `packages/${name}`);
for (const folder of folders) {
  const manifest = readFileSync(path.join(repositoryRoot, folder, 'package.json'), 'utf8');
  if (JSON.parse(manifest).private) continue;
  for (const [name, file, argumentsFor] of checks) {
    const { succeeded, output } = await runScript(file, argumentsFor(folder), { capture: true });
    console.log(`${succeeded ? 'ok    ' : 'FAILED'} ${name} ${folder}`);
    if (!succeeded) {
      console.log(output);
      process.exitCode = 1;
    }
  }
}

const { succeeded } = await runScript('node_modules/typedoc/bin/typedoc', ['--emit', 'none']);
console.log(`${succeeded ? 'ok    ' : 'FAILED'} reference`);
if (!succeeded) process.exitCode = 1;
