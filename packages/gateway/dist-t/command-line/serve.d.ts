import { type Variables } from '../configuration/environment.js';
/** A gateway that answers on a port. */
export interface RunningGateway {
    readonly address: string;
    /** Stops accepting, lets requests and registrations finish, closes the database. */
    stop(): Promise<void>;
}
/** Starts the gateway that the variables describe. */
export declare function serve(variables: Variables): Promise<RunningGateway>;
//# sourceMappingURL=serve.d.ts.map