import type { Leftovers } from '../storage/device-storage.js';
import { AtendimentoAtivoError } from '../errors.js';

/** A PIN is longer than this one. Code `pin_invalid`. */
export class PinInvalidError extends AtendimentoAtivoError {
  /** Characters that a PIN has at least. */
  readonly shortest: number;

  constructor(shortest: number) {
    super('pin_invalid', `A PIN has at least ${shortest} characters.`);
    this.shortest = shortest;
  }
}

/**
 * Not the account's PIN (code `pin_wrong`), or not tried because too many were wrong before (code `pin_wait`). Nothing
 * is ever removed for it.
 */
export class PinRefusedError extends AtendimentoAtivoError {
  /** Wrong PINs that may follow without a wait; 0 when each one makes it longer. */
  readonly attemptsLeft: number;
  /** When the next try is possible; `undefined` when it is now. */
  readonly retryAt: Date | undefined;

  constructor(code: 'pin_wrong' | 'pin_wait', attemptsLeft: number, retryAt: number) {
    const isWaiting = retryAt > 0;
    const when = isWaiting ? `after ${new Date(retryAt).toISOString()}` : `now; ${attemptsLeft} left before a wait`;
    super(code, `${code === 'pin_wrong' ? 'The PIN is wrong.' : 'Too many PINs were wrong.'} Try again ${when}.`);
    this.attemptsLeft = attemptsLeft;
    this.retryAt = isWaiting ? new Date(retryAt) : undefined;
  }
}

/** What the agent recorded is not all sent; nothing was removed. Code `unsent_records`. */
export class UnsentRecordsError extends AtendimentoAtivoError {
  readonly left: Leftovers;

  constructor(left: Leftovers) {
    const { pending, rejected, open } = left;
    super(
      'unsent_records',
      `Not sent: ${pending} records wait, ${rejected} were refused, ${open} attendances are open. Ask the agent whether to keep or to discard them.`,
    );
    this.left = left;
  }
}
