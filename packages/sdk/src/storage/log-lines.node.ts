import { crc32 } from 'node:zlib';
import type { Change } from './device-records.js';

/** The first line of every log: what the lines after it are. */
export const FORMAT = 'atendimento-ativo records 1';

/** One write as a line: checksum and length of the text, then the text. JSON holds no line breaks of its own. */
export function encodeLine(changes: readonly Change[]): string {
  return lineOf(JSON.stringify(changes.map(encode)));
}

export interface LogContent {
  readonly writes: readonly (readonly Change[])[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
  /** Whether what is broken is not the trace of one write, the last one, that was cut off. */
  readonly isDamaged: boolean;
}

/** What a log's bytes say. Only the last write can have been cut off: each one is synced before the next begins. */
export function decodeLog(bytes: Buffer): LogContent {
  const writes: (readonly Change[])[] = [];
  let length = bytes.indexOf(0x0a) + 1;
  if (bytes.toString('utf8', 0, length) !== `${FORMAT}\n`) return { writes, length: 0, isDamaged: true };
  while (length < bytes.length) {
    const end = bytes.indexOf(0x0a, length) + 1;
    const changes = decodeLine(bytes.toString('utf8', length, end));
    if (!changes) return { writes, length, isDamaged: isMoreThanOneWrite(bytes.subarray(length)) };
    writes.push(changes);
    length = end;
  }
  return { writes, length, isDamaged: false };
}

/** Whether bytes that begin with a broken line hold more than that line. */
function isMoreThanOneWrite(bytes: Buffer): boolean {
  const [header, declared] = HEADER.exec(bytes.toString('latin1', 0, 40)) ?? [];
  if (header && bytes.length > header.length + Number(declared) + 1) return true;
  const lines = bytes.toString('utf8').split(/(?<=\n)/);
  return lines.some((line) => decodeLine(line) !== undefined);
}

const HEADER = /^[0-9a-f]{8} (\d+) /;

function decodeLine(line: string): readonly Change[] | undefined {
  const text = line.replace(HEADER, '').slice(0, -1);
  return line === lineOf(text) ? (JSON.parse(text) as StoredChange[]).map(decode) : undefined;
}

function lineOf(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${Buffer.byteLength(text)} ${text}\n`;
}

/** A change with its buffers as text. */
type StoredChange = Exclude<Change, BufferChange> | Stored<BufferChange>;
type BufferChange = Extract<Change, { kind: 'entry' | 'draft' | 'key' }>;
type Stored<Value> = Value extends ArrayBuffer
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Stored<Value[Key]> }
    : Value;

function encode(change: Change): StoredChange {
  switch (change.kind) {
    case 'entry':
      return { ...change, entry: { ...change.entry, sealed: toText(change.entry.sealed) } };
    case 'draft':
      return { ...change, sealed: toText(change.sealed) };
    case 'key': {
      if (!change.key) return { ...change, key: undefined };
      const { wrapped, pin } = change.key;
      return { ...change, key: { wrapped: toText(wrapped), ...(pin && { pin: { ...pin, salt: toText(pin.salt) } }) } };
    }
    default:
      return change;
  }
}

function decode(change: StoredChange): Change {
  switch (change.kind) {
    case 'entry':
      return { ...change, entry: { ...change.entry, sealed: toBytes(change.entry.sealed) } };
    case 'draft':
      return { ...change, sealed: toBytes(change.sealed) };
    case 'key': {
      if (!change.key) return { ...change, key: undefined };
      const { wrapped, pin } = change.key;
      return {
        ...change,
        key: { wrapped: toBytes(wrapped), ...(pin && { pin: { ...pin, salt: toBytes(pin.salt) } }) },
      };
    }
    default:
      return change;
  }
}

function toText(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('base64');
}

function toBytes(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
