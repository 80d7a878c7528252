import { AuditLog } from '../audit/audit-log.js';
import { ConfigurationError } from '../configuration/configuration-error.js';
import { readDigestKey, readMasterKeys, type Variables } from '../configuration/environment.js';
import { keyKinds } from '../partners/partner-key.js';
import { requireDigestKey } from '../clients/digest-key.js';
import { documentDigest } from '../clients/document-digest.js';
import { EventDigest } from '../events/event-digest.js';
import { partnerStores } from '../store/partner-store.js';
import { FormerEvents } from '../subjects/former-events.js';
import { MasterKeys } from '../subjects/master-keys.js';
import { rewrapKeys } from '../subjects/rewrap-keys.js';
import { SubjectVault } from '../subjects/subject-vault.js';
import { administer } from './administer.js';
import { matching, oneOf, parseWords, partnerId } from './words.js';

/** Enough to put a new key into every server by hand; a year is no rotation. */
const DEFAULT_OVERLAP_HOURS = '24';
const HOUR_MILLISECONDS = 3_600_000;

/** `partners rotate`: gives a partner a new key; the one before it counts for a while yet. */
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
  const key = await administer(variables, ({ administration }) =>
    administration.rotate(id, kind, Number(hours) * HOUR_MILLISECONDS),
  );
  if (key === undefined) throw new ConfigurationError(`There is no partner "${id}", or it was revoked.`);
  if (values.json) return JSON.stringify({ id, kind, key });
  return [
    `New ${kind} key of "${id}": ${key}`,
    `The one before it counts for ${hours} more hours. This one is not shown again.`,
  ].join('\n');
}

/** `partners revoke`: ends one key at once, or everything that a partner may do. */
export async function revokePartner(words: string[], variables: Variables): Promise<string> {
  const values = parseWords(words, { id: { type: 'string' }, key: { type: 'string' } });
  const id = partnerId(values.id);
  const { key } = values;
  const isDone = await administer(variables, ({ administration }) =>
    key === undefined ? administration.revoke(id) : administration.revokeKey(id, key),
  );
  const what = key === undefined ? `partner "${id}"` : `key ${key} of "${id}"`;
  if (!isDone) throw new ConfigurationError(`There is no ${what}, or it was revoked before.`);
  return `Revoked: ${what}.`;
}

/** `partners list`: a line for each partner, and below it one for each key that counts. */
export async function listPartners(words: string[], variables: Variables): Promise<string> {
  const { json } = parseWords(words, { json: { type: 'boolean', default: false } });
  const partners = await administer(variables, ({ administration }) => administration.list());
  if (json) return JSON.stringify(partners);
  return partners
    .flatMap(({ id, name, revokedAt, keys }) => [
      `${id}  ${name}${revokedAt === undefined ? '' : `  revoked ${revokedAt}`}`,
      ...keys.map(
        (key) => `  ${key.id}  ${key.kind}  since ${key.createdAt}${key.endsAt ? `, until ${key.endsAt}` : ''}`,
      ),
    ])
    .join('\n');
}

/** `keys rewrap`: puts the keys of persons under the newest master key. */
export async function rewrapPersonKeys(words: string[], variables: Variables): Promise<string> {
  parseWords(words, {});
  const configured = readMasterKeys(variables);
  if (configured.length === 0) throw new ConfigurationError('Set MASTER_KEYS, the new key first.');
  const count = await administer(variables, async ({ database, actor }) =>
    rewrapKeys(database, await MasterKeys.load(database.rows, configured), { actor, now: () => new Date() }),
  );
  return `Wrapped anew: ${count} keys. The former master keys open none any more.`;
}

/** `events seal`: brings events that were stored before there were keys into the shape of those after. */
export async function sealFormerEvents(words: string[], variables: Variables): Promise<string> {
  parseWords(words, {});
  const [configured, digestKey] = [readMasterKeys(variables), readDigestKey(variables)];
  const count = await administer(variables, async ({ database, actor }) => {
    const secret = await requireDigestKey(database.rows, digestKey);
    const masters = await MasterKeys.load(database.rows, configured);
    await masters.requireAll(database);
    const vault = new SubjectVault(masters);
    const openStore = partnerStores({ digest: documentDigest(secret), vault });
    return new FormerEvents({ database, openStore, vault, digest: new EventDigest(secret) }).reshapeAll({
      actor,
      now: () => new Date(),
    });
  });
  return `Sealed: ${count} events of a former shape. None is left.`;
}

/** `audit list`: the newest 1,000 entries of the audit log, one JSON line each. */
export async function listAudit(words: string[], variables: Variables): Promise<string> {
  const { id } = parseWords(words, { id: { type: 'string' } });
  const entries = await administer(variables, ({ database }) => new AuditLog(database.administration).list(id));
  return entries.map((entry) => JSON.stringify(entry)).join('\n');
}
