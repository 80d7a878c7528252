// npm run coverage: whether the tests of the rules go through every branch of them. What scores a business, lets an
// attendance conclude, says what a client consented to or holds a state to the premises has no path that nobody has seen.
import path from 'node:path';
import { repositoryRoot, runScript } from './run-command.mjs';
import { unitTestFiles } from './test-files.mjs';

const folders = [
  ['packages/domain', 'attendance'],
  ['packages/domain', 'consent'],
  ['packages/domain', 'diagnostic'],
  ['packages/domain', 'profile'],
  ['packages/content', 'profile'],
];

/** @returns {Promise<boolean>} */
export async function checkCoverage() {
  const included = folders.flatMap(([home, folder]) => [
    '--include',
    `${home}/src/${folder}/**`,
    '--include',
    `${home}/dist/${folder}/**`,
  ]);
  const tests = unitTestFiles().filter((file) =>
    folders.some(([home, folder]) =>
      path.relative(repositoryRoot, file).startsWith(path.join(home, 'dist', folder) + path.sep),
    ),
  );
  const { succeeded, output } = await runScript(
    'node_modules/c8/bin/c8.js',
    [
      '--check-coverage',
      '--branches',
      '100',
      '--lines',
      '100',
      '--functions',
      '0',
      '--statements',
      '0',
      '--reporter',
      'text',
      ...included,
      '--exclude',
      '**/*.test.*',
      '--exclude',
      '**/*.fixture.*',
      process.execPath,
      '--test',
      '--test-reporter',
      'dot',
      ...tests,
    ],
    { capture: true },
  );
  console.log(output.trim());
  return succeeded;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await checkCoverage()) ? 0 : 1;
