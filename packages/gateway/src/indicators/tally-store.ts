import type { Channel, CompanySize, Network } from '@atendimento-ativo/domain';
import { tallyFacts, type IndicatorDimension, type Moments, type Tally } from '@atendimento-ativo/domain/indicators';
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

/** What is counted at once for one question. */
export interface Tallies {
  readonly total: Tally;
  /** One for each value of the dimension, in no order; none without a dimension. */
  readonly slices: readonly KeyedTally[];
  readonly inPerson: Tally;
  readonly remote: Tally;
  /** Clients with concluded attendances in both channels. */
  readonly clientsInBoth: number;
}

const KEYS: Readonly<Record<TallyDimension, RawBuilder<unknown>>> = {
  channel: sql`channel`,
  network: sql`network`,
  unit: sql`unit_id`,
  agent: sql`agent_id`,
  companySize: sql`nullif(company_size, '')`,
  month: sql`to_char(day, 'YYYY-MM')`,
  quarter: sql`to_char(day, 'YYYY-"Q"Q')`,
};

/** What each dimension weighs in the number of a selection of them. Time is no part of it: a return says when. */
const WEIGHTS: Readonly<Partial<Record<TallyDimension, number>>> = {
  channel: 1,
  network: 2,
  unit: 4,
  agent: 8,
  companySize: 16,
};

/** The same key for both ends of a return, where the dimension is one of time. */
const SAME_TIME: Readonly<Partial<Record<TallyDimension, RawBuilder<unknown>>>> = {
  month: sql`date_trunc('month', since) = date_trunc('month', day)`,
  quarter: sql`date_trunc('quarter', since) = date_trunc('quarter', day)`,
};

const NOTHING = tallyFacts([]);

/**
 * Counts the attendances of one partner, as `tallyFacts` of the domain counts facts, from the sums that are kept with
 * them (`tally-tables.ts`). What the counts mean is the domain's to say.
 */
export class TallyStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  async read(filter: TallyFilter, by?: TallyDimension): Promise<Tallies> {
    const { from, to, ...selection } = filter;
    const selected = dimensionsOf(selection);
    const views = [
      viewOf('total', selected, undefined),
      viewOf('channel', selected, 'channel'),
      ...(by === undefined ? [] : [viewOf('slice', selected, by)]),
    ];
    const { rows } = await sql<TallyRow>`
      select name, key, ${sql.join(SUMS)}
      from attendance_tallies cross join lateral (values ${sql.join(views)}) as view (name, key, is_counted)
      where partner_id = ${this.#partnerId} and is_counted and ${periodOf(from, to)} and ${filterOf(selection)}
      group by name, key having sum(attendances) > 0`.execute(this.#rows);
    const find = (name: string, key: string | null) => {
      const row = rows.find((candidate) => candidate.name === name && candidate.key === key);
      return row ? tallyOf(row) : NOTHING;
    };
    const [total, inPerson, remote] = [find('total', null), find('channel', 'in-person'), find('channel', 'remote')];
    return {
      total,
      slices: rows
        .filter(({ name }) => name === 'slice')
        .map((row) => ({ key: row.key ?? undefined, tally: tallyOf(row) })),
      inPerson,
      remote,
      clientsInBoth: inPerson.clients + remote.clients - total.clients,
    };
  }
}

/** One way of grouping: every attendance counts in it, and the returns among what is in one group. */
function viewOf(
  name: string,
  selected: readonly TallyDimension[],
  by: TallyDimension | undefined,
): RawBuilder<unknown> {
  const together = new Set(by === undefined ? selected : [...selected, by]);
  const selection = [...together].reduce((sum, dimension) => sum + (WEIGHTS[dimension] ?? 0), 0);
  const isCounted = sql`scopes & (1::bigint << ${sql.lit(selection)}) <> 0`;
  const sameTime = by && SAME_TIME[by];
  return sql`(${sql.lit(name)}, ${by ? KEYS[by] : sql`null::text`}, ${isCounted}${sameTime ? sql` and ${sameTime}` : sql``})`;
}

