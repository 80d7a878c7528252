import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'node:test';
import { visitSecretOf } from '@atendimento-ativo/domain';
import { nextNumber } from '@atendimento-ativo/testbed/identifiers';
import { postgresqlMissing, startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { AGENT, content, UNIT_ID } from '@atendimento-ativo/testbed/visit';
import { exampleFocoConfiguration, exampleSasConfiguration, readFocoConfiguration, readSasConfiguration, } from '../configuration/registry-configuration-files.js';
import { createGateway } from '../gateway.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import { openEmbeddedDatabase } from '../store/embedded/embedded-database.js';
import { openPostgresqlDatabase } from '../store/postgresql.js';
import { FakeSas } from './fake-sas.js';
export const ORIGIN = 'https://pagina.example';
export const AGENT_CPF = '52998224725';
/** Nothing of a fake registry arrives late, unless a test makes it. */
const settlingSeconds = 0;
export const sasConfiguration = {
    ...(await readSasConfiguration(exampleSasConfiguration)),
    settlingSeconds,
};
export const focoConfiguration = {
    ...(await readFocoConfiguration(exampleFocoConfiguration)),
    settlingSeconds,
};
/** A clock that only tests move. */
export class TestClock {
    #now = Date.parse('2026-03-10T15:00:00Z');
    now = () => new Date(this.#now);
    advance(milliseconds) {
        this.#now += milliseconds;
    }
}
export async function openEmbedded() {
    const directory = await mkdtemp(path.join(tmpdir(), 'gateway-embedded-'));
    const value = await openEmbeddedDatabase(directory);
    return {
        value,
        close: async () => {
            await value.close();
            await rm(directory, { recursive: true });
        },
    };
}
async function openPostgresql() {
    const cluster = await startPostgresql();
    const value = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 4 });
    return {
        value,
        close: async () => {
            await value.close();
            await cluster.stop();
        },
    };
}
/** Runs a suite on the embedded database and, where there is one, on PostgreSQL. */
export function onEachDatabase(name, suite) {
    describe(`${name} (embedded)`, () => suite(openEmbedded));
    describe(`${name} (PostgreSQL)`, { skip: postgresqlMissing }, () => suite(openPostgresql));
}
export function newVisitSecret() {
    return visitSecretOf(randomBytes(32));
}
/** A gateway in this process, on a fake SAS; requests go to it without a port. */
export class TestGateway {
    clock = new TestClock();
    log = [];
    sas = new FakeSas();
    database;
    administration;
    #gateway;
    #home;
    constructor(database) {
        this.database = database;
        this.administration = new PartnerAdministration({ database, now: this.clock.now, actor: 'cli:test' });
    }
    async start(options = {}) {
        const { sas, ...rest } = options;
        const baseUrl = await this.sas.listen();
        const configuration = { ...sasConfiguration, timeoutMilliseconds: 1000, ...sas };
        this.#gateway = await createGateway({
            database: this.database,
            content,
            registries: [new SasRegistry({ baseUrl, apiKey: 'test-key', configuration })],
            log: (entry) => this.log.push(entry),
            now: this.clock.now,
            worker: false,
            ...rest,
        });
        await this.#gateway.start();
        this.#home = await this.addPartner();
        return this;
    }
    async stop() {
        await this.#gateway?.stop();
        await this.sas.close();
    }
    get gateway() {
        if (!this.#gateway)
            throw new Error('The gateway was not started.');
        return this.#gateway;
    }
    /** The partner that requests belong to unless they say otherwise. */
    get home() {
        if (!this.#home)
            throw new Error('The gateway was not started.');
        return this.#home;
    }
    async addPartner(change = {}) {
        const partner = {
            id: `parceiro-${nextNumber()}`,
            name: 'Associação Comercial',
            network: 'extended',
            state: 'BA',
            origins: [ORIGIN],
            units: { [UNIT_ID]: 'Agência Centro' },
            registries: ['sas'],
            ...change,
        };
        const secretKey = await this.administration.add(partner);
        if (secretKey === undefined)
            throw new Error('The partner is there already.');
        return { partner, secretKey };
    }
    async token(partner = this.home, agent = { ...AGENT, cpf: AGENT_CPF }, scopes) {
        const response = await this.request('/v1/session-tokens', {
            token: partner.secretKey,
            json: { agent, unitId: UNIT_ID, ...(scopes && { scopes }) },
        });
        return (await response.json()).token;
    }
    async request(route, options = {}) {
        const { token, json, headers = {} } = options;
        const body = options.body ?? (json === undefined ? undefined : JSON.stringify(json));
        const request = new Request(`http://gateway${route}`, {
            method: options.method ?? (body === undefined ? 'GET' : 'POST'),
            headers: {
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                ...headers,
            },
            ...(body === undefined ? {} : { body, duplex: 'half' }),
        });
        return this.gateway.fetch(request, options.address);
    }
    async post(events, token) {
        const response = await this.request('/v1/events', { token: token ?? (await this.token()), json: { events } });
        return { status: response.status, body: (await response.json()) };
    }
    async countEvents(attendanceId) {
        const rows = await this.database.owner
            .selectFrom('events')
            .select('id')
            .where('attendance_id', '=', attendanceId)
            .execute();
        return rows.length;
    }
}
//# sourceMappingURL=gateway-harness.js.map