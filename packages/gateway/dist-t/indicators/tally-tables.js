/**
 * The tables and triggers that keep the sums of the indicators, in the transaction that changes an attendance.
 *
 * Every figure is a sum over rows, so that a change is one more row: what it takes away and what it adds. Nobody who
 * takes attendances updates a row that others wait for; `merge_attendance_changes` adds the rows up later.
 *
 * Distinct clients are a sum too: attendances less returns. A row with `since = day` has attendances; one with an
 * earlier `since` takes away again the client of an attendance whose client was there on that day before. Within a
 * period, what counts is which returns lie in it with both their ends. A return depends on what is asked for: the one
 * before of the same unit is another one than the one before of the same agent. `scopes` says for which of the 32
 * selections of dimensions a row holds: bit n for the selection n, in which channel weighs 1, network 2, unit 4, agent
 * 8 and company size 16.
 *
 * Each row is there by day and by month: periods of months read few rows.
 */
const CELL = `
  partner_id text collate "C" not null,
  grain text collate "C" not null,
  day date not null,
  since date not null,
  channel text collate "C" not null,
  network text collate "C" not null,
  unit_id text collate "C" not null,
  agent_id text collate "C" not null,
  company_size text collate "C" not null,
  scopes bigint not null`;
const SUMS = [
    'attendances',
    'concluded',
    'interrupted',
    'deliveries',
    'deliveries_squared',
    'promoters',
    'passives',
    'detractors',
    'changes',
    'change',
    'change_squared',
    'clients',
    'engaged',
    'mei',
    'me',
    'epp',
];
const CELL_COLUMNS = 'partner_id, grain, day, since, channel, network, unit_id, agent_id, company_size, scopes';
/** Sums of what is no whole number are kept exactly. */
const typeOf = (sum) => (sum === 'change' || sum === 'change_squared' ? 'numeric' : 'bigint');
const SUM_DEFINITIONS = SUMS.map((name) => `${name} ${typeOf(name)} not null default 0`).join(', ');
/** Every row counts for its day and for its month, a return for the days and the months of both its ends. */
const BY_DAY_AND_MONTH = `cross join lateral (values
    ('day', counted.day, counted.since),
    ('month', date_trunc('month', counted.day)::date, date_trunc('month', counted.since)::date)
  ) as period (grain, day, since)`;
/** A client is the company, or the person who has none. The place says which attendance of a client is the later one. */
const FACT = `id, coalesce(company_id, person_id) as client, (day || id::text) collate "C" as place, partner_id,
  day::date as day, channel, network, unit_id, agent_id, coalesce(company_size, '') as company_size, referred`;
