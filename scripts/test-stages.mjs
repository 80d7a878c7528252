import path from 'node:path';
import { findChromium } from './browser.mjs';
import { runBrowserTests } from './browser-tests.mjs';
import { bundleElements, compile } from './build.mjs';
import { checkCoverage } from './coverage.mjs';
import { installEngines } from './engine-locations.mjs';
import { ensureInstalled } from './install.mjs';
import { runNodeTests } from './node-tests.mjs';
import { repositoryRoot, runScript } from './run-command.mjs';
import { browserTestFiles, endToEndTestFiles, unitTestFiles } from './test-files.mjs';

const minute = 60_000;

/**
 * The stages of `npm test`, in order. `run` returns counts, throws, or returns whether it succeeded, which
 * counts as one. Without a stage that is `needed`, nothing after it can be judged. `needs` names a stage
 * without which this one alone is not run and has failed. One that is `aside` keeps one processor busy, and its output
 * to itself, while those after it run.
 */
export const stages = [
  { name: 'install', needed: true, uncounted: true, run: ensureInstalled },
  { name: 'compile', needed: true, run: compile },
  { name: 'find a browser', uncounted: true, run: provideBrowser, sets: ['browser', 'engines', 'e2e', 'chaos'] },
  { name: 'eslint', aside: true, run: eslint, sets: ['lint'] },
  {
    name: 'prettier',
    run: () => succeeds('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    sets: ['lint'],
  },
  {
    name: 'import checks',
    run: () => succeeds('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['packages/*/src']),
    sets: ['lint'],
  },
  { name: 'what elements offer', run: () => succeeds('scripts/manifest.mjs', ['--check']), sets: ['lint'] },
  { name: 'snippets of the READMEs', run: () => succeeds('scripts/readme-snippets.mjs', []), sets: ['lint'] },
  { name: 'sizes', run: () => succeeds('scripts/size.mjs', []), sets: ['lint'] },
  { name: 'bundle', run: bundleElements, sets: ['browser', 'engines', 'e2e'] },
  { name: 'unit tests', run: unitTests, sets: ['unit'] },
  { name: 'every branch of the rules', run: checkCoverage, sets: ['unit'] },
  { name: 'end-to-end tests', needs: 'find a browser', run: endToEndTests, sets: ['e2e'] },
  { name: 'browser tests', needs: 'find a browser', run: browserTests, sets: ['browser', 'engines'] },
  { name: 'chaos', needs: 'find a browser', run: shortStorm, sets: ['chaos'] },
];

/** What `npm test -- <set>` accepts. */
export const stageSets = ['unit', 'browser', 'engines', 'e2e', 'chaos', 'lint'];

/** Later stages and the tests themselves use the same browser without looking for it again. */
async function provideBrowser() {
  const { executablePath } = await findChromium();
  process.env.CHROME_PATH = executablePath;
  await installEngines();
}

async function eslint() {
  const { succeeded, output } = await runScript('node_modules/eslint/bin/eslint.js', ['.'], { capture: true });
  if (output.trim()) console.log(output.trim());
  return succeeded;
}

async function succeeds(file, scriptArguments) {
  const { succeeded } = await runScript(file, scriptArguments);
  return succeeded;
}

function unitTests() {
  return runNodeTests(atLeastOne(unitTestFiles(), 'packages/*/src/**/*.test.ts'), { timeout: 5 * minute });
}

function endToEndTests() {
  return runNodeTests(atLeastOne(endToEndTestFiles(), 'examples/*/test/*.test.mjs'), {
    serial: true,
    timeout: 15 * minute,
  });
}

function browserTests() {
  atLeastOne(browserTestFiles(), 'packages/*/src/**/*.browser.test.ts');
  return runBrowserTests();
}

/** Each kill and each fault at least once. */
function shortStorm() {
  return succeeds('packages/chaos/dist/bin.js', ['--records', '100', '--seed', '1']);
}

function atLeastOne(files, pattern) {
  if (files.length === 0) throw new Error(`No test file found: ${pattern}.`);
  console.log(`${files.length} test files, the first is ${path.relative(repositoryRoot, files[0])}`);
  return files;
}
