/** A condition `field = value`. */
export type Conditions = Readonly<Record<string, string | boolean>>;
/**
 * A query of Salesforce.
 *
 * @example
 * selectWhere(['Id'], 'Account', { Name: "D'Ávila" }) // SELECT Id FROM Account WHERE Name = 'D\'Ávila'
 */
export declare function selectWhere(fields: readonly string[], object: string, conditions: Conditions): string;
//# sourceMappingURL=soql.d.ts.map