import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { postgresqlMissing, startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { TestGateway } from '../testing/gateway-harness.js';
import { openEmbeddedDatabase } from './embedded/embedded-database.js';
import { openPostgresqlDatabase } from './postgresql.js';
import { roles } from './roles.js';
let directory;
beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'gateway-backup-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));
async function answersTo(gateway, { home, token, visit }) {
    const ask = async (route, given) => (await gateway.request(route, { token: given })).json();
    return {
        attendance: await ask(`/v1/attendances/${visit.id}`, token),
        receipts: await ask(`/v1/attendances/${visit.id}/receipts`, token),
        registrations: await ask('/v1/registrations?status=pending', home.secretKey),
        indicators: await ask('/v1/indicators?by=unit', home.secretKey),
    };
}
async function live(gateway) {
    const visit = new Visit();
    const events = visit.whole();
    const before = { home: gateway.home, token: await gateway.token(), visit, events };
    assert.equal((await gateway.post(events, before.token)).status, 200);
    return { ...before, answers: await answersTo(gateway, before) };
}
/** Keys, tokens, ids and projections are all there again. */
async function assertRestored(database, before) {
    const gateway = await new TestGateway(database).start();
    try {
        assert.deepEqual(await answersTo(gateway, before), before.answers);
        const { body } = await gateway.post(before.events, before.token);
        assert.deepEqual(new Set(body.results.map(({ status }) => status)), new Set(['duplicate']));
        assert.equal((await gateway.post(new Visit().whole(), before.token)).status, 200);
    }
    finally {
        await gateway.stop();
        await database.close();
    }
}
test('a dump of a running PostgreSQL, restored elsewhere, answers the same', { skip: postgresqlMissing }, async () => {
    const [from, to] = [await startPostgresql(), await startPostgresql()];
    try {
        const database = await openPostgresqlDatabase({ connectionString: from.url, concurrency: 1 });
        const gateway = await new TestGateway(database).start();
        const before = await live(gateway);
        const file = path.join(directory, 'gateway.dump');
        run('pg_dump', '--format=custom', `--file=${file}`, from.url);
        await gateway.stop();
        await database.close();
        for (const role of Object.values(roles))
            run('psql', '--command', `create role ${role} nologin`, to.url);
        run('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${to.url}`, file);
        await assertRestored(await openPostgresqlDatabase({ connectionString: to.url, concurrency: 1 }), before);
    }
    finally {
        await from.stop();
        await to.stop();
    }
});
test('a dump without the keys of persons says who nobody is, until the keys are there', { skip: postgresqlMissing }, async () => {
    const [from, to] = [await startPostgresql(), await startPostgresql()];
    const person = { cpf: generateCpf(), name: 'Maria da Conceição', phone: '71987650123' };
    try {
        const database = await openPostgresqlDatabase({ connectionString: from.url, concurrency: 1 });
        const gateway = await new TestGateway(database).start();
        await gateway.post(new Visit({ person }).whole());
        const { secretKey } = gateway.home;
        const [dump, keys] = ['gateway.dump', 'keys.dump'].map((name) => path.join(directory, name));
        assert.ok(dump && keys);
        run('pg_dump', '--format=custom', '--exclude-table-data=subject_keys', `--file=${dump}`, from.url);
        run('pg_dump', '--format=custom', '--data-only', '--table=subject_keys', `--file=${keys}`, from.url);
        await gateway.stop();
        await database.close();
        for (const role of Object.values(roles))
            run('psql', '--command', `create role ${role} nologin`, to.url);
        run('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${to.url}`, dump);
        const restored = await openPostgresqlDatabase({ connectionString: to.url, concurrency: 1 });
        const second = await new TestGateway(restored).start();
        const told = async () => {
            const answer = await second.request('/v1/subjects/reports', { token: secretKey, json: { cpf: person.cpf } });
            return (await answer.json()).person;
        };
        try {
            assert.equal(await told(), undefined);
            run('pg_restore', '--exit-on-error', '--no-owner', '--data-only', `--dbname=${to.url}`, keys);
            assert.deepEqual(await told(), person);
        }
        finally {
            await second.stop();
            await restored.close();
        }
    }
    finally {
        await from.stop();
        await to.stop();
    }
});
test('a copy of the directory of a stopped embedded gateway answers the same', async () => {
    const [from, to] = [path.join(directory, 'from'), path.join(directory, 'to')];
    const database = await openEmbeddedDatabase(from);
    const gateway = await new TestGateway(database).start();
    const before = await live(gateway);
    await gateway.stop();
    await database.close();
    await cp(from, to, { recursive: true });
    await assertRestored(await openEmbeddedDatabase(to), before);
});
function run(tool, ...words) {
    const { status, stderr } = spawnSync(tool, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
}
//# sourceMappingURL=backup.test.js.map