/**
 * Whom the database takes the gateway for. None of these may sign in, own a table or pass by row-level security; what
 * each may do stands in `row-security.ts`.
 */
export declare const roles: {
    /** Whoever asks: reads who the partners are, and the rows of the one partner that a transaction names. */
    readonly gateway: 'atendimento_ativo_gateway';
    /** The work in the background: sees what waits of all partners, but not whom it is about. */
    readonly supervisor: 'atendimento_ativo_supervisor';
    /** The command line: partners and their keys, no attendances. */
    readonly administrator: 'atendimento_ativo_administrator';
};
/** What one transaction may see. */
export interface Scope {
    readonly role: (typeof roles)[keyof typeof roles];
    readonly partnerId?: string;
}
//# sourceMappingURL=roles.d.ts.map