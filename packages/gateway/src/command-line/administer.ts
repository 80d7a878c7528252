import { userInfo } from 'node:os';
import { readDatabaseEnvironment, type Variables } from '../configuration/environment.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import { PartnerDirectory } from '../partners/partner-directory.js';
import type { GatewayDatabase } from '../store/database.js';
import { openDatabase } from './open-database.js';

export interface Office {
  readonly database: GatewayDatabase;
  /** The account that runs the command, for the audit log. */
  readonly actor: string;
  readonly directory: PartnerDirectory;
  /** Acts in the name of the account that runs the command. */
  readonly administration: PartnerAdministration;
}

/** Opens the database that the variables name for one command, and closes it when its work is durable. */
export async function administer<Result>(
  variables: Variables,
  work: (office: Office) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(readDatabaseEnvironment(variables));
  try {
    const now = () => new Date();
    const actor = `cli:${userInfo().username}`;
    const administration = new PartnerAdministration({ database, now, actor });
    const result = await work({
      database,
      actor,
      administration,
      directory: new PartnerDirectory(database.administration, now),
    });
    await database.makeDurable();
    return result;
  } finally {
    await database.close();
  }
}
