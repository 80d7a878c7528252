import type { FieldProblem, MissingPart, Problem } from '@atendimento-ativo/domain';

const DOCUMENTATION = 'https://github.com/atendimento-ativo/atendimento-ativo/blob/main/docs/errors.md';

/** What every error of the SDK has. Recognise an error by `code`, not by its class. */
export class AtendimentoAtivoError extends Error {
  override readonly name: string = 'AtendimentoAtivoError';
  /** Stable, for programs. */
  readonly code: string;
  /** Where the code is explained. */
  readonly docUrl: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.docUrl = `${DOCUMENTATION}#${code}`;
  }
}

/** The gateway answered with a problem. `code` is the problem's own. */
export class GatewayError extends AtendimentoAtivoError {
  override readonly name = 'GatewayError';
  readonly status: number;
  /** Quote it when you ask for help. */
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];

  constructor(problem: Problem) {
    super(problem.code, problem.detail ?? problem.title);
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}

/** The gateway could not be reached, or something that is not the gateway answered. Code `gateway_unreachable`. */
export class GatewayUnreachableError extends AtendimentoAtivoError {
  override readonly name = 'GatewayUnreachableError';

  constructor(cause?: unknown) {
    super('gateway_unreachable', 'The gateway cannot be reached now. What was recorded is kept and sent later.', {
      cause,
    });
  }
}

/** No valid session: `getSessionToken` failed or gave a token that the gateway refuses. Code `session_unavailable`. */
export class SessionUnavailableError extends AtendimentoAtivoError {
  override readonly name = 'SessionUnavailableError';

  constructor(cause?: unknown) {
    super('session_unavailable', 'getSessionToken gave no valid session token. Ask the agent to sign in again.', {
      cause,
    });
  }
}

/** A part of the SDK that is loaded when it is first needed did not arrive. Code `part_unavailable`. */
export class PartUnavailableError extends AtendimentoAtivoError {
  override readonly name = 'PartUnavailableError';

  constructor(cause: unknown) {
    super('part_unavailable', 'A part of this page did not load. Connect, then load the page again.', {
      cause,
    });
  }
}

/** Another agent signed in; the records of the one before wait for them. Code `account_changed`. */
export class AccountChangedError extends AtendimentoAtivoError {
  override readonly name = 'AccountChangedError';

  constructor() {
    super('account_changed', 'Another agent is signed in; what was recorded waits on this device.');
  }
}

/**
 * What was handed over breaks the event's schema, or is not among what the state's profile offers (`channel_not_offered`,
 * `approach_not_offered`, `mode_not_offered`); nothing was recorded. Code `event_invalid`.
 */
export class EventInvalidError extends AtendimentoAtivoError {
  override readonly name = 'EventInvalidError';
  readonly errors: readonly FieldProblem[];

  constructor(errors: readonly FieldProblem[]) {
    super('event_invalid', `Not recorded: ${errors.map((error) => `${error.pointer} ${error.message}`).join('; ')}`);
    this.errors = errors;
  }
}

/** The rules of conclusion are not met; nothing was recorded. Code `attendance_incomplete`. */
export class AttendanceIncompleteError extends AtendimentoAtivoError {
  override readonly name = 'AttendanceIncompleteError';
  /** Every part that is missing, all at once. */
  readonly missing: readonly MissingPart[];

  constructor(missing: readonly MissingPart[]) {
    super(
      'attendance_incomplete',
      `Not concluded; missing: ${missing.map((part) => Object.values(part).join(' ')).join(', ')}`,
    );
    this.missing = missing;
  }
}

/** The attendance was concluded or interrupted: nothing is added to it. Code `attendance_closed`. */
export class AttendanceClosedError extends AtendimentoAtivoError {
  override readonly name = 'AttendanceClosedError';

  constructor() {
    super('attendance_closed', 'This attendance has ended.');
  }
}

/** Only what the gateway refused can be corrected, and an end is made again instead. Code `record_not_correctable`. */
export class RecordNotCorrectableError extends AtendimentoAtivoError {
  override readonly name = 'RecordNotCorrectableError';

  constructor() {
    super('record_not_correctable', 'Only a refused record can be corrected; a refused end is made anew.');
  }
}

/** The device refused to store: nothing was recorded. Code `storage_failed`. */
export class StorageFailedError extends AtendimentoAtivoError {
  override readonly name = 'StorageFailedError';

  constructor(cause: unknown) {
    super('storage_failed', 'The device did not store the record. Free some space and try again.', { cause });
  }
}

/**
 * There is no room on the device for another visit; nothing was begun. What waits is sent all the same, and makes
 * room. Code `storage_full`.
 */
export class StorageFullError extends AtendimentoAtivoError {
  override readonly name = 'StorageFullError';
  /** Bytes in use, and at most. */
  readonly usage: number;
  readonly quota: number;

  constructor(usage: number, quota: number) {
    super('storage_full', 'No room for another visit on this device. Let it send what waits, or remove files.');
    this.usage = usage;
    this.quota = quota;
  }
}

/** Another tab has brought the records to a newer version; what was recorded here is kept. Code `storage_outdated`. */
export class StorageOutdatedError extends AtendimentoAtivoError {
  override readonly name = 'StorageOutdatedError';

  constructor(cause?: unknown) {
    super('storage_outdated', 'Another tab has a newer version of this page. Load it again.', { cause });
  }
}

/** The account's records are locked with its PIN: nothing of them is read, recorded or sent. Code `pin_required`. */
export class PinRequiredError extends AtendimentoAtivoError {
  override readonly name = 'PinRequiredError';

  constructor() {
    super('pin_required', "This agent's records are locked. Ask for the PIN and call client.pin.unlock.");
  }
}
