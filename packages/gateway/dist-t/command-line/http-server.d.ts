/** Serves a fetch handler over HTTP/1.1. */
export declare class HttpServer {
    #private;
    /** @param trustedProxies how many proxies of ours stand in front, and say where a request came from */
    constructor(handler: (request: Request, address: string) => Promise<Response>, trustedProxies?: number);
    /** @returns the address, with the port that the system chose when it was 0 */
    listen(port: number, host: string): Promise<string>;
    /** Accepts nothing new and waits for what runs, for a while. */
    close(): Promise<void>;
}
//# sourceMappingURL=http-server.d.ts.map