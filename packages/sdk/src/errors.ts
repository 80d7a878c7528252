import type { FieldProblem, MissingPart, Problem } from '@atendimento-ativo/domain';

const DOCUMENTATION = 'https://github.com/atendimento-ativo/atendimento-ativo/blob/main/docs/errors.md';

/** What every error of the SDK has. Recognise an error by `code`, not by its class. */
export class AtendimentoAtivoError extends Error {
  /** As Node writes them: `AtendimentoAtivoError [storage_full]`. */
  override readonly name: string;
  /** Stable, for programs. */
  readonly code: string;
  /** Where the code is explained. */
  readonly docUrl: string;

  constructor(code: string, message: string, options?: ErrorOptions, docUrl = `${DOCUMENTATION}#${code}`) {
    super(message, options);
    this.code = code;
    this.name = `AtendimentoAtivoError [${code}]`;
    this.docUrl = docUrl;
  }
}

/** The gateway answered with a problem. `code` is the problem's own. */
export class GatewayError extends AtendimentoAtivoError {
  readonly status: number;
  /** Quote it when you ask for help. */
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];

  constructor(problem: Problem) {
    super(problem.code, problem.detail ?? problem.title, undefined, problem.docUrl);
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}

/** The gateway could not be reached, or something that is not the gateway answered. Code `gateway_unreachable`. */
export class GatewayUnreachableError extends AtendimentoAtivoError {
  constructor(cause?: unknown) {
    super('gateway_unreachable', 'The gateway cannot be reached. Records are kept and sent later.', {
      cause,
    });
  }
}

/** No valid session: `getSessionToken` failed or gave a token that the gateway refuses. Code `session_unavailable`. */
export class SessionUnavailableError extends AtendimentoAtivoError {
  constructor(cause?: unknown) {
    super('session_unavailable', 'getSessionToken gave no valid token. Ask the agent to sign in again.', {
      cause,
    });
  }
}

/** A part of the SDK or of an element that is loaded later did not arrive. Code `part_unavailable`. */
export class PartUnavailableError extends AtendimentoAtivoError {
  constructor(cause: unknown) {
    super('part_unavailable', 'A part of this page is missing. Connect, then load it again.', {
      cause,
    });
  }
}

/** `createClient` or `selfService` cannot work with what it was given. Code `configuration_invalid`. */
export class ConfigurationInvalidError extends AtendimentoAtivoError {
  constructor(problem: string) {
    super('configuration_invalid', problem);
  }
}

/** Another agent signed in; the records of the one before wait for them. Code `account_changed`. */
export class AccountChangedError extends AtendimentoAtivoError {
  constructor() {
    super('account_changed', 'Another agent is signed in; records wait.');
  }
}

/**
 * The gateway serves another state profile than the page was made for (`profile` of `createClient`). Code
 * `profile_mismatch`.
 */
export class ProfileMismatchError extends AtendimentoAtivoError {
  /** Id that the page names. */
  readonly expected: string;
  /** Id of the one that the gateway has for whoever is signed in. */
  readonly served: string;

  constructor(expected: string, served: string) {
    super('profile_mismatch', `The page expects profile ${expected}, the partner has ${served}.`);
    this.expected = expected;
    this.served = served;
  }
}

/**
 * What was handed over breaks the event's schema, or is not among what the state's profile offers (`channel_not_offered`,
 * `approach_not_offered`, `mode_not_offered`); nothing was recorded. Code `event_invalid`.
 */
export class EventInvalidError extends AtendimentoAtivoError {
  readonly errors: readonly FieldProblem[];

  constructor(errors: readonly FieldProblem[]) {
    super('event_invalid', `Not recorded: ${errors.map((error) => `${error.pointer} ${error.message}`).join('; ')}`);
    this.errors = errors;
  }
}

/** The rules of conclusion are not met; nothing was recorded. Code `attendance_incomplete`. */
export class AttendanceIncompleteError extends AtendimentoAtivoError {
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
  constructor() {
    super('attendance_closed', 'This attendance has ended.');
  }
}

/**
 * There is nowhere to keep records: no IndexedDB, and `createClient` got no `storage`. Nothing is recorded. Code
 * `storage_missing`.
 */
export class StorageMissingError extends AtendimentoAtivoError {
  constructor() {
    super('storage_missing', "No IndexedDB. Pass storage: fileStorage('/a/directory') of @atendimento-ativo/sdk/node.");
  }
}

/** The device refused to store: nothing was recorded. Code `storage_failed`. */
export class StorageFailedError extends AtendimentoAtivoError {
  constructor(cause: unknown) {
    super('storage_failed', 'The record was not stored. Free some space and try again.', { cause });
  }
}

/**
 * There is no room on the device for another visit; nothing was begun. What waits is sent all the same, and makes
 * room. Code `storage_full`.
 */
export class StorageFullError extends AtendimentoAtivoError {
  /** Bytes in use, and at most. */
  readonly usage: number;
  readonly quota: number;

  constructor(usage: number, quota: number) {
    super('storage_full', 'No room for another visit. Send what waits, or remove files.');
    this.usage = usage;
    this.quota = quota;
  }
}

/** Another tab has brought the records to a newer version; what was recorded here is kept. Code `storage_outdated`. */
export class StorageOutdatedError extends AtendimentoAtivoError {
  constructor(cause?: unknown) {
    super('storage_outdated', 'Another tab has a newer version. Load this page again.', { cause });
  }
}

/** The account's records are locked with its PIN: nothing of them is read, recorded or sent. Code `pin_required`. */
export class PinRequiredError extends AtendimentoAtivoError {
  constructor() {
    super('pin_required', "This agent's records are locked. Ask for the PIN and call client.pin.unlock.");
  }
}
