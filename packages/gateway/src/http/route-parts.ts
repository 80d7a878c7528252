import type { ContentLibrary } from '@atendimento-ativo/content';
import type { ExportKeys } from '../imports/export-key.js';
import type { EventIntake } from '../events/event-intake.js';
import type { RequestLimits } from '../limits/request-limits.js';
import type { PartnerDirectory } from '../partners/partner-directory.js';
import type { Registry } from '../registries/registry.js';
import type { RegistrationQueue } from '../registration/registration-queue.js';
import type { SessionTokens } from '../sessions/session-tokens.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import type { FormerEvents } from '../subjects/former-events.js';
import type { Authentication } from './authentication.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** What the routes work with. */
export interface RouteParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly partners: PartnerDirectory;
  readonly content: ContentLibrary;
  readonly registries: readonly Registry[];
  readonly queue: RegistrationQueue;
  readonly tokens: SessionTokens;
  readonly exportKeys: ExportKeys;
  readonly authentication: Authentication;
  readonly intake: EventIntake;
  readonly formerEvents: FormerEvents;
  readonly limits: RequestLimits;
  /** Leading zero bits of the proof of work that self-service asks for. */
  readonly workBits: number;
  readonly metrics: Metrics;
  /** Opens `/metrics`; without it there is no such route. */
  readonly metricsToken: string | undefined;
  readonly log: Log;
  readonly now: () => Date;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether part of an address can be an id of ours; anything else is simply not found. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
