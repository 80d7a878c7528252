import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  postgresqlMissing,
  startPostgresql,
  type PostgresqlCluster,
} from '@atendimento-ativo/testbed/postgresql-cluster';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import pg from 'pg';
import { TestGateway } from '../testing/gateway-harness.js';
import type { GatewayDatabase } from './database.js';
import { migrate, migrationOf, migrations } from './migrations.js';
import { openPostgresqlDatabase } from './postgresql.js';
import { roles } from './roles.js';
import type { Tables } from './tables.js';

describe('An owner who is no superuser', { skip: postgresqlMissing }, () => {
  let cluster: PostgresqlCluster;
  let database: GatewayDatabase;
  let gateway: TestGateway;

  before(async () => {
    cluster = await startPostgresql();
    const administrator = new pg.Client(cluster.url);
    await administrator.connect();
    await administrator.query('create role office login createrole');
    await administrator.query('create database office owner office');
    await administrator.end();
    const url = new URL(cluster.url);
    [url.username, url.pathname] = ['office', '/office'];
    database = await openPostgresqlDatabase({ connectionString: url.href, concurrency: 1 });
    gateway = await new TestGateway(database).start();
    assert.equal((await gateway.post(new Visit().whole())).status, 200);
  });
  after(async () => {
    await gateway.stop();
    await database.close();
    await cluster.stop();
  });

  test('runs the gateway, and sees no rows either', async () => {
    const seen = await database.ofPartner(gateway.home.partner.id).selectFrom('events').select('id').execute();
    assert.equal(seen.length, new Visit().whole().length);
    assert.deepEqual(await database.owner.selectFrom('events').select('id').execute(), []);
  });

  test('changes the rows of all partners in a migration, after which they are hidden again', async () => {
    const other = await gateway.addPartner();
    assert.equal((await gateway.post(new Visit().whole(), await gateway.token(other))).status, 200);
    const change = `update attendances set agent_name = 'Equipe'`;
    await migrate(database.owner, { ...migrations, '9999-names': migrationOf(() => [change], ['attendances']) });
    for (const { partner } of [gateway.home, other]) {
      const rows = await database.ofPartner(partner.id).selectFrom('attendances').select('agent_name').execute();
      assert.deepEqual(rows, [{ agent_name: 'Equipe' }]);
    }
    const { rows } = await sql`
      select relforcerowsecurity as "isHidden" from pg_class where oid = 'attendances'::regclass`.execute(
      database.owner,
    );
    assert.deepEqual(rows, [{ isHidden: true }]);
  });

  test('is not let change rows by a migration that does not say whose', async () => {
    const change = migrationOf(() => [`update attendances set agent_name = 'Ninguém'`]);
    await assert.rejects(migrate(database.owner, { ...migrations, '9999-names': change, '9999-rows': change }), {
      message: /^A migration changes rows without saying whose: update attendances/,
    });
  });
});

test('whoever makes the roles may become them, on a PostgreSQL newer than 15 too', async () => {
  const pglite = await PGlite.create();
  await pglite.exec('create role office login createrole; alter schema public owner to office');
  await pglite.exec('set session authorization office');
  const owner = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  try {
    await migrate(owner);
    for (const role of Object.values(roles)) await sql`set role ${sql.id(role)}`.execute(owner);
  } finally {
    await owner.destroy();
  }
});
