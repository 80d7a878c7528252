import { AttendanceStore } from '../attendances/attendance-store.js';
import { ClientStore, type ClientSecrets } from '../clients/client-store.js';
import { ConsentStore } from '../consent/consent-store.js';
import { EventStore } from '../events/event-store.js';
import { AgentStore } from '../partners/agent-store.js';
import { PhoneLinkStore } from '../phone-links/phone-link-store.js';
import { RegistrationStore } from '../registration/registration-store.js';
import { SubjectStore } from '../subjects/subject-store.js';
import type { Rows } from './database.js';

/** Everything of one partner. There is no other way to a tenant's rows: each query made from here names the partner. */
export interface PartnerStore {
  readonly agents: AgentStore;
  readonly attendances: AttendanceStore;
  readonly clients: ClientStore;
  readonly consent: ConsentStore;
  readonly events: EventStore;
  readonly phoneLinks: PhoneLinkStore;
  readonly subjects: SubjectStore;
  readonly registrations: RegistrationStore;
}

/** @param rows the database, or the transaction that the work belongs to */
export type OpenPartnerStore = (rows: Rows, partnerId: string) => PartnerStore;

export function partnerStores(secrets: ClientSecrets): OpenPartnerStore {
  return (rows, partnerId) => ({
    agents: new AgentStore(rows, partnerId),
    attendances: new AttendanceStore(rows, partnerId),
    clients: new ClientStore(rows, partnerId, secrets),
    consent: new ConsentStore(rows, partnerId),
    events: new EventStore(rows, partnerId, secrets.vault),
    phoneLinks: new PhoneLinkStore(rows, partnerId, secrets.vault),
    subjects: new SubjectStore(rows, partnerId, secrets),
    registrations: new RegistrationStore(rows, partnerId),
  });
}
