import type { AttendanceEvent } from '@atendimento-ativo/domain';
import type { GatewayDatabase } from '../store/database.js';
/**
 * Everything that is stored of a partner's attendances, past the gateway, as an auditor reads it who has its keys. What
 * erased persons said is left out.
 *
 * @param masterKeys those of the gateway's environment; none when it keeps its own in the database
 */
export declare function readEvents(database: GatewayDatabase, partnerId: string, masterKeys?: readonly Buffer[]): Promise<readonly AttendanceEvent[]>;
//# sourceMappingURL=read-events.d.ts.map