function dimensionsOf(selection: Omit<TallyFilter, 'from' | 'to'>): readonly TallyDimension[] {
  return Object.entries(selection).flatMap(([dimension, value]) =>
    value === undefined ? [] : (dimension as TallyDimension),
  );
}

function filterOf({ channel, network, unit, agent, companySize }: TallyFilter): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
      ...(network === undefined ? [] : [sql`network = ${network}`]),
      ...(unit === undefined ? [] : [sql`unit_id = ${unit}`]),
      ...(agent === undefined ? [] : [sql`agent_id = ${agent}`]),
      ...(companySize === undefined ? [] : [sql`company_size = ${companySize}`]),
    ],
    sql` and `,
  );
}

/** Before and after any attendance: none is later than the gateway heard of it. Four digits each, in order as texts. */
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9998-12-31';

/**
 * What lies in a period with both its ends: the whole months in it by their months, and what begins or ends in the days
 * beside them by its days.
 */
function periodOf(from = FIRST_DAY, to = LAST_DAY): RawBuilder<unknown> {
  // The first month that begins in the period, and the one that ends after it.
  const first = from.endsWith('-01') ? from : nextMonth(from);
  const end = isLastOfMonth(to) ? nextMonth(to) : `${to.slice(0, 7)}-01`;
  if (first >= end) return sql`(grain = 'day' and since >= ${from}::date and day <= ${to}::date)`;
  return sql`(
    (grain = 'month' and since >= ${first}::date and day < ${end}::date)
    or (grain = 'day' and since >= ${from}::date and since < ${first}::date and day <= ${to}::date)
    or (grain = 'day' and since >= ${first}::date and day >= ${end}::date and day <= ${to}::date))`;
}

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`;
}

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date] = day.split('-').map(Number);
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A number that may be larger than the drivers' numbers comes as text. */
type Sum = string | number;

const COUNTS = [
  'attendances',
  'concluded',
  'interrupted',
  'promoters',
  'passives',
  'detractors',
  'changes',
  'clients',
  'engaged',
  'mei',
  'me',
  'epp',
] as const;

const SUMS: readonly RawBuilder<unknown>[] = [
  ...COUNTS.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`),
  ...moments('concluded', 'deliveries'),
  ...moments('changes', 'change'),
];

type TallyRow = Readonly<Record<(typeof COUNTS)[number], Sum>> & {
  readonly name: string;
  readonly key: string | null;
  readonly deliveries_mean: Sum | null;
  readonly deliveries_variance: Sum | null;
  readonly change_mean: Sum | null;
  readonly change_variance: Sum | null;
};

/** Mean and variance from sums that are exact, so that equal values have no variance. */
function moments(observations: string, value: 'deliveries' | 'change'): readonly RawBuilder<unknown>[] {
  const count = sql`sum(${sql.ref(observations)})`;
  const sum = sql`sum(${sql.ref(value)})`;
  const squares = sql`sum(${sql.ref(`${value}_squared`)})`;
  return [
    sql`${sum} / nullif(${count}, 0) as ${sql.ref(`${value}_mean`)}`,
    sql`(${count} * ${squares} - ${sum} * ${sum}) / nullif(${count} * (${count} - 1), 0) as ${sql.ref(`${value}_variance`)}`,
  ];
}

function tallyOf(row: TallyRow): Tally {
  return {
    attendances: Number(row.attendances),
    concluded: Number(row.concluded),
    interrupted: Number(row.interrupted),
    clients: Number(row.clients),
    engagedClients: Number(row.engaged),
    businesses: { MEI: Number(row.mei), ME: Number(row.me), EPP: Number(row.epp) },
    deliveries: momentsFrom(row.concluded, row.deliveries_mean, row.deliveries_variance),
    answers: {
      promoters: Number(row.promoters),
      passives: Number(row.passives),
      detractors: Number(row.detractors),
    },
    scoreChange: momentsFrom(row.changes, row.change_mean, row.change_variance),
  };
}

function momentsFrom(observations: Sum, mean: Sum | null, variance: Sum | null): Moments {
  return { observations: Number(observations), mean: Number(mean ?? 0), variance: Number(variance ?? 0) };
}
