import type { FieldProblem } from '@atendimento-ativo/domain';
/** Texts of a JSON value that the database could not keep, wherever they are. */
export declare function unstorableText(value: unknown, pointer: string): FieldProblem[];
//# sourceMappingURL=storable-text.d.ts.map