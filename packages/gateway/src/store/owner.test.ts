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
import { ConfigurationError } from '../configuration/configuration-error.js';
import { GatewayBench } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import type { GatewayDatabase } from './database.js';
import { migrate, migrationOf, migrations } from './migrations.js';
import { openPostgresqlDatabase } from './postgresql.js';
import { roles } from './roles.js';
import type { Tables } from './tables.js';

describe('An owner who is no superuser', { skip: postgresqlMissing }, () => {
  let database: GatewayDatabase;
  let gateway: TestGateway;
  const bench = new GatewayBench(async (opened) => {
    const cluster = await startPostgresql();
    opened(() => cluster.stop());
    const administrator = new pg.Client(cluster.url);
    await administrator.connect();
    await administrator.query('create role office login createrole');
    await administrator.query('create database office owner office');
    await administrator.end();
    const owned = await openPostgresqlDatabase({
      connectionString: urlOf(cluster, 'office', 'office'),
      concurrency: 1,
    });
    opened(() => owned.close());
    return owned;
  });

  before(async () => {
    database = await bench.database();
    gateway = await bench.start();
    assert.equal((await gateway.post(new Visit().whole())).status, 200);
  });
  after(() => bench.close());

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

describe('A user of the database who may not make roles', { skip: postgresqlMissing }, () => {
  let cluster: PostgresqlCluster;
  let administrator: pg.Client;

  before(async () => {
    cluster = await startPostgresql();
    administrator = new pg.Client(cluster.url);
    await administrator.connect();
  });
  after(async () => {
    await administrator.end();
    await cluster.stop();
  });

  async function open(user: string, database: string): Promise<void> {
    const opened = await openPostgresqlDatabase({ connectionString: urlOf(cluster, user, database), concurrency: 1 });
    try {
      assert.deepEqual(await opened.ofPartner('nobody').selectFrom('events').select('id').execute(), []);
    } finally {
      await opened.close();
    }
  }

  /** What the refusal says that the administrator should run. */
  async function statementsFor(user: string, database: string): Promise<string[]> {
    const error: unknown = await open(user, database).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ConfigurationError, String(error));
    const [title, ...statements] = error.message.split('\n').map((line) => line.trim());
    assert.match(title ?? '', new RegExp(`^The database user "?${user}"? lacks rights\\.`));
    return statements;
  }

  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await administrator.query(statement);
  };

  test('is told what an administrator has to run, after which the gateway starts', async () => {
    await run(['create role "Sala 1" login', 'create database sala']);
    const statements = await statementsFor('Sala 1', 'sala');
    assert.deepEqual(statements, [
      'alter database sala owner to "Sala 1";',
      ...Object.values(roles)
        .sort()
        .flatMap((role) => [`create role ${role} nologin;`, `grant ${role} to "Sala 1";`]),
    ]);
    await run(statements);
    await open('Sala 1', 'sala');
  });

  test('is told the grants alone where another gateway made the roles, also after the tables were made', async () => {
    await run(['create role second login', 'create database second owner second']);
    const grants = Object.values(roles)
      .sort()
      .map((role) => `grant ${role} to second;`);
    assert.deepEqual(await statementsFor('second', 'second'), grants);
    await run(grants);
    await open('second', 'second');
    await run([`revoke ${roles.supervisor} from second`]);
    assert.deepEqual(await statementsFor('second', 'second'), [`grant ${roles.supervisor} to second;`]);
  });
});

function urlOf(cluster: PostgresqlCluster, user: string, database: string): string {
  const url = new URL(cluster.url);
  [url.username, url.pathname] = [user, database];
  return url.href;
}

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
