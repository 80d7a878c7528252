import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicatorsResponseSchema } from '@atendimento-ativo/domain';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { postgresqlMissing, startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { Visit } from '@atendimento-ativo/testbed/visit';
import pg from 'pg';
import { TestGateway } from '../testing/gateway-harness.js';
import { openPostgresqlDatabase } from './postgresql.js';
test('indicators are read from the replica, everything else from the database', { skip: postgresqlMissing }, async () => {
    const cluster = await startPostgresql();
    const replica = await cluster.startReplica();
    const database = await openPostgresqlDatabase({
        connectionString: cluster.url,
        replicaConnectionString: replica.url,
        concurrency: 1,
    });
    const onReplica = new pg.Client(replica.url);
    await onReplica.connect();
    const gateway = await new TestGateway(database).start();
    const counted = async () => {
        const response = await gateway.request('/v1/indicators', { token: gateway.home.secretKey });
        if (response.status !== 200)
            return undefined;
        return indicatorsResponseSchema.parse(await response.json()).total.attendances;
    };
    try {
        // The tables themselves arrive there a moment later.
        assert.equal(await eventually(counted), 0);
        await onReplica.query('select pg_wal_replay_pause()');
        const visit = new Visit();
        const { status } = await gateway.post(visit.whole());
        assert.equal(status, 200);
        const found = await gateway.request(`/v1/attendances/${visit.id}`, { token: await gateway.token() });
        assert.equal(found.status, 200);
        assert.equal(await counted(), 0);
        await onReplica.query('select pg_wal_replay_resume()');
        await eventually(async () => ((await counted()) === 1 ? true : undefined));
    }
    finally {
        await gateway.stop();
        await onReplica.end();
        await database.close();
        await replica.stop();
        await cluster.stop();
    }
});
//# sourceMappingURL=replica.test.js.map