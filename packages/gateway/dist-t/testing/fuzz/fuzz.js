import { eventSchema, foldAttendance } from '@atendimento-ativo/domain';
import { Visit } from '@atendimento-ativo/testbed/visit';
import fc from 'fast-check';
import { EventStore } from '../../events/event-store.js';
import { operations } from '../../http/application.js';
import { openapiDocument } from '../../http/openapi.js';
import { MasterKeys } from '../../subjects/master-keys.js';
import { SubjectVault } from '../../subjects/subject-vault.js';
import { mutate, mutation, nastyValue } from './nasty-values.js';
import { valuesOf } from './schema-value.js';
const MOST_FAULTS_TOLD = 20;
/**
 * Sends requests made from the OpenAPI document, and valid ones with places changed, and looks at what comes of them:
 * no failure of the gateway, every error a problem that names its request, and in the log nothing but events of the
 * contract.
 */
export async function fuzz(gateway, requests, seed) {
    const tokens = { agent: await gateway.token(), partner: gateway.home.secretKey, none: undefined, broken: 'a.b.c' };
    const statuses = {};
    const faults = [];
    for (const request of fc.sample(requestArbitrary, { numRuns: requests, seed })) {
        const { method, path, body } = request;
        const token = tokens[request.token];
        const response = await gateway.request(path, {
            method,
            ...(token !== undefined && { token }),
            ...(body !== undefined && { body }),
        });
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
        const fault = await faultOf(response);
        if (fault && faults.length < MOST_FAULTS_TOLD)
            faults.push(`${method} ${path} ${body?.slice(0, 2000)}: ${fault}`);
    }
    const { owner } = gateway.database;
    const stored = await owner.selectFrom('events').select(['partner_id', 'attendance_id']).execute();
    const vault = new SubjectVault(await MasterKeys.load(owner, []));
    for (const partnerId of new Set(stored.map(({ partner_id }) => partner_id))) {
        const ids = stored.filter(({ partner_id }) => partner_id === partnerId).map(({ attendance_id }) => attendance_id);
        const bodies = await new EventStore(owner, partnerId, vault).bodies([...new Set(ids)]);
        if (bodies.length < ids.length)
            faults.push(`${ids.length - bodies.length} events cannot be read any more.`);
        for (const body of bodies) {
            if (!eventSchema.safeParse(body).success)
                faults.push(`Stored, and no event: ${JSON.stringify(body)}`);
            else
                foldAttendance(body.attendanceId, [body]);
        }
    }
    return { requests, statuses, storedEvents: stored.length, faults };
}
async function faultOf(response) {
    const text = await response.text();
    if (response.status >= 500)
        return `${response.status} ${text}`;
    if (response.status === 304 || text === '')
        return undefined;
    const type = response.headers.get('content-type') ?? '';
    const expected = response.status < 400 ? 'application/json' : 'application/problem+json';
    if (!type.startsWith(expected))
        return `${response.status} came as ${type}`;
    const body = JSON.parse(text);
    const isNamed = typeof body.requestId === 'string' && typeof body.code === 'string';
    return response.status < 400 || isNamed ? undefined : `a problem without code or request: ${text}`;
}
const { components } = openapiDocument(operations);
const tokenArbitrary = fc.constantFrom('agent', 'agent', 'partner', 'none', 'broken');
const segment = fc.oneof(fc.uuid(), fc.constantFrom('sas', 'x', '%00', '..', '0'.repeat(64)), fc.string({ maxLength: 30 }));
/** A request to a documented route, with a body that its schema allows, nearly. */
const documented = fc.constantFrom(...operations).chain((operation) => {
    const body = operation.body && Object.entries(bodies).find(([path]) => path === operation.path)?.[1];
    return fc
        .record({
        segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
        query: fc.option(fc.dictionary(fc.constantFrom('status', 'from', 'to', 'by', 'channel', 'x'), fc.string({ maxLength: 12 })), { nil: {} }),
        token: tokenArbitrary,
        body: body ?? fc.constant(undefined),
        change: fc.option(mutation, { nil: undefined, freq: 2 }),
    })
        .map(({ segments, query, token, body: value, change }) => {
        let index = 0;
        const path = operation.path.replace(/:\w+/g, () => encodeURIComponent(segments[index++] ?? ''));
        const search = new URLSearchParams(query).toString();
        const changed = value !== undefined && change ? mutate(value, change) : value;
        return {
            method: operation.method.toUpperCase(),
            path: search ? `${path}?${search}` : path,
            token,
            body: changed === undefined ? undefined : JSON.stringify(changed),
        };
    });
});
const bodies = {
    '/v1/events': schemaOf('IngestRequest'),
    '/v1/session-tokens': schemaOf('SessionTokenRequest'),
    '/v1/clients/lookups': schemaOf('ClientLookupRequest'),
};
/** A whole, valid visit with up to three places changed. */
const nearlyRight = fc
    .record({ changes: fc.array(mutation, { maxLength: 3 }), reversed: fc.boolean() })
    .map(({ changes, reversed }) => {
    const events = new Visit().whole();
    const body = changes.reduce(mutate, { events: reversed ? events.reverse() : events });
    return { method: 'POST', path: '/v1/events', token: 'agent', body: JSON.stringify(body) };
});
/** Anything at all. */
const anything = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
    path: fc.oneof(fc.webPath(), fc.constantFrom('/v1/events', '/v1/../v1/events', '/v1//events', '/V1/EVENTS', '/healthz', '/openapi.json')),
    token: tokenArbitrary,
    body: fc.constant(undefined),
});
const broken = fc.record({
    method: fc.constant('POST'),
    path: fc.constantFrom('/v1/events', '/v1/session-tokens', '/v1/clients/lookups'),
    token: tokenArbitrary,
    body: fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), nastyValue.map((value) => JSON.stringify(value) ?? ''), fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth)), fc.integer({ min: 1, max: 5000 }).map((depth) => `${'{"events":['.repeat(depth)}${']}'.repeat(depth)}`)),
});
const requestArbitrary = fc.oneof({ weight: 4, arbitrary: documented }, { weight: 4, arbitrary: nearlyRight }, { weight: 1, arbitrary: anything }, { weight: 1, arbitrary: broken });
function schemaOf(name) {
    return valuesOf({ $ref: `#/components/schemas/${name}` }, components.schemas);
}
//# sourceMappingURL=fuzz.js.map