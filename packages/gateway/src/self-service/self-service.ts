/** Under what an attendance without an agent is kept, shown and counted. */
export const SELF_SERVICE = { id: 'self-service', name: 'Autoatendimento' } as const;

/** Whether nobody attended but a public page. */
export function isSelfService(agentId: string | undefined): boolean {
  return agentId === SELF_SERVICE.id || agentId?.startsWith(`${SELF_SERVICE.id}:`) === true;
}
