import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentKinds, contentSchemas, isContentKind, type ContentDocument } from './content-documents.js';
import type { ContentProblem } from './content-error.js';
import { describeIssue } from './describe-issue.js';

export interface SourceDocument {
  readonly file: string;
  readonly document: ContentDocument;
}

/** A file whose content could not be accepted, with what it says that it is, as far as that is readable. */
export interface RejectedDocument {
  readonly file: string;
  readonly claims: unknown;
}

export interface ReadDocuments {
  readonly sources: readonly SourceDocument[];
  readonly rejected: readonly RejectedDocument[];
  readonly problems: readonly ContentProblem[];
}

type ReadFile =
  | { readonly file: string; readonly document: ContentDocument }
  | { readonly file: string; readonly claims: unknown; readonly problems: readonly ContentProblem[] };

/** Reads and parses every `*.json` of the folders, in the order of folders and file names. */
export async function readDocuments(directories: readonly URL[]): Promise<ReadDocuments> {
  const listings = await Promise.all(directories.map(listFiles));
  const read = await Promise.all(listings.flatMap(({ files }) => files.map(readDocument)));
  const rejected = read.filter((result) => 'problems' in result);
  return {
    sources: read.filter((result) => 'document' in result),
    rejected,
    problems: [...listings.flatMap(({ problems }) => problems), ...rejected.flatMap(({ problems }) => problems)],
  };
}

async function listFiles(url: URL): Promise<{ files: readonly string[]; problems: readonly ContentProblem[] }> {
  const directory = fileURLToPath(url);
  try {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
    return { files: names.map((name) => join(directory, name)), problems: [] };
  } catch (error) {
    return { files: [], problems: [{ file: directory, pointer: '', message: `Cannot be read: ${reason(error)}` }] };
  }
}

async function readDocument(file: string): Promise<ReadFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return reject(file, undefined, { pointer: '', message: `Cannot be read: ${reason(error)}` });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return reject(file, undefined, { pointer: '', message: `Is not JSON: ${reason(error)}` });
  }
  return parseDocument(file, json);
}

function parseDocument(file: string, json: unknown): ReadFile {
  const kind: unknown = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined;
  if (!isContentKind(kind)) {
    return reject(file, json, { pointer: '/kind', message: `Must be one of: ${contentKinds.join(', ')}.` });
  }
  const result = contentSchemas[kind].safeParse(json);
  if (result.success) return { file, document: result.data };
  return reject(file, json, ...result.error.issues.flatMap((issue) => describeIssue(issue, json)));
}

function reject(file: string, claims: unknown, ...found: readonly Omit<ContentProblem, 'file'>[]): ReadFile {
  return { file, claims, problems: found.map((problem) => ({ file, ...problem })) };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
