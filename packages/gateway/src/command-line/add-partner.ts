import { parseArgs } from 'node:util';
import { networkSchema, stateSchema, unitIdSchema } from '@atendimento-ativo/domain';
import { ConfigurationError } from '../configuration/configuration-error.js';
import { readDatabaseEnvironment, type Variables } from '../configuration/environment.js';
import { PartnerDirectory, type Partner } from '../partners/partner-directory.js';
import { hashSecretKey, makeSecretKey } from '../partners/secret-key.js';
import { registryNames, type RegistryName } from '../registries/registry-names.js';
import { openDatabase } from './open-database.js';

const OPTIONS = {
  id: { type: 'string' },
  name: { type: 'string' },
  network: { type: 'string' },
  state: { type: 'string' },
  unit: { type: 'string', multiple: true },
  origin: { type: 'string', multiple: true },
  registry: { type: 'string', multiple: true },
  upsert: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `partners add`: adds a partner and gives its secret key, the only time that it can be read.
 * With `--upsert` a partner that is there gets the new details and keeps its key.
 *
 * @returns what to print
 */
export async function addPartner(words: string[], variables: Variables): Promise<string> {
  const { partner, upsert, json } = readArguments(words);
  const database = await openDatabase(readDatabaseEnvironment(variables));
  try {
    const partners = new PartnerDirectory(database.rows);
    const secretKey = makeSecretKey();
    const isNew = await partners.add(partner, hashSecretKey(secretKey));
    if (!isNew && !upsert) throw new ConfigurationError(`Partner "${partner.id}" exists. Use --upsert to change it.`);
    if (!isNew) await partners.update(partner);
    await database.makeDurable();
    const saved = (await partners.find(partner.id)) ?? partner;
    return json ? describeAsJson(saved, isNew ? secretKey : undefined) : describe(saved, isNew ? secretKey : undefined);
  } finally {
    await database.close();
  }
}

function readArguments(words: string[]): { partner: Partner; upsert: boolean; json: boolean } {
  const { values } = parse(words);
  const partner: Partner = {
    id: matching('--id', values.id, /^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes'),
    name: matching('--name', values.name?.trim(), /^.{1,120}$/u, 'at most 120 characters'),
    network: oneOf('--network', values.network, networkSchema.options),
    state: oneOf('--state', values.state, stateSchema.options),
    units: readUnits(values.unit ?? []),
    origins: (values.origin ?? []).map(readOrigin),
    registries: readRegistries(values.registry ?? ['sas']),
  };
  return { partner, upsert: values.upsert, json: values.json };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: false });
  } catch (cause) {
    throw new ConfigurationError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function matching(name: string, value: string | undefined, form: RegExp, words: string): string {
  if (value === undefined) throw new ConfigurationError(`${name} is missing.`);
  if (!form.test(value)) throw new ConfigurationError(`${name} takes ${words}, not "${value}".`);
  return value;
}

function oneOf<Choice extends string>(name: string, value: string | undefined, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new ConfigurationError(`${name} must be one of: ${choices.join(', ')}.`);
  return choice;
}

function readUnits(texts: readonly string[]): Record<string, string> {
  if (texts.length === 0) throw new ConfigurationError('--unit is missing: give at least one, as ID=Name.');
  return Object.fromEntries(
    texts.map((text): [string, string] => {
      const [, id = '', name] = /^([^=]*)=(.+)$/.exec(text) ?? [];
      if (!unitIdSchema.safeParse(id).success || !name?.trim()) {
        throw new ConfigurationError(`--unit takes ID=Name with letters, digits and dashes as ID, not "${text}".`);
      }
      return [id, name.trim()];
    }),
  );
}

function readRegistries(names: readonly string[]): RegistryName[] {
  return [...new Set(names.map((name) => oneOf('--registry', name, registryNames)))];
}

function readOrigin(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new ConfigurationError(`--origin takes an address such as https://www.example.org, not "${text}".`);
  }
  return new URL(text).origin;
}

function describeAsJson(partner: Partner, secretKey: string | undefined): string {
  const { id, name, network, state, units, origins, registries } = partner;
  return JSON.stringify({ id, name, network, state, units, origins, registries, ...(secretKey ? { secretKey } : {}) });
}

function describe({ id, name }: Partner, secretKey: string | undefined): string {
  if (secretKey === undefined) return `Partner "${id}" (${name}) updated. Its secret key is unchanged.`;
  return [
    `Partner "${id}" (${name}) added.`,
    `Secret key: ${secretKey}`,
    "Keep it on the partner's server. It is not shown again.",
  ].join('\n');
}
