import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { TestGateway } from '../../testing/gateway-harness.js';
import { DurableLog, systemDisk } from './durable-log.js';
import { openEmbeddedDatabase } from './embedded-database.js';
const SEGMENT = '000000010000000000000001';
let directory;
beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'gateway-log-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));
async function writeSegment(content) {
    await mkdir(path.join(directory, 'pg_wal'), { recursive: true });
    await writeFile(path.join(directory, 'pg_wal', SEGMENT), content);
}
/** A disk that tells what each file held when it was synced, and takes until `release` when one is given. */
class WatchedDisk {
    files = [];
    directories = [];
    release = Promise.resolve();
    #begin = () => undefined;
    began = new Promise((resolve) => (this.#begin = resolve));
    async syncFile(file) {
        this.files.push(await readFile(file, 'utf8'));
        this.#begin();
        await this.release;
    }
    syncNames(names) {
        this.directories.push(names);
        return Promise.resolve();
    }
}
test('syncs the log, and the name of a new segment, before it says so', async () => {
    await writeSegment('first');
    const disk = new WatchedDisk();
    const log = new DurableLog(directory, disk);
    await log.sync();
    assert.deepEqual(disk.files, ['first']);
    assert.deepEqual(disk.directories, [path.join(directory, 'pg_wal')]);
    await writeSegment('second');
    await log.sync();
    assert.deepEqual(disk.files, ['first', 'second']);
    assert.equal(disk.directories.length, 1);
});
test('syncs once for all who ask while a sync is running, and again for what was written during it', async () => {
    await writeSegment('first');
    const disk = new WatchedDisk();
    let release = () => undefined;
    disk.release = new Promise((resolve) => (release = resolve));
    const log = new DurableLog(directory, disk);
    const running = log.sync();
    await Promise.race([disk.began, running]);
    await writeSegment('second');
    const later = Array.from({ length: 50 }, () => log.sync());
    release();
    await Promise.all([running, ...later]);
    assert.deepEqual(disk.files, ['first', 'second']);
});
test('fails when it cannot sync', async () => {
    await assert.rejects(new DurableLog(directory).sync(), { code: 'ENOENT' });
});
test('asks the system to sync', async (context) => {
    await writeSegment('x');
    const handle = await open(path.join(directory, 'pg_wal', SEGMENT));
    const prototype = Object.getPrototypeOf(handle);
    await handle.close();
    const datasync = context.mock.method(prototype, 'datasync');
    const sync = context.mock.method(prototype, 'sync');
    await new DurableLog(directory, systemDisk).sync();
    assert.equal(datasync.mock.callCount(), 1);
    assert.equal(sync.mock.callCount(), process.platform === 'win32' ? 0 : 1);
});
test('an acknowledged event is in what would be left after a loss of power', async () => {
    const data = path.join(directory, 'gateway');
    const left = path.join(directory, 'left');
    // Gets of each file what it held when it was last synced while there was power, and nothing else.
    let hasPower = true;
    const disk = {
        syncFile: async (file) => {
            if (hasPower)
                await cp(file, path.join(left, path.relative(data, file)));
        },
        syncNames: async (names) => {
            if (hasPower)
                await mkdir(path.join(left, path.relative(data, names)), { recursive: true });
        },
    };
    const database = await openEmbeddedDatabase(data, disk);
    const gateway = await new TestGateway(database).start();
    const { status } = await gateway.post(new Visit().whole());
    hasPower = false;
    assert.equal(status, 200);
    await gateway.stop();
    await database.close();
    const recovered = await openEmbeddedDatabase(left);
    const events = await recovered.owner.selectFrom('events').select('id').execute();
    const jobs = await recovered.owner.selectFrom('registrations').select('status').execute();
    await recovered.close();
    assert.equal(events.length, 8);
    assert.equal(jobs.length, 1);
});
//# sourceMappingURL=durable-log.test.js.map