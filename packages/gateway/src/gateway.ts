import type { ContentLibrary } from '@atendimento-ativo/content';
import { WORK_BITS } from '@atendimento-ativo/domain';
import type { JWK } from 'jose';
import { loadDigestKey } from './clients/digest-key.js';
import { documentDigest } from './clients/document-digest.js';
import { EventDigest } from './events/event-digest.js';
import { EventIntake } from './events/event-intake.js';
import { EventPartitions } from './events/event-partitions.js';
import { createApplication } from './http/application.js';
import { Authentication } from './http/authentication.js';
import { jsonLog, type Log } from './http/log.js';
import { loadExportKeys } from './imports/export-key.js';
import { Metrics } from './http/metrics.js';
import { defaultLimitSettings, type LimitSettings } from './limits/limit-settings.js';
import { RequestLimits } from './limits/request-limits.js';
import { TallyMerge } from './indicators/tally-merge.js';
import { PartnerDirectory } from './partners/partner-directory.js';
import type { Registry } from './registries/registry.js';
import { RegistrationQueue } from './registration/registration-queue.js';
import { defaultRegistrationSettings, type RegistrationSettings } from './registration/registration-settings.js';
import { RegistrationWorker } from './registration/registration-worker.js';
import { SessionTokens } from './sessions/session-tokens.js';
import { loadSigningKeys } from './sessions/signing-key.js';
import { defaultTokenIssuerSettings, TokenIssuers, type TokenIssuerSettings } from './sessions/token-issuers.js';
import type { GatewayDatabase } from './store/database.js';
import { partnerStores } from './store/partner-store.js';
import { FormerEvents } from './subjects/former-events.js';
import { MasterKeys } from './subjects/master-keys.js';
import { Retention } from './subjects/retention.js';
import { SubjectVault } from './subjects/subject-vault.js';

/** What a gateway stands on: its database, content and registries; the rest has a default. */
export interface GatewayOptions {
  /** Open; `stop` leaves it open, the caller closes it. */
  readonly database: GatewayDatabase;
  readonly content: ContentLibrary;
  /** Those that the partners of this gateway name. */
  readonly registries: readonly Registry[];
  /** Private key (P-256) of the session tokens. @default made once and kept in the database */
  readonly sessionSigningKey?: JWK | undefined;
  /** Private key (P-256) that opens files of exported records. @default made once and kept in the database */
  readonly exportKey?: JWK | undefined;
  /** Secret under which documents and events are digested. @default made once and kept in the database */
  readonly documentDigestKey?: string | undefined;
  /**
   * Keys of 32 bytes under which the keys of persons are kept, the newest first.
   *
   * @default made once and kept in the database
   */
  readonly masterKeys?: readonly Buffer[] | undefined;
  /** Months after which a person who was not seen again is erased; 0: never. @default 0 */
  readonly retentionMonths?: number | undefined;
  /** Whether this process also registers attendances. @default true */
  readonly worker?: boolean | undefined;
  readonly registration?: Partial<RegistrationSettings> | undefined;
  /** How often what may be done. */
  readonly limits?: Partial<LimitSettings> | undefined;
  /** Leading zero bits of the proof of work for self-service. @default 15 */
  readonly selfServiceWorkBits?: number | undefined;
  readonly tokenIssuers?: Partial<TokenIssuerSettings> | undefined;
  /** Opens `GET /metrics` to whoever sends it as a bearer token. @default the route does not exist */
  readonly metricsToken?: string | undefined;
  /** @default JSON lines on the standard error output */
  readonly log?: Log | undefined;
  /** @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** A gateway that answers requests; any server that speaks `fetch` can host it, and several can share one database. */
export interface Gateway {
  /**
   * Answers a request.
   *
   * @param address where it came from, for what is limited by address
   */
  readonly fetch: (request: Request, address?: string) => Promise<Response>;
  readonly partners: PartnerDirectory;
  /** Begins to register attendances, if this process is a worker. */
  start(): Promise<void>;
  /** Lets running registrations finish. */
  stop(): Promise<void>;
}

/**
 * A gateway on an open database, without a server.
 *
 * @example
 * const database = await openEmbeddedDatabase('.data/gateway');
 * const gateway = await createGateway({ database, content, registries: [registry] });
 * await gateway.start();
 * const response = await gateway.fetch(new Request('http://gateway/healthz'));
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { database, content, registries, worker: isWorker = true, now = () => new Date() } = options;
  const log = options.log ?? jsonLog(now);
  const settings = { ...defaultRegistrationSettings, ...options.registration };
  const keys = await loadSigningKeys(database.rows, options.sessionSigningKey);
  const exportKeys = await loadExportKeys(database.rows, options.exportKey);
  const masterKeys = await MasterKeys.load(database.rows, options.masterKeys ?? []);
  await masterKeys.requireAll(database);
  const vault = new SubjectVault(masterKeys);
  const digestKey = await loadDigestKey(database.rows, options.documentDigestKey);
  const digest = new EventDigest(digestKey);
  const openStore = partnerStores({ digest: documentDigest(digestKey), vault });
  // Keys that were made just now must outlive whatever is signed or named with them.
  await database.makeDurable();

  const metrics = new Metrics(database);
  const limits = await RequestLimits.open({
    database,
    settings: { ...defaultLimitSettings, ...options.limits },
    metrics,
    log,
    now,
  });
  const partners = new PartnerDirectory(database.rows, now);
  const tokens = new SessionTokens(keys, now);
  const issuers = new TokenIssuers(partners, { ...defaultTokenIssuerSettings, ...options.tokenIssuers }, now);
  const formerEvents = new FormerEvents({ database, openStore, vault, digest });
  const queue = new RegistrationQueue({ database, settings, isWorker, log, now });
  const shared = { database, openStore, partners, content, queue, vault, digest, formerEvents, log, now };
  const worker = new RegistrationWorker({ ...shared, registries, settings });
  const application = createApplication({
    ...shared,
    registries,
    tokens,
    exportKeys,
    authentication: new Authentication({ partners, tokens, issuers }),
    intake: new EventIntake(shared),
    limits,
    workBits: options.selfServiceWorkBits ?? WORK_BITS,
    metrics,
    metricsToken: options.metricsToken,
  });
  const partitions = new EventPartitions(shared);
  await partitions.start();
  await queue.start();
  const merge = new TallyMerge(shared);
  merge.start();
  const retention = new Retention(shared, options.retentionMonths ?? 0);
  retention.start();
  return {
    fetch: async (request, address) => application.fetch(request, address === undefined ? {} : { address }),
    partners,
    start: async () => {
      if (isWorker) await worker.start();
    },
    stop: async () => {
      partitions.stop();
      merge.stop();
      retention.stop();
      worker.stop();
      await queue.stop();
    },
  };
}
