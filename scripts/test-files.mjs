import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './run-command.mjs';

const packages = path.join(repositoryRoot, 'packages');

/** Compiled tests that run in Node. */
export function unitTestFiles() {
  return compiledTestFiles().filter((file) => !file.endsWith('.browser.test.js'));
}

/** Compiled tests that run in a browser. */
export function browserTestFiles() {
  return compiledTestFiles().filter((file) => file.endsWith('.browser.test.js'));
}

/** Tests of whole examples: page, gateway and sandbox together. */
export function endToEndTestFiles() {
  return foldersIn(path.join(repositoryRoot, 'examples')).flatMap((folder) =>
    filesIn(path.join(folder, 'test'), '.test.mjs'),
  );
}

/** Taken from the sources, because a deleted test leaves its compiled copy behind in dist. */
function compiledTestFiles() {
  return foldersIn(packages).flatMap((folder) => filesIn(path.join(folder, 'src'), '.test.ts').map(compiledFile));
}

/** Where the compiler puts a source file of a package; any other path stays as it is. */
export function compiledFile(file) {
  const [name, folder, ...rest] = path.relative(packages, file).split(path.sep);
  if (folder !== 'src' || !file.endsWith('.ts')) return file;
  return path.join(packages, name, 'dist', ...rest).replace(/\.ts$/, '.js');
}

function foldersIn(parent) {
  if (!existsSync(parent)) return [];
  const entries = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => path.join(parent, entry.name)).sort();
}

function filesIn(folder, ending) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(ending));
  return files.map((file) => path.join(folder, file)).sort();
}
