import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContent } from './check-content.js';
import type { ContentProblem } from './content-error.js';
import { nationalDocuments } from './national-documents.js';
import { listFiles } from './read-documents.js';

export interface CheckOptions {
  /** Leaves the national documents out: what refers to them is a problem then. */
  readonly alone: boolean;
}

export interface CheckResult {
  /** One line for each problem and warning; the last line counts. */
  readonly report: string;
  readonly isClean: boolean;
}

/** Checks the documents at some paths, and says what an author has to change in them. */
export async function checkCommand(paths: readonly string[], { alone }: CheckOptions): Promise<CheckResult> {
  const places = paths.map((path) => pathToFileURL(resolve(path)));
  const listings = await Promise.all(places.map(listFiles));
  const own = new Set(listings.flatMap(({ files }) => files));
  const empty = listings.flatMap(({ files, problems }, index) =>
    files.length === 0 && problems.length === 0
      ? [{ file: resolve(paths[index] ?? ''), pointer: '', message: 'There is no *.json in this folder.' }]
      : [],
  );

  const checked = await checkContent(alone ? places : [nationalDocuments, ...places]);
  const problems = [...empty, ...checked.problems];
  // Whoever writes for a state does not translate the national documents.
  const warnings = checked.warnings.filter(({ file }) => own.has(file));
  const lines = [
    ...problems.map(describe),
    ...(warnings.length > 0 ? ['', 'Warnings:', ...warnings.map(describe)] : []),
    '',
    `${counted(own.size, 'document')} checked: ${counted(problems.length, 'problem')}, ${counted(warnings.length, 'warning')}.`,
  ];
  return { report: lines.join('\n').trimStart(), isClean: problems.length === 0 };
}

function describe({ file, pointer, message }: ContentProblem): string {
  const path = relative(process.cwd(), file);
  const name = path === '' || path.startsWith('..') || isAbsolute(path) ? file : path;
  return `${name}${pointer && ` ${pointer}`}: ${message}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
