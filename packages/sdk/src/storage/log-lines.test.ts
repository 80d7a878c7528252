import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change } from './device-records.js';
import { decodeLog, encodeLine, FORMAT } from './log-lines.node.js';
import { sampleEntry } from './storage-rules.fixture.js';

const writes: readonly (readonly Change[])[] = [
  [{ kind: 'attendance', attendance: { id: 'a', account: 'p:ç', status: 'open', lastSequence: 2 } }],
  [
    { kind: 'entry', entry: sampleEntry('a', 1) },
    { kind: 'draft', attendanceId: 'a', name: 'line\nbreak', sealed: new ArrayBuffer(3) },
  ],
  [{ kind: 'kept', shelf: 'content', key: 'h', value: { sealed: 'not a buffer', kind: 'entry' } }],
];
const log = Buffer.from([`${FORMAT}\n`, ...writes.map(encodeLine)].join(''));
const ends = [...log.keys()].filter((index) => log[index] === 0x0a).map((index) => index + 1);

describe('decodeLog', () => {
  it('reads what was written', () => {
    assert.deepEqual(decodeLog(log), { writes, length: log.length, isDamaged: false });
  });

  it('reads the whole writes of a log that ends at any byte', () => {
    for (let length = ends[0]!; length < log.length; length += 1) {
      const whole = ends.filter((end) => end <= length);
      const expected = { writes: writes.slice(0, whole.length - 1), length: whole.at(-1), isDamaged: false };
      assert.deepEqual(decodeLog(log.subarray(0, length)), expected, `cut at ${length}`);
    }
  });

  it('never takes a changed byte for a write, and calls it damage before the last one', () => {
    for (const index of log.keys()) {
      const changed = Buffer.from(log);
      changed[index]! ^= 0x01;
      const { writes: read, isDamaged } = decodeLog(changed);
      assert.ok(isDamaged || index >= ends.at(-2)!, `byte ${index}`);
      assert.deepEqual(read, writes.slice(0, read.length));
      assert.ok(read.length < writes.length);
    }
  });
});
