/**
 * A query of Salesforce.
 *
 * @example
 * selectWhere(['Id'], 'Account', { Name: "D'Ávila" }) // SELECT Id FROM Account WHERE Name = 'D\'Ávila'
 */
export function selectWhere(fields, object, conditions) {
    const all = Object.entries(conditions).map(([field, value]) => `${field} = ${literal(value)}`);
    return `SELECT ${fields.join(', ')} FROM ${object} WHERE ${all.join(' AND ')}`;
}
function literal(value) {
    if (typeof value === 'boolean')
        return String(value);
    const escaped = value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
    return `'${escaped}'`;
}
//# sourceMappingURL=soql.js.map