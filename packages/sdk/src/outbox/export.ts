import type { AttendanceEvent, ExportKey, SessionClaims } from '@atendimento-ativo/domain';
import { MAX_EXPORT_FILE_BYTES, sealExport } from '@atendimento-ativo/domain/export-file';
import type { ExportedFile } from '../client.js';
import { localTimestamp } from '../environment.js';

/** Left for what surrounds the events in a file. */
const MOST_EVENT_BYTES = MAX_EXPORT_FILE_BYTES - 10_000;

/** Files for the gateway alone with these events, in order: one, unless they are more than one may hold. */
export async function sealFiles(
  events: readonly AttendanceEvent[],
  { partner, sub }: SessionClaims,
  key: ExportKey,
  now: number,
): Promise<readonly ExportedFile[]> {
  const exportedAt = localTimestamp(now);
  const parts = partsOf(events, MOST_EVENT_BYTES);
  return Promise.all(
    parts.map(async (part, index) => ({
      name: `${exportedAt.replace(/\D/g, '').slice(0, 14)}-${index + 1}.aaexport`,
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
