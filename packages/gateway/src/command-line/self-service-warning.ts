import { readRegistryConfiguration, registryVariables } from '../configuration/registry-configuration-files.js';
import type { Variables } from '../configuration/environment.js';
import type { RegistryName } from '../registries/registry-names.js';

/**
 * What to do before a public page goes out: a visit of self-service has no agent whose CPF a registry could be given.
 *
 * @returns one sentence for each of these registries whose configuration names nobody who answers for such visits
 */
export async function selfServiceWarnings(
  registries: Iterable<RegistryName>,
  variables: Variables,
): Promise<readonly string[]> {
  const warnings = await Promise.all([...new Set(registries)].map((registry) => warningOf(registry, variables)));
  return warnings.flatMap((warning) => warning ?? []);
}

async function warningOf(registry: RegistryName, variables: Variables): Promise<string | undefined> {
  const { responsible } = await readRegistryConfiguration(registry, variables);
  if (responsible.cpf !== undefined || 'partnerCode' in responsible) return undefined;
  const variable = registryVariables[registry];
  const where = variables[variable]?.trim() ? variable : `${variable} (not set: the example counts)`;
  return `No visit of self-service reaches ${registry.toUpperCase()}: it has no agent, and "responsible.cpf" in ${where} names nobody who answers for it. Set it and restart the gateway: docs/errors.md#agent_cpf_missing`;
}
