import { ConfigurationError } from '../configuration/configuration-error.js';
import type { Variables } from '../configuration/environment.js';
import type { Partner } from '../partners/partner-directory.js';
import { administer } from './administer.js';
import { changedLines } from './partner-lines.js';
import { describedPartner, PARTNER_OPTIONS, type PartnerWords } from './partner-words.js';
import { selfServiceWarnings } from './self-service-warning.js';
import { parseWords, partnerId } from './words.js';

const OPTIONS = {
  id: { type: 'string' },
  ...PARTNER_OPTIONS,
  upsert: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** What came of it. */
interface Outcome {
  readonly saved: Partner;
  /** Of a partner that was added. */
  readonly secretKey?: string;
  /** Of a partner that was there. */
  readonly changes?: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * `partners add`: adds a partner and gives its secret key, the only time that it can be read. With `--upsert` a
 * partner that is there gets what is given, and keeps its key and everything else.
 *
 * @returns what to print
 */
export async function addPartner(words: string[], variables: Variables): Promise<string> {
  const values = parseWords(words, OPTIONS);
  const id = partnerId(values.id);
  const outcome = await administer(variables, async ({ administration, directory }): Promise<Outcome> => {
    const known = await directory.findEver(id);
    const partner = describedPartner(id, values satisfies PartnerWords, values.upsert ? known : undefined);
    const secretKey = await administration.add(partner);
    if (secretKey !== undefined) return { saved: partner, secretKey, warnings: [] };
    if (!values.upsert || !known) {
      throw new ConfigurationError(`Partner "${id}" exists. Use --upsert to change it.`);
    }
    await administration.update(partner);
    const saved = (await directory.findEver(id)) ?? partner;
    const keys = (await administration.list()).find((listed) => listed.id === id)?.keys ?? [];
    const isPublic = keys.some(({ kind }) => kind === 'publishable');
    return {
      saved,
      changes: changedLines(known, saved),
      warnings: isPublic ? await selfServiceWarnings(saved.registries, variables) : [],
    };
  });
  return values.json ? describeAsJson(outcome) : describe(outcome);
}

function describeAsJson({ saved, secretKey, warnings }: Outcome): string {
  const { id, name, network, state, units, origins, registries, tokenIssuer } = saved;
  const shown = { id, name, network, state, units, origins, registries, tokenIssuer, secretKey };
  return JSON.stringify({ ...shown, ...(warnings.length > 0 ? { warnings } : {}) });
}

function describe({ saved: { id, name }, secretKey, changes = [], warnings }: Outcome): string {
  const lines =
    secretKey === undefined
      ? [
          `Partner "${id}" (${name}) ${changes.length === 0 ? 'is as it was.' : 'updated:'}`,
          ...changes,
          'Its secret key is unchanged.',
        ]
      : [
          `Partner "${id}" (${name}) added.`,
          `Secret key: ${secretKey}`,
          "Keep it on the partner's server. It is not shown again.",
        ];
  return [...lines, ...warnings.map((warning) => `Warning: ${warning}`)].join('\n');
}
