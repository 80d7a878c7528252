import type { AttendanceEventType, EventPayload } from '@atendimento-ativo/domain';
/**
 * What of each event's payload is about the client: who they are, what they said, what they signed, how their business
 * does. It is stored under the key of the person alone. Everything else says what was done, by whom and when, which the
 * log and the indicators need after the person is gone. Codes of published content (a tool, a journey, a purpose) are
 * not personal by themselves.
 *
 * A test holds this against the schemas: no field that takes free text, a document or a contact is left out.
 */
export declare const personalFields: {
    readonly [Type in AttendanceEventType]: readonly (keyof EventPayload<Type>)[];
};
//# sourceMappingURL=personal-fields.d.ts.map