import type { ContentLibrary } from '@atendimento-ativo/content';
import type { PartnerStore } from '../store/partner-store.js';
/**
 * Writes what the clients' scores changed by since the round before: for concluded attendances, and for the one after
 * each, whose round before is now another. A visit without signal may arrive later than the next one.
 */
export declare function projectScoreChanges(concluded: readonly string[], store: PartnerStore, content: ContentLibrary): Promise<void>;
//# sourceMappingURL=score-change.d.ts.map