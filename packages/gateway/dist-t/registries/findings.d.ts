import type { RegistryFinding } from './registry.js';
/** A finding of something that is right when it does not fail. */
export declare function findingOf(subject: string, attempt: () => Promise<unknown>): Promise<RegistryFinding>;
//# sourceMappingURL=findings.d.ts.map