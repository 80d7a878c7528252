import { RegistryError } from './registry-error.js';
/**
 * A call that got no answer.
 *
 * @param registry as people call it: `SAS`
 * @param cause what `fetch` threw
 */
export declare function failedCall(registry: string, isWrite: boolean, cause: unknown): RegistryError;
//# sourceMappingURL=failed-call.d.ts.map