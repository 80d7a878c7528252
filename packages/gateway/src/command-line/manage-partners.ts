import { AuditLog } from '../audit/audit-log.js';
import { ConfigurationError } from '../configuration/configuration-error.js';
import { readMasterKeys, type Variables } from '../configuration/environment.js';
import { MasterKeys } from '../subjects/master-keys.js';
import { rewrapKeys } from '../subjects/rewrap-keys.js';
import { administer } from './administer.js';
import { partnerLines } from './partner-lines.js';
import { parseWords, partnerId } from './words.js';

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

/** `partners list`: a line for each partner, and below it one for each of its details and each key that counts. */
export async function listPartners(words: string[], variables: Variables): Promise<string> {
  const { json } = parseWords(words, { json: { type: 'boolean', default: false } });
  const partners = await administer(variables, ({ administration }) => administration.list());
  if (json) return JSON.stringify(partners);
  return partners
    .flatMap(({ revokedAt, keys, ...partner }) => [
      `${partner.id}  ${partner.name}${revokedAt === undefined ? '' : `  revoked ${revokedAt}`}`,
      ...partnerLines(partner).map((line) => `  ${line}`),
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

/** `audit list`: the newest 1,000 entries of the audit log, one JSON line each. */
export async function listAudit(words: string[], variables: Variables): Promise<string> {
  const { id } = parseWords(words, { id: { type: 'string' } });
  const entries = await administer(variables, ({ database }) => new AuditLog(database.administration).list(id));
  return entries.map((entry) => JSON.stringify(entry)).join('\n');
}
