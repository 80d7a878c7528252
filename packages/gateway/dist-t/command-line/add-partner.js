import { networkSchema, stateSchema, unitIdSchema } from '@atendimento-ativo/domain';
import { ConfigurationError } from '../configuration/configuration-error.js';
import { registryNames } from '../registries/registry-names.js';
import { administer } from './administer.js';
import { matching, oneOf, parseWords, partnerId } from './words.js';
const OPTIONS = {
    id: { type: 'string' },
    name: { type: 'string' },
    network: { type: 'string' },
    state: { type: 'string' },
    unit: { type: 'string', multiple: true },
    origin: { type: 'string', multiple: true },
    registry: { type: 'string', multiple: true },
    issuer: { type: 'string' },
    audience: { type: 'string' },
    upsert: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
};
/**
 * `partners add`: adds a partner and gives its secret key, the only time that it can be read.
 * With `--upsert` a partner that is there gets the new details and keeps its key.
 *
 * @returns what to print
 */
export async function addPartner(words, variables) {
    const { partner, upsert, json } = readArguments(words);
    return administer(variables, async ({ administration, directory }) => {
        const secretKey = await administration.add(partner);
        if (secretKey === undefined) {
            if (!upsert)
                throw new ConfigurationError(`Partner "${partner.id}" exists. Use --upsert to change it.`);
            await administration.update(partner);
        }
        const saved = (await directory.findEver(partner.id)) ?? partner;
        return json ? describeAsJson(saved, secretKey) : describe(saved, secretKey);
    });
}
function readArguments(words) {
    const values = parseWords(words, OPTIONS);
    const tokenIssuer = readIssuer(values.issuer, values.audience);
    const partner = {
        id: partnerId(values.id),
        name: matching('--name', values.name?.trim(), /^.{1,120}$/u, 'at most 120 characters'),
        network: oneOf('--network', values.network, networkSchema.options),
        state: oneOf('--state', values.state, stateSchema.options),
        units: readUnits(values.unit ?? []),
        origins: (values.origin ?? []).map(readOrigin),
        registries: readRegistries(values.registry ?? ['sas']),
        ...(tokenIssuer ? { tokenIssuer } : {}),
    };
    return { partner, upsert: values.upsert, json: values.json };
}
function readUnits(texts) {
    if (texts.length === 0)
        throw new ConfigurationError('--unit is missing: give at least one, as ID=Name.');
    return Object.fromEntries(texts.map((text) => {
        const [, id = '', name] = /^([^=]*)=(.+)$/.exec(text) ?? [];
        if (!unitIdSchema.safeParse(id).success || !name?.trim()) {
            throw new ConfigurationError(`--unit takes ID=Name with letters, digits and dashes as ID, not "${text}".`);
        }
        return [id, name.trim()];
    }));
}
function readRegistries(names) {
    return [...new Set(names.map((name) => oneOf('--registry', name, registryNames)))];
}
function readOrigin(text) {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
        throw new ConfigurationError(`--origin takes an address such as https://www.example.org, not "${text}".`);
    }
    return new URL(text).origin;
}
/** Its keys decide who an agent is, so nobody between here and there may change them. */
function readIssuer(issuer, audience) {
    if (issuer === undefined && audience === undefined)
        return undefined;
    if (issuer === undefined || !audience?.trim())
        throw new ConfigurationError('--issuer and --audience go together.');
    const { protocol, hostname, search, hash } = URL.canParse(issuer) ? new URL(issuer) : new URL('about:blank');
    const isSafe = protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
    if (!isSafe || search || hash)
        throw new ConfigurationError(`--issuer takes an https address, not "${issuer}".`);
    return { issuer, audience: audience.trim() };
}
function describeAsJson(partner, secretKey) {
    const { id, name, network, state, units, origins, registries, tokenIssuer } = partner;
    const shown = { id, name, network, state, units, origins, registries, tokenIssuer, secretKey };
    return JSON.stringify(shown);
}
function describe({ id, name }, secretKey) {
    if (secretKey === undefined)
        return `Partner "${id}" (${name}) updated. Its secret key is unchanged.`;
    return [
        `Partner "${id}" (${name}) added.`,
        `Secret key: ${secretKey}`,
        "Keep it on the partner's server. It is not shown again.",
    ].join('\n');
}
//# sourceMappingURL=add-partner.js.map