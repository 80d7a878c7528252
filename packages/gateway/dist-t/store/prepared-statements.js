/** So many texts come to be prepared; there are fewer, or somebody writes values into them. */
const MOST_TEXTS = 100;
/**
 * What reads no table that grows: rows that are written, and who the partners are. A plan that was kept for another
 * statement while its tables were empty would go on reading them from end to end until they are analysed.
 */
const KEEPS_ITS_PLAN = /^\s*(?:insert into|with given as|select "partners")/;
/** A list of values makes another text for each length. */
const OF_ANY_LENGTH = /\bin \(\$|\), \(\$/;
/** What comes back may have another column tomorrow, while a newer gateway migrates: a prepared statement refuses then. */
const OF_ANY_COLUMNS = /\*/;
const names = new Map();
/** The connections of a pool, each of which has the server understand and plan a statement once, not at every call. */
export function preparing(pool) {
    const wrapped = new WeakMap();
    return {
        connect: async () => {
            const client = await pool.connect();
            const known = wrapped.get(client) ?? wrap(client);
            wrapped.set(client, known);
            return known;
        },
        end: () => pool.end(),
        options: pool.options,
    };
}
function wrap(client) {
    const query = (text, values) => {
        const name = values.length > 0 ? nameOf(text) : undefined;
        return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    };
    // Nothing is read through a cursor, the other way to ask.
    return { query: query, release: (isBroken) => client.release(isBroken) };
}
function nameOf(text) {
    const known = names.get(text);
    if (known !== undefined)
        return known;
    if (names.size >= MOST_TEXTS || !KEEPS_ITS_PLAN.test(text))
        return undefined;
    if (OF_ANY_LENGTH.test(text) || OF_ANY_COLUMNS.test(text))
        return undefined;
    const name = `statement_${names.size + 1}`;
    names.set(text, name);
    return name;
}
//# sourceMappingURL=prepared-statements.js.map