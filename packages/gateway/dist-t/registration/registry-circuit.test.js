import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { RegistryCircuit } from './registry-circuit.js';
const settings = { failuresBeforeRest: 3, shortestRestSeconds: 5, longestRestSeconds: 60 };
let now;
let circuit;
beforeEach(() => {
    now = 1000;
    circuit = new RegistryCircuit(settings, () => now);
});
function fail(times) {
    for (let time = 0; time < times; time += 1)
        circuit.failed();
}
test('lets everything through while failures are few, or answers come between them', () => {
    fail(2);
    circuit.answered();
    fail(2);
    assert.deepEqual([circuit.rest, circuit.isInDoubt], [0, false]);
});
test('rests after failures in a row, and is in doubt until an answer comes', () => {
    fail(3);
    assert.deepEqual([circuit.rest, circuit.isInDoubt], [5000, true]);
    now += 5000;
    assert.deepEqual([circuit.rest, circuit.isInDoubt], [0, true]);
    circuit.answered();
    assert.deepEqual([circuit.rest, circuit.isInDoubt], [0, false]);
});
test('rests twice as long after each probe that fails, up to the longest rest', () => {
    fail(3);
    const rests = [];
    for (let probe = 0; probe < 6; probe += 1) {
        now += circuit.rest;
        circuit.failed();
        rests.push(circuit.rest / 1000);
    }
    assert.deepEqual(rests, [10, 20, 40, 60, 60, 60]);
});
test('is not impressed by calls that were on their way when the rest began', () => {
    fail(3);
    now += 1000;
    fail(4);
    assert.equal(circuit.rest, 4000);
});
test('waits as long as the registry asks, at its first word', () => {
    circuit.failed(30);
    assert.deepEqual([circuit.rest, circuit.isInDoubt], [30_000, false]);
    circuit.failed(10);
    assert.equal(circuit.rest, 30_000);
});
test('never rests for ever, whatever happens', () => {
    const step = fc.record({ outcome: fc.constantFrom('answered', 'failed'), wait: fc.nat(100_000) });
    fc.assert(fc.property(fc.array(step), (steps) => {
        const own = new RegistryCircuit(settings, () => now);
        for (const { outcome, wait } of steps) {
            if (outcome === 'answered')
                own.answered();
            else
                own.failed();
            assert.ok(own.rest <= settings.longestRestSeconds * 1000);
            now += wait;
        }
        now += settings.longestRestSeconds * 1000;
        assert.equal(own.rest, 0);
    }));
});
//# sourceMappingURL=registry-circuit.test.js.map