import { readFile } from 'node:fs/promises';
import { fieldProblems } from '@atendimento-ativo/domain';
import { sasConfigurationSchema, type SasConfiguration } from '../registries/sas/sas-configuration.js';
import { ConfigurationError } from './configuration-error.js';

/** The example of one state, made for the sandbox. */
export const exampleSasConfiguration: URL = new URL('../../configuration/sas.example-ba.json', import.meta.url);

/**
 * Reads what is particular to a state's SAS.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export async function readSasConfiguration(file: string | URL): Promise<SasConfiguration> {
  const result = sasConfigurationSchema.safeParse(await readJsonFile(file));
  if (result.success) return result.data;
  const problems = fieldProblems(result.error.issues).map(({ pointer, message }) => `${pointer || '/'}: ${message}`);
  throw new ConfigurationError(`SAS_CONFIG (${String(file)}): ${problems.join(' ')}`);
}

async function readJsonFile(file: string | URL): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`SAS_CONFIG (${String(file)}): ${reason}`, { cause });
  }
}
