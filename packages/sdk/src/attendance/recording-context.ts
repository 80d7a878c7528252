import type { ClientConsent, ConsentTerm, SessionClaims } from '@atendimento-ativo/domain';
import type { CallOptions, LoadedProfile } from '../client.js';
import type { Environment } from '../environment.js';
import type { Outbox } from '../outbox/outbox.js';
import type * as ContentRules from './content-rules.js';
import type { GatewayClock } from '../transport/gateway-clock.js';

/** What an attendance is recorded with. */
export interface RecordingContext {
  readonly outbox: Outbox;
  readonly claims: SessionClaims;
  readonly profile: LoadedProfile;
  /** What each step is checked by; without it, because it did not load in time, the gateway alone judges. */
  readonly rules: typeof ContentRules | undefined;
  readonly environment: Environment;
  readonly clock: GatewayClock;
  /** Called after each durable record. */
  readonly recorded: () => void;
  /** A published term by its hash. */
  readonly termOf: (hash: string) => Promise<ConsentTerm>;
  /** What the gateway knows of a client's consent. */
  readonly consentOf: (clientId: string, options?: CallOptions) => Promise<ClientConsent>;
}
