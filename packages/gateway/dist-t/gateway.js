import { WORK_BITS } from '@atendimento-ativo/domain';
import { loadDigestKey } from './clients/digest-key.js';
import { documentDigest } from './clients/document-digest.js';
import { EventDigest } from './events/event-digest.js';
import { EventIntake } from './events/event-intake.js';
import { EventPartitions } from './events/event-partitions.js';
import { createApplication } from './http/application.js';
import { Authentication } from './http/authentication.js';
import { jsonLog } from './http/log.js';
import { loadExportKeys } from './imports/export-key.js';
import { Metrics } from './http/metrics.js';
import { defaultLimitSettings } from './limits/limit-settings.js';
import { RequestLimits } from './limits/request-limits.js';
import { TallyMerge } from './indicators/tally-merge.js';
import { PartnerDirectory } from './partners/partner-directory.js';
import { RegistrationQueue } from './registration/registration-queue.js';
import { defaultRegistrationSettings } from './registration/registration-settings.js';
import { RegistrationWorker } from './registration/registration-worker.js';
import { SessionTokens } from './sessions/session-tokens.js';
import { loadSigningKeys } from './sessions/signing-key.js';
import { defaultTokenIssuerSettings, TokenIssuers } from './sessions/token-issuers.js';
import { partnerStores } from './store/partner-store.js';
import { FormerEvents } from './subjects/former-events.js';
import { MasterKeys } from './subjects/master-keys.js';
import { Retention } from './subjects/retention.js';
import { SubjectVault } from './subjects/subject-vault.js';
/**
 * A gateway on an open database, without a server.
 *
 * @example
 * const database = await openEmbeddedDatabase('.data/gateway');
 * const gateway = await createGateway({ database, content, registries: [registry] });
 * await gateway.start();
 * const response = await gateway.fetch(new Request('http://gateway/healthz'));
 */
export async function createGateway(options) {
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
            if (isWorker)
                await worker.start();
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
//# sourceMappingURL=gateway.js.map