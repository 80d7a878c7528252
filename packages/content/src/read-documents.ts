import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explaining } from '@atendimento-ativo/domain/explain-issue';
import { brokenPremises } from './profile/premises.js';
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
  /** Every file that was looked at. */
  readonly files: readonly string[];
  readonly sources: readonly SourceDocument[];
  readonly rejected: readonly RejectedDocument[];
  readonly problems: readonly ContentProblem[];
}

type ReadFile =
  | { readonly file: string; readonly document: ContentDocument }
  | { readonly file: string; readonly claims: unknown; readonly problems: readonly ContentProblem[] };

/** Reads and parses the files, and every `*.json` of the folders, in that order; each file once. */
export async function readDocuments(places: readonly URL[]): Promise<ReadDocuments> {
  const listings = await Promise.all(places.map(listFiles));
  const files = [...new Set(listings.flatMap((listing) => listing.files))];
  const read = await Promise.all(files.map(readDocument));
  const rejected = read.filter((result) => 'problems' in result);
  return {
    files,
    sources: read.filter((result) => 'document' in result),
    rejected,
    problems: [...listings.flatMap(({ problems }) => problems), ...rejected.flatMap(({ problems }) => problems)],
  };
}

/** The documents in a folder, not in those inside it; a file is its own. */
export async function listFiles(
  place: URL,
): Promise<{ readonly files: readonly string[]; readonly problems: readonly ContentProblem[] }> {
  const path = resolve(fileURLToPath(place));
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], problems: [] };
    const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
    return { files: names.map((name) => join(path, name)), problems: [] };
  } catch (error) {
    return { files: [], problems: [{ file: path, pointer: '', message: `Cannot be read: ${reason(error)}` }] };
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
  // The name of the schema is for editors.
  const { $schema: _, ...content } = json as { readonly $schema?: unknown };
  const isProfile = kind === 'national-profile' || kind === 'state-profile';
  const premises = isProfile ? brokenPremises(content) : [];
  const result = contentSchemas[kind].safeParse(content, explaining);
  if (result.success && premises.length === 0) return { file, document: result.data };
  const mistakes = result.error?.issues.flatMap((issue) => describeIssue(issue, json)) ?? [];
  // What breaks a premise is often a mistake of form too, of which the premise says more.
  const others = mistakes.filter(({ pointer }) => !premises.some((broken) => broken.pointer === pointer));
  return reject(file, json, ...premises.map(({ pointer, message }) => ({ pointer, message })), ...others);
}

function reject(file: string, claims: unknown, ...found: readonly Omit<ContentProblem, 'file'>[]): ReadFile {
  return { file, claims, problems: found.map((problem) => ({ file, ...problem })) };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
