import * as z from 'zod/mini';
/** The largest JSON body that any route reads. */
export declare const MAX_BODY_BYTES = 1048576;
/** A JSON body that matches a schema and can be stored. */
export declare function readBody<Schema extends z.core.$ZodType>(request: Request, schema: Schema): Promise<z.core.output<Schema>>;
/** A value that matches a schema. */
export declare function checkBody<Schema extends z.core.$ZodType>(value: unknown, schema: Schema): z.core.output<Schema>;
/** The JSON value of a body. */
export declare function readJson(request: Request): Promise<unknown>;
/** The bytes of a file. @param most how many there may be */
export declare function readFile(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>>;
//# sourceMappingURL=request-body.d.ts.map