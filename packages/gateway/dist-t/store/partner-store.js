import { AttendanceStore } from '../attendances/attendance-store.js';
import { ClientStore } from '../clients/client-store.js';
import { ConsentStore } from '../consent/consent-store.js';
import { EventStore } from '../events/event-store.js';
import { AgentStore } from '../partners/agent-store.js';
import { RegistrationStore } from '../registration/registration-store.js';
import { SubjectStore } from '../subjects/subject-store.js';
export function partnerStores(secrets) {
    return (rows, partnerId) => ({
        agents: new AgentStore(rows, partnerId),
        attendances: new AttendanceStore(rows, partnerId),
        clients: new ClientStore(rows, partnerId, secrets),
        consent: new ConsentStore(rows, partnerId),
        events: new EventStore(rows, partnerId, secrets.vault),
        subjects: new SubjectStore(rows, partnerId, secrets),
        registrations: new RegistrationStore(rows, partnerId),
    });
}
//# sourceMappingURL=partner-store.js.map