import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { RawEvent } from '@atendimento-ativo/testbed/visit';
import type { GatewayDatabase } from '../store/database.js';
import { onEachDatabase, TestGateway, type Opened } from './gateway-harness.js';

/** Runs a suite of sent events on each database, with one gateway for all of its tests. */
export function onEachIntakeBench(name: string, suite: (bench: IntakeBench) => void): void {
  onEachDatabase(name, (open) => {
    const bench = new IntakeBench();
    before(async () => bench.start(await open()));
    after(() => bench.stop());
    suite(bench);
  });
}

/** A gateway that events are sent to. */
export class IntakeBench {
  #opened: Opened<GatewayDatabase> | undefined;
  #gateway: TestGateway | undefined;

  async start(opened: Opened<GatewayDatabase>): Promise<void> {
    this.#opened = opened;
    this.#gateway = await new TestGateway(opened.value).start();
  }

  async stop(): Promise<void> {
    await this.#gateway?.stop();
    await this.#opened?.close();
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
