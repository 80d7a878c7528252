import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot, runCommand } from './run-command.mjs';

const lowestNode = [20, 19];

/** Makes node_modules hold what package-lock.json says, and nothing when it already does. */
export async function ensureInstalled() {
  checkNodeVersion();
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`Installing dependencies with npm ci: ${reason}.`);
  const { succeeded } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (!succeeded) throw new Error('npm ci failed; its output above says why.');
}

function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > lowestNode[0] || (major === lowestNode[0] && minor >= lowestNode[1])) return;
  throw new Error(`Node ${lowestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/**
 * npm writes its own record of what it installed as its last step. Comparing that record with the lock
 * file notices an interrupted installation and a changed lock file, and leaves alone what was installed by hand.
 */
function reasonToInstall() {
  const record = path.join(repositoryRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'node_modules is missing or incomplete';
  const wanted = lockedPackages(path.join(repositoryRoot, 'package-lock.json'));
  const installed = lockedPackages(record);
  const missing = Object.keys(wanted).find((name) => !installed[name] && !isOptional(wanted[name]));
  if (missing) return `${missing} is not installed`;
  const different = Object.keys(installed).find((name) => identity(installed[name]) !== identity(wanted[name]));
  if (different) return `${different} is not what package-lock.json says`;
  return undefined;
}

function lockedPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  delete packages[''];
  return packages;
}

/** Binaries for other platforms are in the lock file without being installed. */
function isOptional(locked) {
  return locked.optional || locked.devOptional || locked.extraneous;
}

function identity(locked) {
  return locked && (locked.integrity ?? locked.resolved ?? locked.version);
}

function runNpm(npmArguments) {
  const npm = process.env.npm_execpath;
  // Another package manager's script would be named here when it runs us.
  if (npm && /npm-cli\.c?js$/.test(npm)) return runCommand(process.execPath, [npm, ...npmArguments]);
  return runCommand('npm', npmArguments, { shell: process.platform === 'win32' });
}
