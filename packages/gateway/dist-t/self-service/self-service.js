/** Under what an attendance without an agent is kept, shown and counted. */
export const SELF_SERVICE = { id: 'self-service', name: 'Autoatendimento' };
//# sourceMappingURL=self-service.js.map