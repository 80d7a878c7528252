import type { Rows } from './database.js';
/** The value kept under a name, made and kept by the first gateway that asks. */
export declare function settingOrMake(rows: Rows, name: string, make: () => Promise<object>): Promise<unknown>;
/** The value kept under a name, if there is one. */
export declare function readSetting(rows: Rows, name: string): Promise<unknown>;
//# sourceMappingURL=settings.d.ts.map