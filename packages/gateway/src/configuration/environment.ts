import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { WORK_BITS } from '@atendimento-ativo/domain';
import type { JWK } from 'jose';
import * as z from 'zod/mini';
import { defaultLimitSettings, limitNames, type LimitName, type LimitSettings } from '../limits/limit-settings.js';
import type { RegistrationSettings } from '../registration/registration-settings.js';
import { defaultRegistrationSettings } from '../registration/registration-settings.js';
import { MASTER_KEY_BYTES } from '../subjects/master-keys.js';
import { ConfigurationError } from './configuration-error.js';
import { exampleFocoConfiguration, exampleSasConfiguration } from './registry-configuration-files.js';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Where the rows are. */
export interface DatabaseEnvironment {
  /** PostgreSQL; the embedded database when absent. */
  readonly databaseUrl: string | undefined;
  /** A replica of it for heavy reads. */
  readonly databaseReadUrl: string | undefined;
  readonly dataDirectory: string;
}

/** The registries that attendances can go into: SAS, FOCO or both. */
export interface RegistriesEnvironment {
  readonly sas?: { readonly baseUrl: string; readonly apiKey: string; readonly configuration: string | URL };
  readonly foco?: {
    readonly baseUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly configuration: string | URL;
  };
}

/** Everything that `serve` is started with. */
export interface ServeEnvironment extends DatabaseEnvironment {
  readonly host: string;
  readonly port: number;
  readonly worker: boolean;
  readonly registries: RegistriesEnvironment;
  /** A folder of content documents beside the national ones. */
  readonly contentDirectory: URL | undefined;
  readonly sessionSigningKey: JWK | undefined;
  readonly exportKey: JWK | undefined;
  readonly documentDigestKey: string | undefined;
  /** The newest first. */
  readonly masterKeys: readonly Buffer[];
  readonly retentionMonths: number;
  /** Opens `/metrics`. */
  readonly metricsToken: string | undefined;
  readonly registration: RegistrationSettings;
  /** Proxies in front that say where a request came from. */
  readonly trustedProxies: number;
  readonly limits: LimitSettings;
  readonly selfServiceWorkBits: number;
}

/** @throws ConfigurationError */
export function readDatabaseEnvironment(variables: Variables): DatabaseEnvironment {
  const databaseUrl = readPostgresUrl(variables, 'DATABASE_URL');
  const databaseReadUrl = readPostgresUrl(variables, 'DATABASE_READ_URL');
  if (databaseReadUrl !== undefined && databaseUrl === undefined) {
    throw new ConfigurationError('DATABASE_READ_URL is set without DATABASE_URL, whose replica it names.');
  }
  return {
    databaseUrl,
    databaseReadUrl,
    dataDirectory: valueOf(variables, 'DATA_DIR') ?? path.join('.data', 'gateway'),
  };
}

/**
 * Reads the variables of `serve`; an empty one counts as not set.
 *
 * @throws ConfigurationError naming the variable
 */
export function readServeEnvironment(variables: Variables): ServeEnvironment {
  return {
    ...readDatabaseEnvironment(variables),
    host: valueOf(variables, 'HOST') ?? '127.0.0.1',
    port: readNumber(variables, 'PORT', { fallback: 8081, least: 0, most: 65_535 }),
    worker: readSwitch(variables, 'WORKER'),
    registries: readRegistriesEnvironment(variables),
    contentDirectory: readDirectory(variables, 'CONTENT_DIR'),
    sessionSigningKey: readPrivateKey(variables, 'SESSION_SIGNING_KEY'),
    exportKey: readPrivateKey(variables, 'EXPORT_KEY'),
    documentDigestKey: readDigestKey(variables),
    masterKeys: readMasterKeys(variables),
    retentionMonths: readNumber(variables, 'RETENTION_MONTHS', { fallback: 0, least: 0, most: 1200 }),
    metricsToken: valueOf(variables, 'METRICS_TOKEN'),
    registration: readRegistrationSettings(variables),
    trustedProxies: readNumber(variables, 'TRUSTED_PROXIES', { fallback: 0, least: 0, most: 9 }),
    limits: readLimitSettings(variables),
    selfServiceWorkBits: readNumber(variables, 'SELF_SERVICE_WORK_BITS', { fallback: WORK_BITS, least: 0, most: 26 }),
  };
}

/**
 * Reads the variables of the registries. Without any, attendances wait until one is there.
 *
 * @throws ConfigurationError naming the variable
 */
export function readRegistriesEnvironment(variables: Variables): RegistriesEnvironment {
  const hasSas = valueOf(variables, 'SAS_BASE_URL') !== undefined;
  const hasFoco = valueOf(variables, 'FOCO_BASE_URL') !== undefined;
  return {
    ...(hasSas && {
      sas: {
        baseUrl: readHttpUrl(variables, 'SAS_BASE_URL'),
        apiKey: readRequired(variables, 'SAS_API_KEY'),
        configuration: valueOf(variables, 'SAS_CONFIG') ?? exampleSasConfiguration,
      },
    }),
    ...(hasFoco && {
      foco: {
        baseUrl: readHttpUrl(variables, 'FOCO_BASE_URL'),
        clientId: readRequired(variables, 'FOCO_CLIENT_ID'),
        clientSecret: readRequired(variables, 'FOCO_CLIENT_SECRET'),
        configuration: valueOf(variables, 'FOCO_CONFIG') ?? exampleFocoConfiguration,
      },
    }),
  };
}

