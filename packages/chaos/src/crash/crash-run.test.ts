import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { postgresqlMissing } from '@atendimento-ativo/testbed/postgresql-cluster';
import { runCrashes, VICTIMS } from './crash-run.js';
import { isWhole } from './ledgers.js';

test(
  'gateways and their database are killed, and each registry holds each attendance once',
  {
    skip: postgresqlMissing,
  },
  async (t) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'crash-'));
    t.after(() => rm(folder, { recursive: true }));
    const verdict = await runCrashes({ attendances: 40, seed: 1, folder, say: (line) => t.diagnostic(line) });
    for (const registry of [verdict.sas, verdict.foco]) {
      assert.ok(isWhole(registry), JSON.stringify(registry));
      assert.equal(registry.once.length, 40);
    }
    assert.deepEqual([verdict.failed, verdict.ended], [[], []]);
    assert.deepEqual([verdict.amended, verdict.revoked], [20, 20]);
    for (const victim of VICTIMS) assert.ok(verdict.killed[victim] > 0, victim);
  },
);
