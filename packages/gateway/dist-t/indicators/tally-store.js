import { tallyFacts } from '@atendimento-ativo/domain/indicators';
import { sql } from 'kysely';
const KEYS = {
    channel: sql `channel`,
    network: sql `network`,
    unit: sql `unit_id`,
    agent: sql `agent_id`,
    companySize: sql `nullif(company_size, '')`,
    month: sql `to_char(day, 'YYYY-MM')`,
    quarter: sql `to_char(day, 'YYYY-"Q"Q')`,
};
/** What each dimension weighs in the number of a selection of them. Time is no part of it: a return says when. */
const WEIGHTS = {
    channel: 1,
    network: 2,
    unit: 4,
    agent: 8,
    companySize: 16,
};
/** The same key for both ends of a return, where the dimension is one of time. */
const SAME_TIME = {
    month: sql `date_trunc('month', since) = date_trunc('month', day)`,
    quarter: sql `date_trunc('quarter', since) = date_trunc('quarter', day)`,
};
const NOTHING = tallyFacts([]);
/**
 * Counts the attendances of one partner, as `tallyFacts` of the domain counts facts, from the sums that are kept with
 * them (`tally-tables.ts`). What the counts mean is the domain's to say.
 */
export class TallyStore {
    #rows;
    #partnerId;
    constructor(rows, partnerId) {
        this.#rows = rows;
        this.#partnerId = partnerId;
    }
    async read(filter, by) {
        const { from, to, ...selection } = filter;
        const selected = dimensionsOf(selection);
        const views = [
            viewOf('total', selected, undefined),
            viewOf('channel', selected, 'channel'),
            ...(by === undefined ? [] : [viewOf('slice', selected, by)]),
        ];
        const { rows } = await sql `
      select name, key, ${sql.join(SUMS)}
      from attendance_tallies cross join lateral (values ${sql.join(views)}) as view (name, key, is_counted)
      where partner_id = ${this.#partnerId} and is_counted and ${periodOf(from, to)} and ${filterOf(selection)}
      group by name, key having sum(attendances) > 0`.execute(this.#rows);
        const find = (name, key) => {
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
function viewOf(name, selected, by) {
    const together = new Set(by === undefined ? selected : [...selected, by]);
    const selection = [...together].reduce((sum, dimension) => sum + (WEIGHTS[dimension] ?? 0), 0);
    const isCounted = sql `scopes & (1::bigint << ${sql.lit(selection)}) <> 0`;
    const sameTime = by && SAME_TIME[by];
    return sql `(${sql.lit(name)}, ${by ? KEYS[by] : sql `null::text`}, ${isCounted}${sameTime ? sql ` and ${sameTime}` : sql ``})`;
}
function dimensionsOf(selection) {
    return Object.entries(selection).flatMap(([dimension, value]) => value === undefined ? [] : dimension);
}
function filterOf({ channel, network, unit, agent, companySize }) {
    return sql.join([
        sql `true`,
        ...(channel === undefined ? [] : [sql `channel = ${channel}`]),
        ...(network === undefined ? [] : [sql `network = ${network}`]),
        ...(unit === undefined ? [] : [sql `unit_id = ${unit}`]),
        ...(agent === undefined ? [] : [sql `agent_id = ${agent}`]),
        ...(companySize === undefined ? [] : [sql `company_size = ${companySize}`]),
    ], sql ` and `);
}
/** Before and after any attendance: none is later than the gateway heard of it. Four digits each, in order as texts. */
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9998-12-31';
/**
 * What lies in a period with both its ends: the whole months in it by their months, and what begins or ends in the days
 * beside them by its days.
 */
function periodOf(from = FIRST_DAY, to = LAST_DAY) {
    // The first month that begins in the period, and the one that ends after it.
    const first = from.endsWith('-01') ? from : nextMonth(from);
    const end = isLastOfMonth(to) ? nextMonth(to) : `${to.slice(0, 7)}-01`;
    if (first >= end)
        return sql `(grain = 'day' and since >= ${from}::date and day <= ${to}::date)`;
    return sql `(
    (grain = 'month' and since >= ${first}::date and day < ${end}::date)
    or (grain = 'day' and since >= ${from}::date and since < ${first}::date and day <= ${to}::date)
    or (grain = 'day' and since >= ${first}::date and day >= ${end}::date and day <= ${to}::date))`;
}
function nextMonth(day) {
    const [year = 0, month = 0] = day.split('-').map(Number);
    const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
    return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`;
}
function isLastOfMonth(day) {
    const [year = 0, month = 0, date] = day.split('-').map(Number);
    return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
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
];
const SUMS = [
    ...COUNTS.map((name) => sql `sum(${sql.ref(name)}) as ${sql.ref(name)}`),
    ...moments('concluded', 'deliveries'),
    ...moments('changes', 'change'),
];
/** Mean and variance from sums that are exact, so that equal values have no variance. */
function moments(observations, value) {
    const count = sql `sum(${sql.ref(observations)})`;
    const sum = sql `sum(${sql.ref(value)})`;
    const squares = sql `sum(${sql.ref(`${value}_squared`)})`;
    return [
        sql `${sum} / nullif(${count}, 0) as ${sql.ref(`${value}_mean`)}`,
        sql `(${count} * ${squares} - ${sum} * ${sum}) / nullif(${count} * (${count} - 1), 0) as ${sql.ref(`${value}_variance`)}`,
    ];
}
function tallyOf(row) {
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
function momentsFrom(observations, mean, variance) {
    return { observations: Number(observations), mean: Number(mean ?? 0), variance: Number(variance ?? 0) };
}
//# sourceMappingURL=tally-store.js.map