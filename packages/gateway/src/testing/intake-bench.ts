import assert from 'node:assert/strict';
import { before } from 'node:test';
import type { RawEvent } from '@atendimento-ativo/testbed/visit';
import { onEachDatabase } from './gateway-bench.js';
import type { TestGateway } from './gateway-harness.js';

/** Runs a suite of sent events on each database, with one gateway for all of its tests. */
export function onEachIntakeBench(name: string, suite: (bench: IntakeBench) => void): void {
  onEachDatabase(name, (base) => {
    const bench = new IntakeBench();
    before(async () => bench.use(await base.start()));
    suite(bench);
  });
}

/** A gateway that events are sent to. */
export class IntakeBench {
  #gateway: TestGateway | undefined;

  use(gateway: TestGateway): void {
    this.#gateway = gateway;
  }

  get gateway(): TestGateway {
    if (!this.#gateway) throw new Error('The gateway was not started.');
    return this.#gateway;
  }

  /** Stores the first events and gives the answer to the last one. */
  async answerTo(last: RawEvent, first: RawEvent[] = []) {
    if (first.length > 0) assert.equal((await this.gateway.post(first)).status, 200);
    return this.gateway.post([last]);
  }

  async assertRejected(last: RawEvent, code: string, pointer: string, first: RawEvent[] = []): Promise<void> {
    const { status, body } = await this.answerTo(last, first);
    assert.equal(status, 422);
    assert.equal(body.code, code);
    assert.equal(body.errors?.[0]?.pointer, pointer);
    assert.equal(body.results[0]?.status, 'rejected');
    assert.equal(await this.gateway.countEvents(last.attendanceId), first.length);
  }
}
