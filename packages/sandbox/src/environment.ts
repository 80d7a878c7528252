import { readFile } from 'node:fs/promises';
import { ConfigurationError } from './checks.js';
import { parseConfiguration } from './configuration-file.js';
import { defaultConfiguration, developmentKey, fullAccessKey, type SandboxConfiguration } from './configuration.js';

/** What the program is started with. */
export interface Environment {
  readonly configuration: SandboxConfiguration;
  readonly ledgerFile: string;
  readonly port: number;
  readonly host: string;
}

/**
 * Reads the variables of the program:
 *
 * - `SANDBOX_PORT` (8090; 0 lets the system choose), `SANDBOX_HOST` (127.0.0.1);
 * - `SANDBOX_LEDGER` (`.data/sandbox-ledger.jsonl`);
 * - `SANDBOX_CONFIG`: JSON file, a partial {@link SandboxConfiguration};
 * - `SANDBOX_KEY`: a key with access to everything. The development key when
 *   neither this variable nor the file gives one.
 *
 * An empty variable counts as not set.
 *
 * @throws ConfigurationError when a variable or the file cannot be used
 */
export async function readEnvironment(variables: NodeJS.ProcessEnv): Promise<Environment> {
  const file = variables['SANDBOX_CONFIG'];
  const { configuration, hasKeys } = await readConfiguration(file || undefined);
  const key = variables['SANDBOX_KEY'] || (hasKeys ? undefined : developmentKey);
  const fileKeys = hasKeys ? configuration.keys : [];
  return {
    configuration: {
      ...configuration,
      keys: key === undefined ? fileKeys : [...fileKeys, fullAccessKey(key)],
    },
    ledgerFile: variables['SANDBOX_LEDGER'] || '.data/sandbox-ledger.jsonl',
    port: readPort(variables['SANDBOX_PORT'] || '8090'),
    host: variables['SANDBOX_HOST'] || '127.0.0.1',
  };
}

async function readConfiguration(
  file: string | undefined,
): Promise<{ configuration: SandboxConfiguration; hasKeys: boolean }> {
  if (file === undefined) return { configuration: defaultConfiguration, hasKeys: false };
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    const configuration = parseConfiguration(value);
    return { configuration, hasKeys: configuration.keys !== defaultConfiguration.keys };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`SANDBOX_CONFIG (${file}): ${reason}`, { cause });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new ConfigurationError(`SANDBOX_PORT deve ser um número de 0 a 65535, não "${text}"`);
  }
  return port;
}
