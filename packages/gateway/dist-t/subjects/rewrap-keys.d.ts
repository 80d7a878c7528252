import type { GatewayDatabase } from '../store/database.js';
import type { MasterKeys } from './master-keys.js';
/**
 * Puts every person's key under the newest master key, while gateways run that know both. Nothing that was sealed
 * changes. Afterwards the former master keys open nothing any more.
 *
 * @returns how many keys were wrapped anew
 */
export declare function rewrapKeys({ administration }: GatewayDatabase, masters: MasterKeys, act: {
    readonly actor: string;
    readonly now: () => Date;
}): Promise<number>;
//# sourceMappingURL=rewrap-keys.d.ts.map