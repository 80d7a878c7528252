import { anyBytes } from './any-bytes.js';

/**
 * A UUIDv7 of this moment: new rows stand beside each other in every index that holds their ids, so that writing them
 * costs the same however many there are.
 *
 * Source: RFC 9562, 5.7.
 */
export function orderedId(): string {
  const bytes = anyBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
