import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { sql, type Kysely } from 'kysely';
import { mergeAttendanceChanges } from '../indicators/tally-merge.js';
import { openLinkVisit } from '../testing/phone-links.js';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway, TestPartner } from '../testing/gateway-harness.js';
import type { GatewayDatabase } from './database.js';
import { roles } from './roles.js';
import type { Tables } from './tables.js';

/** `insufficient_privilege`: of a policy, or of a command that was never granted. */
const REFUSED = '42501';
/** Read before it is known who asks: who the partners are, hashes of their keys, their units. */
const DIRECTORY = new Set(['partners', 'partner_keys', 'units']);

interface TenantTable {
  readonly name: string;
  /** The column that names the partner. */
  readonly column: string;
  readonly isPartition: boolean;
  readonly isClosed: boolean;
}

/** Every table that carries a partner, and every part of one, as the database itself lists them. */
async function tenantTables(owner: Kysely<Tables>): Promise<readonly TenantTable[]> {
  const { rows } = await sql<TenantTable>`
    select relname as name, case relname when 'partners' then 'id' else 'partner_id' end as column,
      relispartition as "isPartition", relrowsecurity and relforcerowsecurity as "isClosed"
    from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and (relname = 'partners' or exists (
      select from pg_attribute where attrelid = pg_class.oid and attname ~ 'partner' and not attisdropped))
    order by relname`.execute(owner);
  return rows;
}

async function count(rows: Kysely<Tables>, { name, column }: TenantTable, partnerId: string): Promise<number> {
  const { rows: found } = await sql<{ count: string }>`
    select count(*) from ${sql.table(name)} where ${sql.ref(column)} = ${partnerId}`.execute(rows);
  return Number(found[0]?.count);
}

/** What the database does with a statement; nothing of it stays. */
async function tried(rows: Kysely<Tables>, statement: ReturnType<typeof sql>): Promise<string | bigint> {
  class Undo extends Error {
    readonly changed: bigint;
    constructor(changed: bigint) {
      super();
      this.changed = changed;
    }
  }
  try {
    return await rows.transaction().execute(async (transaction) => {
      const { numAffectedRows } = await statement.execute(transaction);
      throw new Undo(numAffectedRows ?? 0n);
    });
  } catch (error) {
    if (error instanceof Undo) return error.changed;
    return String((error as { code?: string }).code);
  }
}

/** Has something of each partner in each table. */
async function live(gateway: TestGateway, partners: readonly TestPartner[]): Promise<void> {
  for (const visits of ['added up', 'still to be']) {
    for (const partner of partners) {
      assert.equal((await gateway.post(new Visit().whole(), await gateway.token(partner))).status, 200);
    }
    if (visits === 'added up') await mergeAttendanceChanges(gateway.database.supervision);
  }
}

