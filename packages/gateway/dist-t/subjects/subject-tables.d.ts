/**
 * The keys of persons. A row is the only place where a key is: without it, what was sealed with it is noise, here and in
 * every copy of `events`. What an attendance holds before its client is known has a key of its own.
 */
export declare const SUBJECT_TABLES: readonly string[];
//# sourceMappingURL=subject-tables.d.ts.map