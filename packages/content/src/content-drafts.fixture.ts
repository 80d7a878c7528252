import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ContentError, loadContent, nationalDocuments } from './index.js';
import { valueAt } from './json-pointer.js';

/** A document as it stands in its file, free to be broken. */
export type Draft = Record<string, unknown>;
export type Drafts = Record<keyof typeof FILES, Draft>;

const FILES = {
  questionnaire: 'national-questionnaire.2026.1.pt-BR.json',
  catalogue: 'national-catalogue.2026.1.pt-BR.json',
  journeys: 'national-journeys.2026.1.pt-BR.json',
  guidance: 'national-credit-guidance.2026.1.pt-BR.json',
  term: 'national-consent-term.2026.1.pt-BR.json',
  words: 'national-keyword-index.2026.1.pt-BR.json',
  anamnesis: 'national-anamnesis.2026.1.pt-BR.json',
  national: 'national-profile.2026.1.pt-BR.json',
  profile: 'example-state-profile.2026.1.pt-BR.json',
} as const;

export async function drafts(): Promise<Drafts> {
  const read = async (name: string) => JSON.parse(await readFile(new URL(name, nationalDocuments), 'utf8')) as Draft;
  const entries = Object.entries(FILES).map(async ([key, name]) => [key, await read(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Drafts;
}

export function at(document: Draft, pointer: string): unknown {
  return valueAt(document, pointer.split('/').slice(1));
}

/** Writes a value where a JSON Pointer says; one place after the last adds to a list, `undefined` removes. */
export function put(document: Draft, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  const parent = at(document, pointer.slice(0, cut)) as Draft;
  parent[pointer.slice(cut + 1)] = value;
}

/** A profile that adapts nothing. */
export function withoutChanges({ kind, id, version, locale, validFrom, state, name, base }: Draft): Draft {
  return { kind, id, version, locale, validFrom, state, name, base };
}

export function listAt(document: Draft, pointer: string): readonly Draft[] {
  return at(document, pointer) as readonly Draft[];
}

export async function folderOf(context: TestContext, files: Record<string, unknown>): Promise<URL> {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  context.after(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return pathToFileURL(directory);
}

/** The problems of the shipped documents after a change, as "file pointer: message". */
export async function problemsAfter(
  context: TestContext,
  change: (documents: Drafts) => void,
  more: Record<string, unknown> = {},
): Promise<readonly string[]> {
  const documents = await drafts();
  change(documents);
  const files: Record<string, unknown> = { ...more };
  for (const [key, document] of Object.entries(documents)) files[`${key}.json`] = document;
  return problemsOf([await folderOf(context, files)]);
}

export async function problemsOf(directories: readonly URL[]): Promise<readonly string[]> {
  try {
    await loadContent(directories);
  } catch (error) {
    assert.ok(error instanceof ContentError);
    assert.equal(error.code, 'content_invalid');
    return error.problems.map(({ file, pointer, message }) => `${basename(file)} ${pointer}: ${message}`);
  }
  return [];
}
