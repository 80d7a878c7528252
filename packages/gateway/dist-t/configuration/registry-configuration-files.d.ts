import { type FocoConfiguration } from '../registries/foco/foco-configuration.js';
import { type SasConfiguration } from '../registries/sas/sas-configuration.js';
/** Examples of one state, made for the sandbox. */
export declare const exampleSasConfiguration: URL;
export declare const exampleFocoConfiguration: URL;
/**
 * Reads what is particular to a state's SAS.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export declare function readSasConfiguration(file: string | URL): Promise<SasConfiguration>;
/**
 * Reads what is particular to a state's FOCO.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export declare function readFocoConfiguration(file: string | URL): Promise<FocoConfiguration>;
//# sourceMappingURL=registry-configuration-files.d.ts.map