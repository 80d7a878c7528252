import type { RegistriesEnvironment } from '../configuration/environment.js';
import type { Registry } from '../registries/registry.js';
/** The registries that the environment names. */
export declare function openRegistries({ sas, foco }: RegistriesEnvironment): Promise<readonly Registry[]>;
//# sourceMappingURL=open-registries.d.ts.map