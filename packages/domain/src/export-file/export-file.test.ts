import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { exportKeySchema, type ExportKey } from '../contract/profile.js';
import { exampleEvents } from '../attendance/attendance.fixture.js';
import { openExport, sealExport, type ExportedRecords, type ExportKeyPair } from './export-file.js';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

async function makeKeys(): Promise<{ pair: ExportKeyPair; key: ExportKey }> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return { pair, key: exportKeySchema.parse(await crypto.subtle.exportKey('jwk', pair.publicKey)) };
}

const records: ExportedRecords = {
  partner: 'parceiro',
  agentId: 'agente-01',
  exportedAt: '2026-03-10T12:00:00.000-03:00',
  events: exampleEvents('attendance.started', 'client.identified'),
};

describe('a file of exported records', () => {
  let keys: Awaited<ReturnType<typeof makeKeys>>;
  let file: Uint8Array<ArrayBuffer>;

  before(async () => {
    keys = await makeKeys();
    file = await sealExport(records, keys.key);
  });

  test('gives the gateway what the device put in, and shows nobody else a word of it', async () => {
    assert.deepEqual(await openExport(file, keys.pair), records);
    const text = Buffer.from(file).toString('latin1');
    for (const word of ['attendance', 'Maria', 'agente-01', 'parceiro']) assert.ok(!text.includes(word));
  });

  test('is another one each time', async () => {
    const again = await sealExport(records, keys.key);
    assert.notDeepEqual(again.slice(41), file.slice(41));
  });

  test('does not open once a bit of it was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (place, bit) => {
        const changed = file.slice();
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        const code = place < 8 ? 'malformed' : place < 9 ? 'version_unknown' : place < 41 ? 'key_unknown' : 'damaged';
        await assert.rejects(openExport(changed, keys.pair), { code: `export_${code}` });
      }),
      { numRuns: 300 },
    );
  });

  test('does not open when it was cut off anywhere, or something was added', async () => {
    for (let length = 0; length < file.length; length += 1) {
      const code = length < 8 ? 'malformed' : length < 9 ? 'version_unknown' : 'damaged';
      await assert.rejects(openExport(file.slice(0, length), keys.pair), { code: `export_${code}` });
    }
    await assert.rejects(openExport(new Uint8Array([...file, 0]), keys.pair), { code: 'export_damaged' });
  });

  test('does not open with another gateway’s key', async () => {
    await assert.rejects(openExport(file, (await makeKeys()).pair), { code: 'export_key_unknown' });
  });

  test('is refused when what is inside is not what it should be', async () => {
    const strange = await sealExport({ ...records, events: [{ id: 'x' }] }, keys.key);
    await assert.rejects(openExport(strange, keys.pair), { code: 'export_malformed' });
  });
});
