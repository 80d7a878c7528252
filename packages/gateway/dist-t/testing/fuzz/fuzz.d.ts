import type { TestGateway } from '../gateway-harness.js';
/** What became of the requests. */
export interface FuzzReport {
    readonly requests: number;
    /** How often each status was answered. */
    readonly statuses: Readonly<Record<number, number>>;
    readonly storedEvents: number;
    /** What must not happen, in words; empty when all is well. */
    readonly faults: readonly string[];
}
/**
 * Sends requests made from the OpenAPI document, and valid ones with places changed, and looks at what comes of them:
 * no failure of the gateway, every error a problem that names its request, and in the log nothing but events of the
 * contract.
 */
export declare function fuzz(gateway: TestGateway, requests: number, seed: number): Promise<FuzzReport>;
//# sourceMappingURL=fuzz.d.ts.map