import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface PostgresqlCluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** Why the tests on PostgreSQL cannot run here; `false` when they can. */
export const postgresqlMissing: string | false =
  spawnSync('initdb', ['--version']).status === 0 && spawnSync('postgres', ['--version']).status === 0
    ? false
    : 'initdb and postgres are not on the PATH: this suite ran on the embedded database alone';

/** A throw-away cluster; the server does not run as root, so root hands it to another user. */
export async function startPostgresql(): Promise<PostgresqlCluster> {
  const user: { uid?: number; gid?: number } = process.getuid?.() === 0 ? serverUser() : {};
  const directory = mkdtempSync(path.join(tmpdir(), 'gateway-postgresql-'));
  chmodSync(directory, 0o700);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = path.join(directory, 'data');
  const options = { ...user, cwd: directory, env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: directory } };

  const made = spawnSync('initdb', ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr)}`);
  const port = await freePort();
  const words = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', directory, '-c', 'fsync=off'];
  const server = spawn('postgres', words, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const killAtExit = () => server.kill('SIGQUIT');
  process.once('exit', killAtExit);

  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`postgres ended: ${said}`)));
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
  });
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit');
        server.once('exit', () => {
          process.off('exit', killAtExit);
          rmSync(directory, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

function serverUser(): { uid: number; gid: number } {
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
