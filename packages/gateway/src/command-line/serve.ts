import { loadContent, nationalDocuments } from '@atendimento-ativo/content';
import { readServeEnvironment, type ServeEnvironment, type Variables } from '../configuration/environment.js';
import { createGateway, type Gateway } from '../gateway.js';
import type { GatewayDatabase } from '../store/database.js';
import { jsonLog } from '../http/log.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import { HttpServer } from './http-server.js';
import { openDatabase } from './open-database.js';
import { openRegistries } from './open-registries.js';
import { selfServiceWarnings } from './self-service-warning.js';

/** A gateway that answers on a port. */
export interface RunningGateway {
  readonly address: string;
  /** Stops accepting, lets requests and registrations finish, closes the database. */
  stop(): Promise<void>;
}

/** Starts the gateway that the variables describe. */
export async function serve(variables: Variables): Promise<RunningGateway> {
  const environment = readServeEnvironment(variables);
  const { contentDirectory } = environment;
  const registries = await openRegistries(environment.registries);
  const content = await loadContent([nationalDocuments, ...(contentDirectory ? [contentDirectory] : [])]);
  const database = await openDatabase(environment, environment.registration.concurrency * registries.length);
  try {
    const gateway = await createGateway({ ...environment, database, content, registries });
    await warnOfSelfService(database, environment, variables);
    return await listen(gateway, database, environment);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Public pages are out whose visits a registry will refuse: that is said before the first of them is. */
async function warnOfSelfService(
  database: GatewayDatabase,
  { registries }: ServeEnvironment,
  variables: Variables,
): Promise<void> {
  const now = () => new Date();
  const partners = await new PartnerAdministration({ database, now, actor: 'serve' }).list();
  const named = partners
    .filter(({ revokedAt, keys }) => revokedAt === undefined && keys.some(({ kind }) => kind === 'publishable'))
    .flatMap((partner) => partner.registries)
    .filter((name) => registries[name] !== undefined);
  for (const message of await selfServiceWarnings(named, variables)) {
    jsonLog(now)({ level: 'warning', event: 'self_service_not_registrable', message });
  }
}

async function listen(
  gateway: Gateway,
  database: GatewayDatabase,
  { host, port, trustedProxies }: ServeEnvironment,
): Promise<RunningGateway> {
  const server = new HttpServer(gateway.fetch, trustedProxies);
  try {
    const address = await server.listen(port, host);
    await gateway.start();
    return {
      address,
      stop: async () => {
        await server.close();
        await gateway.stop();
        await database.close();
      },
    };
  } catch (error) {
    await server.close();
    await gateway.stop();
    throw error;
  }
}
