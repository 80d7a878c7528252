import type { KyInstance } from 'ky';
export interface AccessTokenOptions {
    readonly http: KyInstance;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly timeoutMilliseconds: number;
}
/** The one token of this gateway: asked for when it is needed, kept until FOCO refuses it. */
export declare class AccessToken {
    #private;
    constructor(options: AccessTokenOptions);
    /**
     * The token that counts. However many calls wait for it, it is asked for once.
     *
     * @throws RegistryError; whatever the token was needed for has not been sent yet
     */
    current(): Promise<string>;
    /** Another token in place of one that was refused; of many calls with the same one, the first has it renewed. */
    renew(refused: string): Promise<string>;
}
//# sourceMappingURL=access-token.d.ts.map