onEachDatabase('Rows in the database', (bench) => {
  let gateway: TestGateway;
  let database: GatewayDatabase;
  let tables: readonly TenantTable[];
  let own: string;
  let other: string;

  before(async () => {
    database = await bench.database();
    gateway = await bench.start();
    const second = await gateway.addPartner();
    await live(gateway, [gateway.home, second]);
    for (const partner of [gateway.home, second]) await openLinkVisit(gateway, partner);
    own = gateway.home.partner.id;
    other = second.partner.id;
    tables = await tenantTables(database.owner);
  });

  test('are closed in every table that carries a partner, and in each of its parts', async (context) => {
    assert.deepEqual(
      tables.filter(({ isClosed }) => !isClosed),
      [],
    );
    const parents = tables.filter(({ isPartition }) => !isPartition);
    assert.ok(parents.length >= 12);
    // Without a row of each partner the tests below would show nothing.
    for (const table of parents) {
      for (const partner of [own, other]) {
        assert.ok((await count(database.owner, table, partner)) > 0, `${table.name} has no row of ${partner}`);
      }
    }
    context.diagnostic(`figure: row security on ${tables.length} tables and partitions`);
  });

  test('are nobody’s while no partner is named', async () => {
    for (const table of tables.filter(({ name }) => !DIRECTORY.has(name))) {
      const seen = await count(database.rows, table, own).catch((error: { code?: string }) => error.code);
      assert.ok(seen === 0 || seen === REFUSED, `${table.name}: ${seen}`);
    }
  });

  test('are seen by their own partner and not by another', async () => {
    for (const table of tables.filter(({ name, isPartition }) => !DIRECTORY.has(name) && !isPartition)) {
      if (table.name === 'audit_log') continue;
      assert.ok((await count(database.ofPartner(own), table, own)) > 0, table.name);
      assert.equal(await count(database.ofPartner(other), table, own), 0, table.name);
      assert.equal(await count(database.replicaOfPartner(other), table, own), 0, table.name);
    }
  });

  test('are not read back by those who only write them down, or by the name of a partition', async () => {
    for (const table of tables.filter(({ name, isPartition }) => name === 'audit_log' || isPartition)) {
      await assert.rejects(count(database.ofPartner(own), table, own), { code: REFUSED }, table.name);
    }
  });

  test('are not added in the name of another partner', async () => {
    for (const { name, column } of tables) {
      const { rows } = await sql<{ row: unknown }>`
        select to_jsonb(kept) as row from ${sql.table(name)} as kept where ${sql.ref(column)} = ${own} limit 1`.execute(
        database.owner,
      );
      // Partitions of months without events.
      if (!rows[0]) continue;
      const added = sql`insert into ${sql.table(name)} overriding system value
        select * from jsonb_populate_record(null::${sql.table(name)}, ${JSON.stringify(rows[0].row)}::jsonb)`;
      assert.equal(await tried(database.ofPartner(other), added), REFUSED, name);
      assert.equal(await tried(database.rows, added), REFUSED, name);
    }
  });

  test('are not changed, given away or removed by another partner', async () => {
    for (const { name, column } of tables) {
      const take = sql`update ${sql.table(name)} set ${sql.ref(column)} = ${other} where ${sql.ref(column)} = ${own}`;
      const remove = sql`delete from ${sql.table(name)} where ${sql.ref(column)} = ${own}`;
      for (const statement of [take, remove]) {
        const done = await tried(database.ofPartner(other), statement);
        assert.ok(done === 0n || done === REFUSED, `${name}: ${done}`);
      }
      const give = await tried(database.ofPartner(own), take);
      assert.equal(give, REFUSED, name);
    }
  });

  test('that were written down stay as they are, for their own partner too', async () => {
    for (const name of ['events', 'consent_links', 'audit_log']) {
      const ofOwn = sql`where partner_id = ${own}`;
      assert.equal(await tried(database.ofPartner(own), sql`delete from ${sql.table(name)} ${ofOwn}`), REFUSED);
      const changed = sql`update ${sql.table(name)} set partner_id = ${own} ${ofOwn}`;
      assert.equal(await tried(database.ofPartner(own), changed), REFUSED);
    }
  });

  test('of a partner are out of sight again when its transaction is over', async () => {
    await database.ofPartner(own).selectFrom('attendances').select('id').execute();
    assert.deepEqual(await database.rows.selectFrom('attendances').select('id').execute(), []);
    assert.deepEqual(await database.ofPartner('').selectFrom('attendances').select('id').execute(), []);
  });

  test('show the work in the background neither whom they are about nor what is done', async () => {
    const { supervision } = database;
    for (const table of ['events', 'clients', 'consent_links', 'agents', 'audit_log', 'partner_keys']) {
      const read = sql`select * from ${sql.table(table)}`;
      assert.equal(await tried(supervision, read), REFUSED, table);
    }
    for (const column of ['person_id', 'agent_name', 'started_at']) {
      assert.equal(await tried(supervision, sql`select ${sql.ref(column)} from attendances`), REFUSED, column);
    }
    const statuses = await supervision.selectFrom('registrations').select('status').execute();
    assert.ok(statuses.length > 0);
    await database.owner.updateTable('registrations').set({ status: 'registered' }).execute();
    assert.deepEqual(await supervision.selectFrom('registrations').select('status').execute(), []);
  });

  test('show the command line no attendance', async () => {
    const administered = new Set([...DIRECTORY, 'audit_log', 'subject_keys']);
    for (const table of tables.filter(({ name }) => !administered.has(name))) {
      const read = sql`select * from ${sql.table(table.name)}`;
      assert.equal(await tried(database.administration, read), REFUSED, table.name);
    }
  });

  test('are not reached by roles that may sign in, own a table or pass by', async () => {
    const { rows } = await sql<{ rolname: string; may: boolean; owns: boolean }>`
      select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as may,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname = any(${Object.values(roles)})`.execute(database.owner);
    assert.equal(rows.length, Object.keys(roles).length);
    assert.deepEqual(
      rows.filter(({ may, owns }) => may || owns),
      [],
    );
  });
});
