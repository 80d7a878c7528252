import { readFile } from 'node:fs/promises';
import { fieldProblems } from '@atendimento-ativo/domain';
import { focoConfigurationSchema } from '../registries/foco/foco-configuration.js';
import { sasConfigurationSchema } from '../registries/sas/sas-configuration.js';
import { ConfigurationError } from './configuration-error.js';
/** Examples of one state, made for the sandbox. */
export const exampleSasConfiguration = new URL('../../configuration/sas.example-ba.json', import.meta.url);
export const exampleFocoConfiguration = new URL('../../configuration/foco.example-ba.json', import.meta.url);
/**
 * Reads what is particular to a state's SAS.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export async function readSasConfiguration(file) {
    return readConfiguration('SAS_CONFIG', file, sasConfigurationSchema);
}
/**
 * Reads what is particular to a state's FOCO.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export async function readFocoConfiguration(file) {
    return readConfiguration('FOCO_CONFIG', file, focoConfigurationSchema);
}
async function readConfiguration(variable, file, schema) {
    const result = schema.safeParse(await readJsonFile(variable, file));
    if (result.success)
        return result.data;
    const problems = fieldProblems(result.error.issues).map(({ pointer, message }) => `${pointer || '/'}: ${message}`);
    throw new ConfigurationError(`${variable} (${String(file)}): ${problems.join(' ')}`);
}
async function readJsonFile(variable, file) {
    try {
        return JSON.parse(await readFile(file, 'utf8'));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new ConfigurationError(`${variable} (${String(file)}): ${reason}`, { cause });
    }
}
//# sourceMappingURL=registry-configuration-files.js.map