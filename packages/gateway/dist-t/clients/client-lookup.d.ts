import { type ClientDocument, type ClientLookup, type State } from '@atendimento-ativo/domain';
import type { Registry } from '../registries/registry.js';
/**
 * What the registry knows of a document, contacts masked; it never fails, the visit goes on without it.
 *
 * @param registry the partner's first; `undefined` when this gateway does not have it
 * @param state the partner's: nobody is shown the clients of another state's registry
 */
export declare function lookUpClient(document: ClientDocument, registry: Registry | undefined, state: State, clientId: string | undefined): Promise<ClientLookup>;
//# sourceMappingURL=client-lookup.d.ts.map