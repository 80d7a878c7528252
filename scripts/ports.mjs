import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Every address that a server of ours could listen on; a port taken on one of them is taken. */
const hosts = ['127.0.0.1', '::1', '0.0.0.0', '::'];

export async function isPortFree(port) {
  for (const host of hosts) {
    if ((await listeningError(port, host)) === 'EADDRINUSE') return false;
  }
  return true;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits until something accepts connections on a local port; gives up after `timeout` milliseconds. */
export async function answers(port, timeout) {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    if (await accepts(port)) return;
    await delay(50);
  }
  throw new Error(`Nothing answered on port ${port} within ${timeout / 1000} s.`);
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function listeningError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
