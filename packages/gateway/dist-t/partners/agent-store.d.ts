import type { SessionTokenRequest } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';
/** An agent as the partner's server last described it. */
export interface KnownAgent {
    readonly name: string;
    readonly cpf?: string;
}
/** The agents that one partner's server named. */
export declare class AgentStore {
    #private;
    constructor(rows: Rows, partnerId: string);
    /** Keeps an agent as the partner last described it; a CPF that was given once stays. */
    save({ id, name, cpf }: SessionTokenRequest['agent'], now: Date): Promise<void>;
    /** By id, what the partner last called its agents. */
    names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
    find(agentId: string): Promise<KnownAgent | undefined>;
}
//# sourceMappingURL=agent-store.d.ts.map