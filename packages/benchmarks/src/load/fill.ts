import type { openPostgresqlDatabase } from '@atendimento-ativo/gateway';
import { sql } from 'kysely';

type Rows = Awaited<ReturnType<typeof openPostgresqlDatabase>>['rows'];

const EVENTS_PER_VISIT = 8;
const VISITS_AT_ONCE = 1000;
const CHANGES_AT_ONCE = 20_000;

/**
 * Fills a database with visits of the last 30 days until it holds this many events: the log, its ids, attendances,
 * clients (one visit in five is a return) and registrations that are done. Chains of consent are left out.
 */
export async function fill(rows: Rows, partnerId: string, events: number): Promise<void> {
  const stored = await sql<{ count: string }>`select count(*) as count from event_ids`.execute(rows);
  const before = Math.ceil(Number(stored.rows[0]?.count) / EVENTS_PER_VISIT);
  const visits = Math.ceil(events / EVENTS_PER_VISIT) - before;
  if (visits <= 0) return;
  await rows.connection().execute(async (connection) => {
    await sql`
      create temporary table visits as
      select number, moment, (
          lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '7'
          || substr(md5('attendance' || number), 1, 3) || '8' || substr(md5('attendance' || number), 4, 15)
        )::uuid as id,
        case when number % 5 = 0 then 1 + (random() * number * 4 / 5)::bigint else number end as client
      from (
        select number, now() - random() * interval '30 days' as moment
        from generate_series(${sql.lit(before + 1)}::bigint, ${sql.lit(before + visits)}::bigint) as number
      ) as numbered`.execute(connection);
    await sql`
      insert into clients (id, partner_id, kind, document_digest)
      select md5(kind || client)::uuid, ${partnerId}, kind, md5(kind || client) || md5(client || kind)
      from (select distinct client from visits) as attended, unnest(array['cpf', 'cnpj']) as kind
      on conflict do nothing`.execute(connection);
    await sql`create index on visits (number)`.execute(connection);
    // In parts, as they come in life: what is written with them is meant for the attendances of a request.
    for (let first = before + 1; first <= before + visits; first += VISITS_AT_ONCE) {
      await sql`
        insert into attendances (id, partner_id, agent_id, agent_name, status, started_at, ended_at, person_id,
          company_id, day, channel, network, unit_id, company_size, deliveries, referred, nps_score, score_change)
        select id, ${partnerId}, 'agente-' || number % 500, 'Ana Souza',
          case when number % 50 = 0 then 'open' when number % 12 = 0 then 'interrupted' else 'concluded' end,
          moment, moment + interval '1 hour', md5('cpf' || client)::uuid, md5('cnpj' || client)::uuid,
          to_char(moment, 'YYYY-MM-DD'), case when number % 3 = 0 then 'remote' else 'in-person' end, 'extended',
          'UN-' || lpad((number % 20)::text, 2, '0'), (array['MEI', 'ME', 'EPP'])[1 + number % 3], 1 + number % 3,
          number % 2 = 0, case when number % 4 = 0 then number % 11 end,
          case when number % 5 = 0 then number % 40 - 10 end
        from visits where number between ${sql.lit(first)} and ${sql.lit(first + VISITS_AT_ONCE - 1)}`.execute(
        connection,
      );
    }
    await sql`
      insert into registrations (attendance_id, registry, partner_id, status, steps, protocol, pending_since, updated_at)
      select id, 'sas', ${partnerId}, 'registered', '{}', number::text, moment, moment from visits`.execute(connection);
    await sql`
      create temporary table happened as
      select overlay(overlay(id::text placing substr(md5(id::text || sequence), 1, 3) from 16)
          placing substr(md5(id::text || sequence), 4, 12) from 25)::uuid as id,
        id as attendance_id, sequence, moment + sequence * interval '5 minutes' as moment
      from visits, generate_series(1, ${sql.lit(EVENTS_PER_VISIT)}) as sequence`.execute(connection);
    await sql`insert into event_ids (id) select id from happened`.execute(connection);
    await sql`
      insert into events (id, partner_id, attendance_id, sequence, type, occurred_at, received_at, content_hash, body)
      select id, ${partnerId}, attendance_id, sequence, 'listening.noted', moment, moment,
        md5(id::text) || md5(attendance_id::text),
        jsonb_build_object('id', id, 'attendanceId', attendance_id, 'sequence', sequence, 'type', 'listening.noted',
          'occurredAt', moment, 'payload', jsonb_build_object('text', repeat(md5(id::text), 12)))
      from happened`.execute(connection);
    await sql`drop table visits, happened`.execute(connection);
    for (let merged = CHANGES_AT_ONCE; merged === CHANGES_AT_ONCE;) {
      const changes = await sql<{ count: string }>`
        select merge_attendance_changes(${sql.lit(CHANGES_AT_ONCE)}) as count`.execute(connection);
      merged = Number(changes.rows[0]?.count);
    }
  });
  await sql`vacuum analyze`.execute(rows);
}
