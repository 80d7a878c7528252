import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresqlMissing, startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { sql } from 'kysely';
import { openPostgresqlDatabase } from './postgresql.js';

const MORE_THAN_CONNECTIONS = 60;

test('compresses what is too long for its row fast, where the server can', { skip: postgresqlMissing }, async () => {
  const cluster = await startPostgresql();
  const database = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 1 });
  try {
    const { rows } = await sql<{ used: string; best: string }>`
      select setting as used, case when 'lz4' = any (enumvals) then 'lz4' else boot_val end as best
      from pg_settings where name = 'default_toast_compression'`.execute(database.ofPartner('acb'));
    assert.equal(rows[0]?.used, rows[0]?.best);
  } finally {
    await database.close();
    await cluster.stop();
  }
});

test('work that holds a lock never waits for others that do', { skip: postgresqlMissing }, async () => {
  const cluster = await startPostgresql();
  const database = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 2 });
  try {
    const works = Array.from({ length: MORE_THAN_CONNECTIONS }, (_, number) =>
      database.exclusively([`test:${number}`], async () => {
        const { rows } = await sql<{ number: number }>`select ${number}::integer as number`.execute(database.rows);
        return rows[0]?.number;
      }),
    );
    assert.deepEqual(
      await Promise.all(works),
      Array.from({ length: MORE_THAN_CONNECTIONS }, (_, number) => number),
    );
  } finally {
    await database.close();
    await cluster.stop();
  }
});
