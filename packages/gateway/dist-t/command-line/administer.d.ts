import { type Variables } from '../configuration/environment.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import { PartnerDirectory } from '../partners/partner-directory.js';
import type { GatewayDatabase } from '../store/database.js';
export interface Office {
    readonly database: GatewayDatabase;
    /** The account that runs the command, for the audit log. */
    readonly actor: string;
    readonly directory: PartnerDirectory;
    /** Acts in the name of the account that runs the command. */
    readonly administration: PartnerAdministration;
}
/** Opens the database that the variables name for one command, and closes it when its work is durable. */
export declare function administer<Result>(variables: Variables, work: (office: Office) => Promise<Result>): Promise<Result>;
//# sourceMappingURL=administer.d.ts.map