const IS_ATTENDED = `status = 'concluded' and coalesce(company_id, person_id) is not null`;
const COUNT_ATTENDANCES = `
  insert into attendance_changes (${CELL_COLUMNS}, ${SUMS.join(', ')})
  select partner_id, period.grain, period.day, period.since, channel, network, unit_id, agent_id, company_size,
    4294967295,
    sum(weight),
    coalesce(sum(weight) filter (where status = 'concluded'), 0),
    coalesce(sum(weight) filter (where status = 'interrupted'), 0),
    coalesce(sum(weight * deliveries) filter (where status = 'concluded'), 0),
    coalesce(sum(weight * deliveries * deliveries) filter (where status = 'concluded'), 0),
    coalesce(sum(weight) filter (where nps_score >= 9), 0),
    coalesce(sum(weight) filter (where nps_score between 7 and 8), 0),
    coalesce(sum(weight) filter (where nps_score <= 6), 0),
    count(score_change) filter (where weight = 1) - count(score_change) filter (where weight = -1),
    coalesce(sum(weight * score_change), 0),
    coalesce(sum(weight * score_change * score_change), 0),
    coalesce(sum(weight) filter (where is_attended), 0),
    coalesce(sum(weight) filter (where is_attended and referred), 0),
    coalesce(sum(weight) filter (where is_attended and company_size = 'MEI'), 0),
    coalesce(sum(weight) filter (where is_attended and company_size = 'ME'), 0),
    coalesce(sum(weight) filter (where is_attended and company_size = 'EPP'), 0)
  from (
    select weight, partner_id, day::date as day, day::date as since, channel, network, unit_id, agent_id,
      coalesce(company_size, '') as company_size, status, deliveries, referred, nps_score,
      score_change::text::numeric as score_change, ${IS_ATTENDED} as is_attended
    from (select -1 as weight, * from unnest(before) union all select 1, * from unnest(after)) as changed
  ) as counted ${BY_DAY_AND_MONTH}
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;
/** Clients whose order of attendances is another than before, and the first place from which on it is. */
const TOUCHED = `
  with earlier as (select ${FACT} from unnest(before) where ${IS_ATTENDED}),
    later as (select ${FACT} from unnest(after) where ${IS_ATTENDED})
  select array_agg(partner_id), array_agg(client), array_agg(first) into partners, touched, firsts
  from (
    select partner_id, client, min(place) as first
    from ((table earlier except table later) union all (table later except table earlier)) as changed
    group by partner_id, client
  ) as clients`;
/** Takes the returns away that there were, and adds those that there are: of the touched attendances and those after. */
const COUNT_RETURNS = `
  with clients as (
    select * from unnest(partners, touched, firsts) as touched_client (partner, client, first)
  ), present as (
    select attended.* from clients cross join lateral (
      select ${FACT} from attendances
      where partner_id = partner and company_id = client and ${IS_ATTENDED}
      union all
      select ${FACT} from attendances
      where partner_id = partner and person_id = client and company_id is null and ${IS_ATTENDED}
    ) as attended
  ), states as (
    select 1 as weight, * from present
    union all
    select -1, * from present where id not in (select id from unnest(after))
    union all
    select -1, ${FACT} from unnest(before) where ${IS_ATTENDED}
  ), pairs as (
    select own.*, earlier.day as since, earlier.place as earlier_place, earlier.company_size as earlier_size,
      earlier.referred as earlier_referred,
      -- The selections in which both are together: bit n for the selection n.
      (case when own.channel = earlier.channel then 3 else 1 end)
        * (case when own.network = earlier.network then 5 else 1 end)
        * (case when own.unit_id = earlier.unit_id then 17 else 1 end)
        * (case when own.agent_id = earlier.agent_id then 257 else 1 end)
        * (case when own.company_size = earlier.company_size then 65537 else 1 end)::bigint as together
    from clients
    join states as own using (client)
    join states as earlier using (weight, client)
    where own.place >= first and earlier.place < own.place
  ), returns as (
    select pairs.*, counted_as,
      together & ~coalesce(bit_or(together) over (
        partition by weight, id, chain order by earlier_place desc
        rows between unbounded preceding and 1 preceding), 0) as scopes
    from pairs cross join lateral (values
      ('client', 'client', true),
      ('engaged', 'engaged', referred and earlier_referred),
      -- The latest size counts, so the earlier one is taken away.
      ('sized', earlier_size, company_size in ('MEI', 'ME', 'EPP') and earlier_size in ('MEI', 'ME', 'EPP'))
    ) as counted (chain, counted_as, belongs)
    where belongs
  )
  insert into attendance_changes (${CELL_COLUMNS}, clients, engaged, mei, me, epp)
  select partner_id, period.grain, period.day, period.since, channel, network, unit_id, agent_id, company_size, scopes,
    coalesce(-sum(weight) filter (where counted_as = 'client'), 0) as clients,
    coalesce(-sum(weight) filter (where counted_as = 'engaged'), 0) as engaged,
    coalesce(-sum(weight) filter (where counted_as = 'MEI'), 0) as mei,
    coalesce(-sum(weight) filter (where counted_as = 'ME'), 0) as me,
    coalesce(-sum(weight) filter (where counted_as = 'EPP'), 0) as epp
  from returns as counted ${BY_DAY_AND_MONTH}
  where scopes <> 0
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  having sum(weight) filter (where counted_as = 'client') <> 0
    or sum(weight) filter (where counted_as = 'engaged') <> 0
    or sum(weight) filter (where counted_as = 'MEI') <> 0
    or sum(weight) filter (where counted_as = 'ME') <> 0
    or sum(weight) filter (where counted_as = 'EPP') <> 0`;
const MERGE = `
  with taken as (
    delete from attendance_changes where ctid = any(array(select ctid from attendance_changes limit most))
    returning *
  ), merged as (
    insert into attendance_sums (${CELL_COLUMNS}, ${SUMS.join(', ')})
    select ${CELL_COLUMNS}, ${SUMS.map((name) => `sum(${name})`).join(', ')} from taken group by ${CELL_COLUMNS}
    on conflict (${CELL_COLUMNS}) do update set
      ${SUMS.map((name) => `${name} = attendance_sums.${name} + excluded.${name}`).join(', ')}
  )
  select count(*) from taken`;
export const TALLY_TABLES = [
    `create table attendance_changes (${CELL}, ${SUM_DEFINITIONS})`,
    `create table attendance_sums (${CELL}, ${SUM_DEFINITIONS}, primary key (${CELL_COLUMNS}))`,
    `create index attendance_sums_since on attendance_sums (partner_id, grain, since)`,
    `create view attendance_tallies as
    select * from attendance_sums union all select * from attendance_changes`,
    `create function count_attendances(before attendances[], after attendances[]) returns void language plpgsql
    -- Rows of arrays are taken for few when a statement is planned; in bulk they are not.
    set enable_nestloop = off set jit = off as $$
  declare
    partners text[];
    touched uuid[];
    firsts text[];
  begin
    if cardinality(before) + cardinality(after) = 0 then return; end if;
    ${COUNT_ATTENDANCES};
    ${TOUCHED};
    if touched is null then return; end if;
    -- Whoever else changes the order of these clients' attendances takes turns.
    perform pg_advisory_xact_lock(hashtextextended('client:' || client, 0))
      from unnest(touched) as client order by client;
    ${COUNT_RETURNS};
  end $$`,
    `create function count_inserted_attendances() returns trigger language plpgsql as $$
  begin
    perform count_attendances('{}', array(select row(added.*)::attendances from added));
    return null;
  end $$`,
    `create function count_updated_attendances() returns trigger language plpgsql as $$
  begin
    perform count_attendances(array(select row(former.*)::attendances from former), array(select row(added.*)::attendances from added));
    return null;
  end $$`,
    `create trigger count_inserted after insert on attendances
    referencing new table as added for each statement execute function count_inserted_attendances()`,
    `create trigger count_updated after update on attendances
    referencing old table as former new table as added for each statement execute function count_updated_attendances()`,
    `create function merge_attendance_changes(most integer) returns bigint language sql as $$${MERGE}$$`,
];
//# sourceMappingURL=tally-tables.js.map