function readRegistrationSettings(variables: Variables): RegistrationSettings {
  const defaults = defaultRegistrationSettings;
  const count = (name: string, fallback: number, most: number) =>
    readNumber(variables, name, { fallback, least: 1, most });
  return {
    concurrency: count('REGISTRATION_CONCURRENCY', defaults.concurrency, 64),
    firstDelaySeconds: count('REGISTRATION_FIRST_DELAY_SECONDS', defaults.firstDelaySeconds, 3600),
    longestDelaySeconds: count('REGISTRATION_LONGEST_DELAY_SECONDS', defaults.longestDelaySeconds, 86_400),
    horizonHours: count('REGISTRATION_HORIZON_HOURS', defaults.horizonHours, 24 * 29),
    failuresBeforeRest: count('REGISTRATION_FAILURES_BEFORE_REST', defaults.failuresBeforeRest, 1000),
    shortestRestSeconds: count('REGISTRATION_SHORTEST_REST_SECONDS', defaults.shortestRestSeconds, 3600),
    longestRestSeconds: count('REGISTRATION_LONGEST_REST_SECONDS', defaults.longestRestSeconds, 3600),
  };
}

/** `LIMIT_AGENT_LOOKUPS` for `agentLookups`. */
function readLimitSettings(variables: Variables): LimitSettings {
  const entries = limitNames.map((name) => {
    const variable = `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    const range = { fallback: defaultLimitSettings[name], least: 1, most: 10_000_000 };
    return [name, readNumber(variables, variable, range)];
  });
  return Object.fromEntries(entries) as Record<LimitName, number>;
}

function valueOf(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim();
  return value === '' ? undefined : value;
}

function readRequired(variables: Variables, name: string): string {
  const value = valueOf(variables, name);
  if (value === undefined) throw new ConfigurationError(`${name} is not set.`);
  return value;
}

function readNumber(
  variables: Variables,
  name: string,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): number {
  const text = valueOf(variables, name);
  if (text === undefined) return fallback;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new ConfigurationError(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  }
  return number;
}

function readSwitch(variables: Variables, name: string): boolean {
  const text = valueOf(variables, name) ?? 'on';
  if (text !== 'on' && text !== 'off') throw new ConfigurationError(`${name} must be "on" or "off", not "${text}".`);
  return text === 'on';
}

function readHttpUrl(variables: Variables, name: string): string {
  const text = readRequired(variables, name);
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new ConfigurationError(`${name} must be an http or https address, not "${text}".`);
  }
  return text;
}

function readPostgresUrl(variables: Variables, name: string): string | undefined {
  const text = valueOf(variables, name);
  if (text !== undefined && !/^postgres(?:ql)?:\/\//.test(text)) {
    throw new ConfigurationError(`${name} must begin with postgres:// or postgresql://.`);
  }
  return text;
}

function readDirectory(variables: Variables, name: string): URL | undefined {
  const directory = valueOf(variables, name);
  if (directory === undefined) return undefined;
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ConfigurationError(`${name} is not a directory: ${directory}`);
  }
  return pathToFileURL(path.resolve(directory) + path.sep);
}

const privateKeySchema = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

function readPrivateKey(variables: Variables, name: string): JWK | undefined {
  const text = valueOf(variables, name);
  if (text === undefined) return undefined;
  const result = privateKeySchema.safeParse(parseJson(text));
  if (!result.success) {
    throw new ConfigurationError(`${name} must be a private JWK of the curve P-256, as JSON.`);
  }
  const { kty, crv, x, y, d } = result.data;
  return { kty, crv, x, y, d };
}

const DIGEST_KEY_LENGTH = 32;

/**
 * `DOCUMENT_DIGEST_KEY`; a key that the database keeps counts where it is not set.
 *
 * @throws ConfigurationError
 */
export function readDigestKey(variables: Variables): string | undefined {
  const key = valueOf(variables, 'DOCUMENT_DIGEST_KEY');
  if (key !== undefined && key.length < DIGEST_KEY_LENGTH) {
    throw new ConfigurationError(`DOCUMENT_DIGEST_KEY must have at least ${DIGEST_KEY_LENGTH} random characters.`);
  }
  return key;
}

/**
 * `MASTER_KEYS`, or the content of the file that `MASTER_KEYS_FILE` names: base64url of 32 bytes each, the newest first,
 * with spaces, commas or lines between them.
 *
 * @throws ConfigurationError
 */
export function readMasterKeys(variables: Variables): readonly Buffer[] {
  const file = valueOf(variables, 'MASTER_KEYS_FILE');
  if (file !== undefined && valueOf(variables, 'MASTER_KEYS') !== undefined) {
    throw new ConfigurationError('Set MASTER_KEYS or MASTER_KEYS_FILE, not both.');
  }
  const text = file === undefined ? valueOf(variables, 'MASTER_KEYS') : readText('MASTER_KEYS_FILE', file);
  const words = text?.split(/[\s,]+/).filter((word) => word !== '') ?? [];
  if (text !== undefined && words.length === 0) {
    throw new ConfigurationError('MASTER_KEYS or MASTER_KEYS_FILE is set and holds no key.');
  }
  return words.map((word) => {
    const key = Buffer.from(word, 'base64url');
    if (!/^[\w-]+=*$/.test(word) || key.length !== MASTER_KEY_BYTES) {
      throw new ConfigurationError(
        `Each master key is ${MASTER_KEY_BYTES} random bytes in base64url: openssl rand -base64 32 | tr +/ -_`,
      );
    }
    return key;
  });
}

function readText(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationError(`${name} cannot be read: ${file}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
