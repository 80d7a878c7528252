import type { Client } from '@atendimento-ativo/sdk';
import { isSelfService, type Visit } from '../foundation/visit-context.js';

/** Clients whose gateway has no links to phones. */
const unsupported = new WeakSet<Client>();

/**
 * Whether the client can be asked on their own phone: not whoever attends themselves, on their phone already, and not
 * where the gateway was seen to know no such links.
 */
export function mayAskPhone(visit: Visit): boolean {
  return !isSelfService(visit) && !unsupported.has(visit.client);
}

/** The gateway has no such links: nobody is offered one on this page any more. */
export function cannotAskPhone(client: Client): void {
  unsupported.add(client);
}
