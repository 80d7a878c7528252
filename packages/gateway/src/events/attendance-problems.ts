import type { FieldProblem } from '@atendimento-ativo/domain';

export const ATTENDANCE_UNKNOWN: FieldProblem = {
  pointer: '/attendanceId',
  code: 'attendance_unknown',
  message: 'This agent has no such attendance. It begins with attendance.started, sent first and accepted.',
};

export const VISIT_USED: FieldProblem = {
  pointer: '/attendanceId',
  code: 'visit_used',
  message: 'This visit of self-service has its attendance already. Begin another one with the token of a new visit.',
};

export const ATTENDANCE_CLOSED: FieldProblem = {
  pointer: '/attendanceId',
  code: 'attendance_closed',
  message: 'This attendance was concluded or interrupted: nothing can be added to it. Start a new one.',
};

export const ATTENDANCE_ERASED: FieldProblem = {
  pointer: '/attendanceId',
  code: 'attendance_erased',
  message: 'The client had their data erased: nothing can be added to this attendance any more. Delete the record.',
};

export const ATTENDANCE_INCOMPLETE: FieldProblem = {
  pointer: '',
  code: 'attendance_incomplete',
  message: 'The attendance cannot conclude yet: each missing part is named beside this problem.',
};

export const CORRECTS_ACCEPTED: FieldProblem = {
  pointer: '/corrects',
  code: 'corrects_accepted',
  message: 'The event that this one corrects was accepted. What was accepted is corrected by attendance.amended.',
};

export const EARLIER_EVENT_WAITS: FieldProblem = {
  pointer: '/sequence',
  code: 'earlier_event_waits',
  message: 'An earlier event of this attendance may be accepted later, and its end only after that: send both again.',
};

export const EVENT_ID_REUSED: FieldProblem = {
  pointer: '/id',
  code: 'event_id_reused',
  message: 'This id belongs to another event. Make a new UUIDv7 for each event, once.',
};

export const SEQUENCE_CONFLICT: FieldProblem = {
  pointer: '/sequence',
  code: 'sequence_conflict',
  message: 'Another event holds this place in the attendance. Each sequence is used once.',
};
