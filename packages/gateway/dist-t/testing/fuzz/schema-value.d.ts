import fc from 'fast-check';
interface JsonSchema {
    readonly $ref?: string;
    readonly type?: string;
    readonly const?: unknown;
    readonly enum?: readonly unknown[];
    readonly anyOf?: readonly JsonSchema[];
    readonly oneOf?: readonly JsonSchema[];
    readonly allOf?: readonly JsonSchema[];
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
    readonly items?: JsonSchema;
    readonly prefixItems?: readonly JsonSchema[];
    readonly pattern?: string;
    readonly format?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly minItems?: number;
    readonly maxLength?: number;
}
/**
 * Values that a schema of the OpenAPI document allows, or nearly: texts match their pattern, and what the pattern cannot
 * say (check digits, references) is left to chance.
 */
export declare function valuesOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>, depth?: number): fc.Arbitrary<unknown>;
export {};
//# sourceMappingURL=schema-value.d.ts.map