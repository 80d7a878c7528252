import { connect, createServer } from 'node:net';

/**
 * Listens at a path for as long as this process lives, however it ends, and does not keep it from ending.
 * Where sockets cannot be made there (Windows, a path that is too long), nothing listens.
 *
 * @returns the way to stop
 */
export function giveLifeSign(file: string): Promise<() => Promise<void>> {
  return new Promise((resolve) => {
    const server = createServer((caller) => caller.destroy());
    const stop = () => new Promise<void>((stopped) => server.close(() => stopped()));
    server.once('error', () => resolve(async () => {}));
    server.listen({ path: file, exclusive: true }, () => resolve(stop));
    server.unref();
  });
}

/** Whether somebody listens at a path of this machine; `undefined` when nobody ever did. */
export function isAnswered(file: string): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const call = connect(file);
    call.once('connect', () => {
      call.destroy();
      resolve(true);
    });
    call.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? false : undefined));
  });
}
