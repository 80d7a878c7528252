import { networkSchema, stateSchema, unitIdSchema } from '@atendimento-ativo/domain';
import { ConfigurationError } from '../configuration/configuration-error.js';
import type { Partner, TokenIssuer } from '../partners/partner-directory.js';
import { registryNames, type RegistryName } from '../registries/registry-names.js';
import { matching, oneOf } from './words.js';

/** The words that describe a partner. */
export const PARTNER_OPTIONS = {
  name: { type: 'string' },
  network: { type: 'string' },
  state: { type: 'string' },
  unit: { type: 'string', multiple: true },
  origin: { type: 'string', multiple: true },
  registry: { type: 'string', multiple: true },
  issuer: { type: 'string' },
  audience: { type: 'string' },
  'remove-origin': { type: 'string', multiple: true },
  'remove-registry': { type: 'string', multiple: true },
  'remove-issuer': { type: 'boolean', default: false },
} as const;

type Option = typeof PARTNER_OPTIONS;

/** What was said of a partner, as it was typed. */
export type PartnerWords = {
  readonly [Name in keyof Option]?: Option[Name]['type'] extends 'boolean'
    ? boolean
    : Option[Name] extends { multiple: true }
      ? string[]
      : string;
};

/**
 * The partner that words describe. What they do not name stays as it is in `known`; what they name of units, origins
 * and registries is added, and nothing is taken away but by a word that says so.
 *
 * @throws ConfigurationError naming the word that is missing or wrong
 */
export function describedPartner(id: string, words: PartnerWords, known?: Partner): Partner {
  const tokenIssuer = issuerFrom(words, known?.tokenIssuer);
  return {
    id,
    name: matching('--name', words.name?.trim() ?? known?.name, /^.{1,120}$/u, 'at most 120 characters'),
    network: oneOf('--network', words.network ?? known?.network, networkSchema.options),
    state: oneOf('--state', words.state ?? known?.state, stateSchema.options),
    units: unitsFrom(words.unit ?? [], known?.units ?? {}),
    origins: changed('--remove-origin', known?.origins ?? [], {
      added: (words.origin ?? []).map((text) => readOrigin('--origin', text)),
      removed: (words['remove-origin'] ?? []).map((text) => readOrigin('--remove-origin', text)),
    }),
    registries: registriesFrom(words, known?.registries ?? []),
    ...(tokenIssuer ? { tokenIssuer } : {}),
  };
}

/** Without what is removed, and with what is added behind it: the order of registries counts. */
function changed<Item extends string>(
  word: string,
  known: readonly Item[],
  { added, removed }: { readonly added: readonly Item[]; readonly removed: readonly Item[] },
): readonly Item[] {
  const unknown = removed.find((item) => !known.includes(item));
  if (unknown !== undefined) throw new ConfigurationError(`${word} ${unknown}: the partner does not have it.`);
  return [...new Set([...known.filter((item) => !removed.includes(item)), ...added])];
}

function unitsFrom(texts: readonly string[], known: Partner['units']): Partner['units'] {
  const units = { ...known, ...Object.fromEntries(texts.map(readUnit)) };
  if (Object.keys(units).length === 0)
    throw new ConfigurationError('--unit is missing: give at least one, as ID=Name.');
  return units;
}

function readUnit(text: string): [string, string] {
  const [, id = '', name] = /^([^=]*)=(.+)$/.exec(text) ?? [];
  if (!unitIdSchema.safeParse(id).success || !name?.trim()) {
    throw new ConfigurationError(`--unit takes ID=Name with letters, digits and dashes as ID, not "${text}".`);
  }
  return [id, name.trim()];
}

function registriesFrom(words: PartnerWords, known: readonly RegistryName[]): readonly RegistryName[] {
  const read = (word: string, names: readonly string[] = []) => names.map((name) => oneOf(word, name, registryNames));
  const registries = changed('--remove-registry', known, {
    added: read('--registry', words.registry ?? (known.length === 0 ? ['sas'] : [])),
    removed: read('--remove-registry', words['remove-registry']),
  });
  if (registries.length === 0) throw new ConfigurationError('--remove-registry leaves none: name another --registry.');
  return registries;
}

function readOrigin(word: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new ConfigurationError(`${word} takes an address such as https://www.example.org, not "${text}".`);
  }
  return new URL(text).origin;
}

/** Its keys decide who an agent is, so nobody between here and there may change them. */
function issuerFrom(words: PartnerWords, known: TokenIssuer | undefined): TokenIssuer | undefined {
  const { issuer, audience } = words;
  if (issuer === undefined && audience === undefined) return words['remove-issuer'] ? undefined : known;
  if (issuer === undefined || !audience?.trim()) throw new ConfigurationError('--issuer and --audience go together.');
  const { protocol, hostname, search, hash } = URL.canParse(issuer) ? new URL(issuer) : new URL('about:blank');
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
  if (!isSafe || search || hash) throw new ConfigurationError(`--issuer takes an https address, not "${issuer}".`);
  return { issuer, audience: audience.trim() };
}
