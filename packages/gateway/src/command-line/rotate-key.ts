import { ConfigurationError } from '../configuration/configuration-error.js';
import type { Variables } from '../configuration/environment.js';
import type { ListedKey, PartnerAdministration } from '../partners/partner-administration.js';
import { keyKinds, type KeyKind } from '../partners/partner-key.js';
import { administer } from './administer.js';
import { selfServiceWarnings } from './self-service-warning.js';
import { matching, oneOf, parseWords, partnerId } from './words.js';

/** Enough to put a new key into every server by hand; a year is no rotation. */
const DEFAULT_OVERLAP_HOURS = '24';
const HOUR_MILLISECONDS = 3_600_000;

/** `partners rotate`: gives a partner a new key; the one before it counts for a while yet, and no other one does. */
export async function rotateKey(words: string[], variables: Variables): Promise<string> {
  const values = parseWords(words, {
    id: { type: 'string' },
    kind: { type: 'string', default: 'secret' },
    'overlap-hours': { type: 'string', default: DEFAULT_OVERLAP_HOURS },
    json: { type: 'boolean', default: false },
  });
  const id = partnerId(values.id);
  const kind = oneOf('--kind', values.kind, keyKinds);
  const hours = matching('--overlap-hours', values['overlap-hours'], /^\d{1,3}$/, 'hours from 0 to 999');
  return administer(variables, async ({ administration, directory }) => {
    const before = await keysOf(administration, id, kind);
    const key = await administration.rotate(id, kind, Number(hours) * HOUR_MILLISECONDS);
    if (key === undefined) throw new ConfigurationError(`There is no partner "${id}", or it was revoked.`);
    const partner = kind === 'publishable' ? await directory.find(id) : undefined;
    const warnings = await selfServiceWarnings(partner?.registries ?? [], variables);
    const after = await keysOf(administration, id, kind);
    const ending = after.filter(({ endsAt }) => endsAt !== undefined);
    const ended = before.filter((former) => !after.some((one) => one.id === former.id));
    if (values.json) {
      const fates = { ending: ending.map(({ id: name, endsAt }) => ({ id: name, endsAt })), ended: ended.map(idOf) };
      return JSON.stringify({ id, kind, key, ...fates, ...(warnings.length > 0 ? { warnings } : {}) });
    }
    return [
      `New ${kind} key of "${id}": ${key}`,
      'It is not shown again.',
      ...ending.map((former) => `${former.id}, the one before it, counts until ${former.endsAt}.`),
      ...ended.map((former) => `${former.id} ended now.`),
      ...warnings.map((warning) => `Warning: ${warning}`),
    ].join('\n');
  });
}

function idOf({ id }: ListedKey): string {
  return id;
}

/** Those of a kind that count. */
async function keysOf(administration: PartnerAdministration, id: string, kind: KeyKind): Promise<readonly ListedKey[]> {
  const partner = (await administration.list()).find((listed) => listed.id === id);
  return partner?.keys.filter((key) => key.kind === kind) ?? [];
}
