import type { AttendanceEvent, ExportKey, ImportResponse, SessionClaims } from '@atendimento-ativo/domain';
import { MAX_EXPORT_FILE_BYTES, sealExport } from '@atendimento-ativo/domain/export-file';
import type { CallOptions, ExportedFile } from '../client.js';
import { localTimestamp } from '../environment.js';
import { objectWith } from '../transport/answers.js';
import type { GatewayTransport } from '../transport/gateway-transport.js';
import { accountOf } from '../transport/session.js';
import type { OpenedEntry, Outbox } from './outbox.js';

const importAnswer = objectWith<ImportResponse>('accepted', 'duplicate', 'rejected');

/** Left for what surrounds the events in a file. */
const MOST_EVENT_BYTES = MAX_EXPORT_FILE_BYTES - 10_000;

/**
 * Files for the gateway alone with what an account has here and it has not, in order: one, unless they are more than one may hold. What the
 * device cannot read itself any more is in one of its own, as it is kept, for whoever may find the key.
 */
export async function exportFiles(
  outbox: Outbox,
  claims: SessionClaims,
  key: () => Promise<ExportKey>,
  now: number,
): Promise<readonly ExportedFile[]> {
  const account = accountOf(claims);
  const records = [...(await outbox.list(account, 'pending')), ...(await outbox.list(account, 'rejected'))];
  const events = records.flatMap(({ event }) => event ?? []);
  const unreadable = records.filter(({ event }) => !event);
  return [
    ...(events.length > 0 ? await sealFiles(events, claims, await key(), now) : []),
    ...(unreadable.length > 0 ? [rawFile(unreadable, now)] : []),
  ];
}

/** Hands a file over to the gateway. */
export function importFile(
  transport: GatewayTransport,
  file: Uint8Array<ArrayBuffer>,
  options: CallOptions = {},
): Promise<ImportResponse> {
  return transport.read(importAnswer, { path: 'v1/imports', file, ...options });
}

function rawFile(records: readonly OpenedEntry[], now: number): ExportedFile {
  const raw = records.map(({ entry: { sealed, ...entry } }) => ({ ...entry, sealed: base64(new Uint8Array(sealed)) }));
  const bytes = new TextEncoder().encode(JSON.stringify(raw));
  return { name: `${stamp(localTimestamp(now))}-unreadable.json`, bytes, records: records.length };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** `2026-03-10T12:00:00…` → `20260310120000` */
function stamp(timestamp: string): string {
  return timestamp.replace(/\D/g, '').slice(0, 14);
}

async function sealFiles(
  events: readonly AttendanceEvent[],
  { partner, sub }: SessionClaims,
  key: ExportKey,
  now: number,
): Promise<readonly ExportedFile[]> {
  const exportedAt = localTimestamp(now);
  const parts = partsOf(events, MOST_EVENT_BYTES);
  return Promise.all(
    parts.map(async (part, index) => ({
      name: `${stamp(exportedAt)}-${index + 1}.aaexport`,
      bytes: await sealExport({ partner, agentId: sub, exportedAt, events: [...part] }, key),
      records: part.length,
    })),
  );
}

/** The events in lists whose JSON has at most so many bytes. */
export function partsOf<Value>(values: readonly Value[], mostBytes: number): readonly (readonly Value[])[] {
  const encoder = new TextEncoder();
  const parts: Value[][] = [];
  let room = 0;
  for (const value of values) {
    const bytes = encoder.encode(JSON.stringify(value)).length + 1;
    if (bytes > room) {
      parts.push([]);
      room = mostBytes;
    }
    parts.at(-1)?.push(value);
    room -= bytes;
  }
  return parts;
}
