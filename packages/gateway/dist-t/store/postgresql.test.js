import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresqlMissing, startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { sql } from 'kysely';
import { openPostgresqlDatabase } from './postgresql.js';
const MORE_THAN_CONNECTIONS = 60;
test('work that holds a lock never waits for others that do', { skip: postgresqlMissing }, async () => {
    const cluster = await startPostgresql();
    const database = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 2 });
    try {
        const works = Array.from({ length: MORE_THAN_CONNECTIONS }, (_, number) => database.exclusively([`test:${number}`], async () => {
            const { rows } = await sql `select ${number}::integer as number`.execute(database.rows);
            return rows[0]?.number;
        }));
        assert.deepEqual(await Promise.all(works), Array.from({ length: MORE_THAN_CONNECTIONS }, (_, number) => number));
    }
    finally {
        await database.close();
        await cluster.stop();
    }
});
//# sourceMappingURL=postgresql.test.js.map