import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverageBySize } from './coverage.js';

describe('coverageBySize', () => {
  it('divides the businesses attended by those of the territory, size by size', () => {
    // MEI 3 ÷ 1000 = 0.003; ME 1 ÷ 40 = 0.025; EPP 0 ÷ 5 = 0.
    assert.deepEqual(coverageBySize({ MEI: 3, ME: 1, EPP: 0 }, { MEI: 1000, ME: 40, EPP: 5 }), [
      { size: 'MEI', attended: 3, businesses: 1000, share: 0.003 },
      { size: 'ME', attended: 1, businesses: 40, share: 0.025 },
      { size: 'EPP', attended: 0, businesses: 5, share: 0 },
    ]);
  });

  it('gives counts alone for a size whose market is not known or empty', () => {
    const [micro, small] = coverageBySize({ MEI: 1, ME: 0, EPP: 0 }, { ME: 0 });
    assert.deepEqual(micro, { size: 'MEI', attended: 1, businesses: undefined, share: undefined });
    assert.deepEqual(small, { size: 'ME', attended: 0, businesses: 0, share: undefined });
  });

  it('gives no share above the whole: the market is not that of these businesses', () => {
    assert.equal(coverageBySize({ MEI: 0, ME: 0, EPP: 2 }, { EPP: 2 })[2]?.share, 1);
    assert.equal(coverageBySize({ MEI: 0, ME: 0, EPP: 3 }, { EPP: 2 })[2]?.share, undefined);
  });
});
