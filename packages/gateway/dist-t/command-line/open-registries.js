import { readFocoConfiguration, readSasConfiguration } from '../configuration/registry-configuration-files.js';
import { FocoRegistry } from '../registries/foco/foco-registry.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
/** The registries that the environment names. */
export async function openRegistries({ sas, foco }) {
    return [
        ...(sas ? [new SasRegistry({ ...sas, configuration: await readSasConfiguration(sas.configuration) })] : []),
        ...(foco ? [new FocoRegistry({ ...foco, configuration: await readFocoConfiguration(foco.configuration) })] : []),
    ];
}
//# sourceMappingURL=open-registries.js.map