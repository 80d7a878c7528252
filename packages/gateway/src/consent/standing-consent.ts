import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  consentOf,
  type Attendance,
  type ClientConsent,
  type ConsentTerm,
  type PurposeConsent,
  type State,
} from '@atendimento-ativo/domain';
import type { PartnerStore } from '../store/partner-store.js';
import { hashPublishedTerm, termOfAttendance } from './consent-terms.js';

/** What holds for a client under one term. */
export interface StandingConsent {
  readonly term: ConsentTerm;
  readonly purposes: readonly PurposeConsent[];
}

export interface ConsentParts {
  readonly content: ContentLibrary;
  readonly store: PartnerStore;
  /** The moment that the answer is for. */
  readonly at: Date;
}

/** What a client's chain adds up to under a term, with the chain itself. */
export async function readConsent(clientId: string, term: ConsentTerm, parts: ConsentParts): Promise<ClientConsent> {
  const { content, store, at } = parts;
  const { chain, mistaken } = await store.consent.chain(clientId);
  const hashed = await hashPublishedTerm(content, term);
  return {
    term: { id: term.id, version: term.version },
    purposes: [...(await consentOf(chain, hashed, { at: at.toISOString(), mistaken }))],
    chain: [...chain],
    mistaken: [...mistaken],
  };
}

/**
 * What holds for the client of an attendance, by everything that they ever said to this partner. `undefined` when
 * no term was ever in force.
 */
export async function standingConsent(
  attendance: Attendance,
  state: State,
  parts: ConsentParts,
): Promise<StandingConsent | undefined> {
  const term = termOfAttendance(attendance, parts.content, state);
  if (!term) return undefined;
  const cpf = attendance.client?.person.cpf;
  const clientId = cpf && (await parts.store.clients.find({ kind: 'cpf', number: cpf }));
  return { term, purposes: clientId ? (await readConsent(clientId, term, parts)).purposes : [] };
}
