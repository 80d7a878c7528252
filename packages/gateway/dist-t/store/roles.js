/**
 * Whom the database takes the gateway for. None of these may sign in, own a table or pass by row-level security; what
 * each may do stands in `row-security.ts`.
 */
export const roles = {
    /** Whoever asks: reads who the partners are, and the rows of the one partner that a transaction names. */
    gateway: 'atendimento_ativo_gateway',
    /** The work in the background: sees what waits of all partners, but not whom it is about. */
    supervisor: 'atendimento_ativo_supervisor',
    /** The command line: partners and their keys, no attendances. */
    administrator: 'atendimento_ativo_administrator',
};
//# sourceMappingURL=roles.js.map