import { readFile } from 'node:fs/promises';
import { fieldProblems } from '@atendimento-ativo/domain';
import { explaining } from '@atendimento-ativo/domain/explain-issue';
import type * as z from 'zod/mini';
import type { RegistryName } from '../registries/registry-names.js';
import { focoConfigurationSchema, type FocoConfiguration } from '../registries/foco/foco-configuration.js';
import { sasConfigurationSchema, type SasConfiguration } from '../registries/sas/sas-configuration.js';
import { ConfigurationError } from './configuration-error.js';

/** Examples of one state, made for the sandbox. */
export const exampleSasConfiguration: URL = new URL('../../configuration/sas.example-ba.json', import.meta.url);
export const exampleFocoConfiguration: URL = new URL('../../configuration/foco.example-ba.json', import.meta.url);

/** The variable that names each registry's file. */
export const registryVariables: Readonly<Record<RegistryName, string>> = { sas: 'SAS_CONFIG', foco: 'FOCO_CONFIG' };

/**
 * Reads what is particular to a state's registry, from the file that its variable names; the example without one.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export async function readRegistryConfiguration(
  registry: RegistryName,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<SasConfiguration | FocoConfiguration> {
  const file = variables[registryVariables[registry]]?.trim();
  return registry === 'sas'
    ? readSasConfiguration(file || exampleSasConfiguration)
    : readFocoConfiguration(file || exampleFocoConfiguration);
}

/**
 * Reads what is particular to a state's SAS.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export async function readSasConfiguration(file: string | URL): Promise<SasConfiguration> {
  return readConfiguration('SAS_CONFIG', file, sasConfigurationSchema);
}

/**
 * Reads what is particular to a state's FOCO.
 *
 * @throws ConfigurationError naming every field that is wrong
 */
export async function readFocoConfiguration(file: string | URL): Promise<FocoConfiguration> {
  return readConfiguration('FOCO_CONFIG', file, focoConfigurationSchema);
}

async function readConfiguration<Schema extends z.ZodMiniType>(
  variable: string,
  file: string | URL,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const result = schema.safeParse(await readJsonFile(variable, file), explaining);
  if (result.success) return result.data;
  const problems = fieldProblems(result.error.issues);
  const lines = problems.map(({ pointer, message }) => `\n- ${pointer || '/'}: ${message}`);
  throw new ConfigurationError(`${variable} (${String(file)}) has ${problems.length} problem(s):${lines.join('')}`);
}

async function readJsonFile(variable: string, file: string | URL): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`${variable} (${String(file)}): ${reason}`, { cause });
  }
}
