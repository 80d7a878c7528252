/** A condition `field = value`. */
export type Conditions = Readonly<Record<string, string | boolean>>;

/**
 * A query of Salesforce.
 *
 * @example
 * selectWhere(['Id'], 'Account', { Name: "D'Ávila" }) // SELECT Id FROM Account WHERE Name = 'D\'Ávila'
 */
export function selectWhere(fields: readonly string[], object: string, conditions: Conditions): string {
  const all = Object.entries(conditions).map(([field, value]) => `${field} = ${literal(value)}`);
  return `SELECT ${fields.join(', ')} FROM ${object} WHERE ${all.join(' AND ')}`;
}

function literal(value: string | boolean): string {
  if (typeof value === 'boolean') return String(value);
  const escaped = value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  return `'${escaped}'`;
}
