import type { Channel, CompanySize, Network } from '@atendimento-ativo/domain';
import type { IndicatorDimension, Moments, Tally } from '@atendimento-ativo/domain/indicators';
import { sql, type RawBuilder } from 'kysely';
import type { Rows } from '../store/database.js';

/** Which attendances of the partner are counted; all where a field is absent. */
export interface TallyFilter {
  /** First and last day, `yyyy-MM-dd`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly network?: Network | undefined;
  readonly unit?: string | undefined;
  readonly agent?: string | undefined;
  readonly companySize?: Exclude<CompanySize, 'OTHER'> | undefined;
}

/** What a database groups by; one group of everything when absent. A partner sees no other partner. */
export type TallyDimension = Exclude<IndicatorDimension, 'partner'>;

export interface KeyedTally {
  /** `undefined` where the attendances have no value. */
  readonly key: string | undefined;
  readonly tally: Tally;
}

const KEYS: Readonly<Record<TallyDimension, RawBuilder<unknown>>> = {
  channel: sql`channel`,
  network: sql`network`,
  unit: sql`unit_id`,
  agent: sql`agent_id`,
  companySize: sql`company_size`,
  month: sql`substr(day, 1, 7)`,
  quarter: sql`substr(day, 1, 4) || '-Q' || ((substr(day, 6, 2)::int + 2) / 3)::text`,
};

/**
 * Counts attendances in the database, as `tallyFacts` of the domain counts facts: one pass over the attendances and one
 * over their clients. What the counts mean is the domain's to say.
 */
export class TallyStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  /** One tally for each value of the dimension, in no order. */
  async tallies(filter: TallyFilter, dimension?: TallyDimension): Promise<readonly KeyedTally[]> {
    const key = dimension === undefined ? sql`null::text` : KEYS[dimension];
    const counted = this.#counted(filter);
    // A client counts once in each group, a business with the size of its latest attendance there.
    const { rows } = await sql<TallyRow>`
      with attendance_totals as (
        select ${key} as key,
          count(*) as attendances,
          count(*) filter (where status = 'concluded') as concluded,
          count(*) filter (where status = 'interrupted') as interrupted,
          ${moments('deliveries', sql`status = 'concluded'`)},
          count(*) filter (where nps_score >= 9) as promoters,
          count(*) filter (where nps_score between 7 and 8) as passives,
          count(*) filter (where nps_score <= 6) as detractors,
          ${moments('score_change', sql`score_change is not null`)}
        from attendances where ${counted} group by 1
      ), attended as (
        select ${key} as key, bool_or(referred) as engaged,
          max(case when company_size in ('MEI', 'ME', 'EPP') then (day || id::text || company_size) collate "C" end) as latest
        from attendances
        where ${counted} and status = 'concluded' and coalesce(company_id, person_id) is not null
        group by 1, coalesce(company_id, person_id)
      ), client_totals as (
        select key, count(*) as clients, count(*) filter (where engaged) as engaged,
          count(*) filter (where substr(latest, 47) = 'MEI') as mei,
          count(*) filter (where substr(latest, 47) = 'ME') as me,
          count(*) filter (where substr(latest, 47) = 'EPP') as epp
        from attended group by key
      )
      select attendance_totals.*, clients, engaged, mei, me, epp
      from attendance_totals left join client_totals on client_totals.key is not distinct from attendance_totals.key
    `.execute(this.#rows);
    return rows.map((row) => ({ key: row.key ?? undefined, tally: tallyOf(row) }));
  }

  /** Clients with concluded attendances in both channels. */
  async clientsInBothChannels(filter: TallyFilter): Promise<number> {
    const { rows } = await sql<{ clients: Count }>`
      select count(*) as clients from (
        select 1 from attendances
        where ${this.#counted(filter)} and status = 'concluded' and coalesce(company_id, person_id) is not null
        group by coalesce(company_id, person_id) having count(distinct channel) = 2
      ) as both_channels
    `.execute(this.#rows);
    return Number(rows[0]?.clients ?? 0);
  }

  #counted({ from, to, channel, network, unit, agent, companySize }: TallyFilter): RawBuilder<unknown> {
    const conditions = [
      sql`partner_id = ${this.#partnerId}`,
      ...(from === undefined ? [] : [sql`day >= ${from}`]),
      ...(to === undefined ? [] : [sql`day <= ${to}`]),
      ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
      ...(network === undefined ? [] : [sql`network = ${network}`]),
      ...(unit === undefined ? [] : [sql`unit_id = ${unit}`]),
      ...(agent === undefined ? [] : [sql`agent_id = ${agent}`]),
      ...(companySize === undefined ? [] : [sql`company_size = ${companySize}`]),
    ];
    return sql.join(conditions, sql` and `);
  }
}

/** Drivers give a count as text, since it may be larger than a number holds. */
type Count = string | number;

interface TallyRow {
  readonly key: string | null;
  readonly attendances: Count;
  readonly concluded: Count;
  readonly interrupted: Count;
  readonly deliveries_count: Count;
  readonly deliveries_mean: number | null;
  readonly deliveries_variance: number | null;
  readonly promoters: Count;
  readonly passives: Count;
  readonly detractors: Count;
  readonly score_change_count: Count;
  readonly score_change_mean: number | null;
  readonly score_change_variance: number | null;
  /** Absent where no client was attended. */
  readonly clients: Count | null;
  readonly engaged: Count | null;
  readonly mei: Count | null;
  readonly me: Count | null;
  readonly epp: Count | null;
}

/** Count, mean and variance of a column. Equal values have no variance, whatever rounding makes of their mean. */
function moments(column: 'deliveries' | 'score_change', where: RawBuilder<unknown>): RawBuilder<unknown> {
  const value = sql`${sql.ref(column)}::double precision`;
  const isOne = sql`min(${value}) filter (where ${where}) = max(${value}) filter (where ${where})`;
  return sql`
    count(*) filter (where ${where}) as ${sql.ref(`${column}_count`)},
    case when ${isOne} then min(${value}) filter (where ${where}) else avg(${value}) filter (where ${where}) end
      as ${sql.ref(`${column}_mean`)},
    case when ${isOne} then 0 else var_samp(${value}) filter (where ${where}) end
      as ${sql.ref(`${column}_variance`)}`;
}

function tallyOf(row: TallyRow): Tally {
  return {
    attendances: Number(row.attendances),
    concluded: Number(row.concluded),
    interrupted: Number(row.interrupted),
    clients: Number(row.clients ?? 0),
    engagedClients: Number(row.engaged ?? 0),
    businesses: { MEI: Number(row.mei ?? 0), ME: Number(row.me ?? 0), EPP: Number(row.epp ?? 0) },
    deliveries: momentsFrom(row.deliveries_count, row.deliveries_mean, row.deliveries_variance),
    answers: {
      promoters: Number(row.promoters),
      passives: Number(row.passives),
      detractors: Number(row.detractors),
    },
    scoreChange: momentsFrom(row.score_change_count, row.score_change_mean, row.score_change_variance),
  };
}

function momentsFrom(observations: Count, mean: number | null, variance: number | null): Moments {
  return { observations: Number(observations), mean: mean ?? 0, variance: variance ?? 0 };
}
