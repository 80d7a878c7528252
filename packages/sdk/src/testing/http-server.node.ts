import { GATEWAY_TIME_HEADER } from '@atendimento-ativo/domain';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestGateway } from './test-gateway.js';

/** A test gateway that is listening. */
export interface ListeningGateway {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Ends every connection, answered or not. */
  close(): Promise<void>;
}

/** Allowed to every page: the pages of a test have no partner that could name them. */
const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, POST',
  'access-control-expose-headers': `x-request-id, retry-after, ${GATEWAY_TIME_HEADER}`,
};

/**
 * Lets a test gateway answer over real HTTP, for tests with a browser or another process. A fault that
 * fails the network ends the connection without an answer.
 *
 * @param port 0: any free one. @default 0
 */
export async function listen(gateway: TestGateway, port = 0): Promise<ListeningGateway> {
  const server = createServer((incoming, outgoing) => {
    // Whatever fails here is, for the one who asked, a network that fails.
    answer(gateway, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(gateway: TestGateway, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204, CROSS_ORIGIN).end();
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const request = new Request(new URL(incoming.url ?? '/', gateway.url), {
    method: incoming.method ?? 'GET',
    headers: { ...incoming.headers } as Record<string, string>,
    ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    signal: gone.signal,
  });
  const response = await gateway.fetch(request);
  outgoing.writeHead(response.status, { ...CROSS_ORIGIN, ...Object.fromEntries(response.headers) });
  // One chunk at a time, so that an answer that never ends looks like one.
  outgoing.flushHeaders();
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
}
