/**
 * What of each event's payload is about the client: who they are, what they said, what they signed, how their business
 * does. It is stored under the key of the person alone. Everything else says what was done, by whom and when, which the
 * log and the indicators need after the person is gone. Codes of published content (a tool, a journey, a purpose) are
 * not personal by themselves.
 *
 * A test holds this against the schemas: no field that takes free text, a document or a contact is left out.
 */
export const personalFields = {
    'attendance.started': [],
    'client.identified': ['person', 'company', 'role'],
    'consent.recorded': ['act'],
    'consent.revoked': ['act'],
    'diagnostic.completed': ['answers', 'priorities'],
    'listening.noted': ['text', 'themes', 'practices'],
    'tool.delivered': [],
    'guidance.given': ['points'],
    'journey.referred': [],
    'journey.declined': ['reason'],
    'followup.scheduled': [],
    'nps.answered': ['comment'],
    'attendance.concluded': [],
    'attendance.interrupted': ['note', 'answered'],
    'attendance.amended': ['reason', 'client', 'note'],
};
//# sourceMappingURL=personal-fields.js.map