/** What is written down whenever it is done. */
export type AuditedAct =
  | 'partner.added'
  | 'partner.updated'
  | 'partner.revoked'
  | 'key.rotated'
  | 'key.revoked'
  | 'registration.retried'
  | 'registration.settled'
  | 'attendance.amended'
  | 'client.looked-up'
  | 'subject.reported'
  | 'subject.erased'
  | 'keys.rewrapped'
  | 'events.sealed';
