import type { SandboxConfiguration } from './configuration.js';
import type { LocalDateTime } from './dates.js';
import type { Fields } from './fields.js';
import type { LedgerState } from './ledger-state.js';

/** What a method of the emulated service may look at while it answers one call. */
export interface CallContext {
  readonly fields: Fields;
  readonly state: LedgerState;
  readonly configuration: SandboxConfiguration;
  /** `CodSebrae` of the key that calls. */
  readonly codSebrae: number;
  /** Local time of the service. */
  readonly now: LocalDateTime;
}
