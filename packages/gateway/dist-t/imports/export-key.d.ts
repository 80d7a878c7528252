import { type ExportKey } from '@atendimento-ativo/domain';
import type { ExportKeyPair } from '@atendimento-ativo/domain/export-file';
import type { JWK } from 'jose';
import type { Rows } from '../store/database.js';
/** What opens the files of exported records, and its public half as devices get it. */
export interface ExportKeys {
    readonly pair: ExportKeyPair;
    readonly published: ExportKey;
}
/** The keys of exported records: as configured, or made once and kept in the database. */
export declare function loadExportKeys(rows: Rows, configured: JWK | undefined): Promise<ExportKeys>;
//# sourceMappingURL=export-key.d.ts.map