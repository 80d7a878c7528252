import type { FieldProblem } from '../contract/problem.js';

/** What was handed over makes no receipt. Recognise it by `code`. */
export class ConsentReceiptInvalidError extends Error {
  override readonly name = 'ConsentReceiptInvalidError';
  readonly code = 'consent_receipt_invalid';
  /** Everything that is wrong, all at once. */
  readonly errors: readonly FieldProblem[];

  constructor(errors: readonly FieldProblem[]) {
    super(`No receipt: ${errors.map((error) => `${error.pointer} ${error.message}`).join('; ')}`);
    this.errors = errors;
  }
}

const MESSAGES = {
  consent_receipt_altered: 'The receipt is not what was made: its hash differs. Append what createConsentReceipt gave.',
  consent_record_taken: 'Another receipt of this chain has the same recordId. Give every record an id of its own.',
  consent_subject_differs: 'The chain belongs to another subject. Keep one chain for each subject.',
} as const;

/** A receipt that the chain does not take; the chain is as it was. Recognise it by `code`. */
export class ConsentChainError extends Error {
  override readonly name = 'ConsentChainError';
  readonly code: keyof typeof MESSAGES;

  constructor(code: keyof typeof MESSAGES) {
    super(MESSAGES[code]);
    this.code = code;
  }
}
