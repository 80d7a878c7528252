import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from './eventually.js';
import { copyPrepared } from './prepared-directory.js';

export interface PostgresqlServer {
  readonly url: string;
  /** SIGKILL to the server, which takes its connections with it; resolves when it has recovered, at the same address. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresqlCluster extends PostgresqlServer {
  /** A hot standby that follows it. */
  startReplica(): Promise<PostgresqlServer>;
}

/** Why the tests on PostgreSQL cannot run here; `false` when they can. */
export const postgresqlMissing: string | false =
  spawnSync('initdb', ['--version']).status === 0 && spawnSync('postgres', ['--version']).status === 0
    ? false
    : 'initdb and postgres are not on the PATH: this suite ran on the embedded database alone';

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** A throw-away cluster; the server does not run as root, so root hands it to another user. */
export async function startPostgresql(): Promise<PostgresqlCluster> {
  const owner: Owner = process.getuid?.() === 0 ? serverUser() : {};
  const directory = makeDirectory(owner);
  const data = dataOf(directory);
  await copyPrepared(`postgresql-${versionOfPostgresql()}`, (made) => makeCluster(made, owner), data);
  if (owner.uid !== undefined) runTool('chown', ['-R', `${owner.uid}:${owner.gid}`, data], directory, {});
  const server = await startServer(directory, owner);
  return {
    ...server,
    startReplica: async () => {
      const copy = makeDirectory(owner);
      const words = ['-D', dataOf(copy), '-d', server.url, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'];
      runTool('pg_basebackup', words, copy, owner);
      return startServer(copy, owner);
    },
  };
}

function versionOfPostgresql(): string {
  return spawnSync('initdb', ['--version'], { encoding: 'utf8' }).stdout.replace(/[^\d.]+/g, '');
}

/** The server's user may not write where what is prepared is kept. */
function makeCluster(data: string, owner: Owner): void {
  const directory = makeDirectory(owner);
  const words = ['-D', dataOf(directory), '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  runTool('initdb', words, directory, owner);
  cpSync(dataOf(directory), data, { recursive: true });
  rmSync(directory, { recursive: true, force: true });
}

async function startServer(directory: string, owner: Owner): Promise<PostgresqlServer> {
  const port = await freePort();
  const words = ['-D', dataOf(directory), '-p', String(port), '-h', '127.0.0.1', '-k', directory, '-c', 'fsync=off'];
  const start = () => spawnServer(words, directory, owner);
  let server = await start();
  const killAtExit = () => server.kill('SIGQUIT');
  process.once('exit', killAtExit);
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    crash: async () => {
      await end(server, 'SIGKILL');
      // Connections of the dead server hold its memory until they have noticed.
      server = await eventually(() => start().catch(() => undefined));
    },
    stop: async () => {
      await end(server, 'SIGINT');
      process.off('exit', killAtExit);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server takes connections. */
function spawnServer(words: readonly string[], directory: string, owner: Owner): Promise<ChildProcess> {
  const server = spawn('postgres', words, { ...settingOf(directory, owner), stdio: ['ignore', 'ignore', 'pipe'] });
  // A test that has failed ends, though nobody stopped its server.
  server.once('spawn', () => server.unref());
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`postgres ended: ${said}`)));
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!/ready to accept (?:read-only )?connections/.test(said)) return;
      (server.stderr as Socket).unref();
      resolve(server);
    });
  });
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    server.ref();
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

function makeDirectory({ uid, gid }: Owner): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'gateway-postgresql-'));
  chmodSync(directory, 0o700);
  if (uid !== undefined && gid !== undefined) chownSync(directory, uid, gid);
  return directory;
}

function dataOf(directory: string): string {
  return path.join(directory, 'data');
}

function settingOf(directory: string, owner: Owner) {
  return { ...owner, cwd: directory, env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: directory } };
}

function runTool(tool: string, words: readonly string[], directory: string, owner: Owner): void {
  const { status, stderr } = spawnSync(tool, words, settingOf(directory, owner));
  if (status !== 0) throw new Error(`${tool} failed: ${String(stderr)}`);
}

function serverUser(): Owner {
  const name = idOf('-u', 'postgres') === undefined ? 'nobody' : 'postgres';
  return { uid: idOf('-u', name) ?? 65_534, gid: idOf('-g', name) ?? 65_534 };
}

function idOf(flag: string, name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
