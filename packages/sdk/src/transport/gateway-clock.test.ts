import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { GatewayClock } from './gateway-clock.js';

const NOON = Date.UTC(2026, 2, 10, 12);
const moments = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('the gateway’s clock, as a device hears it', () => {
  it('is unknown before the first exchange', () => {
    assert.equal(new GatewayClock().offset, undefined);
  });

  it('is ahead of the device by no more than half an exchange more or less than it seems', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.nat(5_000),
        fc.nat(5_000),
        (sentAt, ahead, there, back) => {
          const clock = new GatewayClock();
          const written = new Date(sentAt + there + ahead);
          fc.pre(written.getUTCFullYear() <= 9999 && written.getUTCFullYear() >= 0);
          clock.hear(written.toISOString(), sentAt, sentAt + there + back);
          assert.ok(Math.abs((clock.offset ?? Infinity) - ahead) <= Math.ceil((there + back) / 2));
        },
      ),
    );
  });

  const told = new Date(NOON).toISOString();
  const lessons: readonly [string, string | null, number, number][] = [
    ['without a time', null, NOON, NOON],
    ['whose time is none', 'noon', NOON, NOON],
    ['during which the device’s clock was set back', told, NOON, NOON - 1],
    ['during which it was set ahead, or that took too long', told, NOON, NOON + 10_001],
  ];
  for (const [what, header, sentAt, answeredAt] of lessons) {
    it(`learns nothing from an answer ${what}`, () => {
      const clock = new GatewayClock();
      clock.hear(new Date(NOON + 7).toISOString(), NOON, NOON);
      clock.hear(header, sentAt, answeredAt);
      assert.equal(clock.offset, 7);
    });
  }
});
