/**
 * What can be made to go wrong.
 *
 * - `drop-before-commit`: the connection dies and nothing was written.
 * - `drop-after-commit`: the write is in the ledger and the connection dies
 *   before the answer.
 * - `commit-after-drop`: the connection dies at once, and the write is in the
 *   ledger only after a delay.
 * - `hang-after-commit`: the write is in the ledger and the answer comes late.
 * - `slow`: the call waits before it is carried out, and is carried out even
 *   if the caller has gone.
 * - `slow-body`: the answer begins at once and its body is late.
 * - `unavailable`: HTTP 503.
 * - `maintenance-html`: HTTP 200 with an HTML page, as a gateway in
 *   maintenance answers.
 * - `rate-limit`: HTTP 429 with `Retry-After`.
 * - `try-again`: the transient business error: code 19 of SAS, a locked row of FOCO.
 * - `expired-key`: the caller's key or token is refused. In FOCO the token stays revoked.
 * - `month-closed`: the accounting month takes no more records.
 * - `duplicate-rows`: a read answers every row twice.
 */
export const faultKinds = [
  'drop-before-commit',
  'drop-after-commit',
  'commit-after-drop',
  'hang-after-commit',
  'slow',
  'slow-body',
  'unavailable',
  'maintenance-html',
  'rate-limit',
  'try-again',
  'expired-key',
  'month-closed',
  'duplicate-rows',
] as const;

/** Name of a fault. */
export type FaultKind = (typeof faultKinds)[number];

/** A fault in the queue. */
export interface Fault {
  /** A method (`Atendimento/Incluir`, `FOCO/Case`), or `*` for any. */
  readonly method: string;
  readonly fault: FaultKind;
  /** How many calls it still hits. @default 1 */
  readonly times: number;
  /** Delay of the slow ones, in milliseconds. @default 12000 */
  readonly delayMs: number;
  /** `Retry-After` of `rate-limit`. @default 1 */
  readonly retryAfterSeconds: number;
}
