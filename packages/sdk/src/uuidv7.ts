import type { Environment } from './environment.js';

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random. */
export function uuidv7(environment: Pick<Environment, 'now' | 'randomBytes'>): string {
  const now = environment.now();
  const bytes = environment.randomBytes();
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(now / 0x10000));
  view.setUint16(4, now % 0x10000);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Unix milliseconds at which a UUIDv7 was made. */
export function uuidTime(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
