import type { ContentLibrary } from '@atendimento-ativo/content';
import type { ClientHistory } from '@atendimento-ativo/domain';
import type { PartnerStore } from '../store/partner-store.js';
/**
 * Earlier concluded attendances of a company, or of a person whatever the company, newest first.
 * `undefined` when this partner has no such client.
 */
export declare function readHistory(clientId: string, store: PartnerStore, content: ContentLibrary): Promise<ClientHistory | undefined>;
//# sourceMappingURL=client-history.d.ts.map