import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot, runScript } from './run-command.mjs';

/** The script that is written last. */
const bundle = 'packages/components/dist/cdn/self-service.js';
const bundledPackages = ['domain', 'sdk', 'components'];

/** Compiles every package; incremental. @returns {Promise<boolean>} whether it succeeded. */
export async function compile() {
  const { succeeded } = await runScript('node_modules/@typescript/native/bin/tsc', ['-b']);
  return succeeded;
}

/** Bundles the elements for the script tag. @returns {Promise<boolean>} whether it succeeded. */
export async function bundleElements() {
  const { succeeded } = await runScript('node_modules/rollup/dist/bin/rollup', ['-c', '--silent']);
  return succeeded;
}

/** True when the bundle is newer than everything that it is made of. */
export function isBundleCurrent() {
  const file = path.join(repositoryRoot, bundle);
  if (!existsSync(file)) return false;
  const bundled = statSync(file).mtimeMs;
  return bundleInputs().every((input) => statSync(input).mtimeMs <= bundled);
}

function bundleInputs() {
  const compiled = bundledPackages.flatMap((name) => {
    const folder = path.join(repositoryRoot, 'packages', name, 'dist');
    const files = readdirSync(folder, { recursive: true }).filter(
      (file) => file.endsWith('.js') && !file.startsWith('cdn'),
    );
    return files.map((file) => path.join(folder, file));
  });
  return [...compiled, ...['rollup.config.mjs', 'package-lock.json'].map((file) => path.join(repositoryRoot, file))];
}
