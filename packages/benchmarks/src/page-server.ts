import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a page of one button and one script, bundled from a compiled module. */
export async function servePage(module: URL): Promise<PageServer> {
  const script = await bundle(module);
  const html =
    '<!doctype html><meta name="viewport" content="width=device-width"><title>Benchmark</title><button>0</button><script type="module" src="/page.js"></script>';
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/page.js' ? ['text/javascript', script] : ['text/html', html];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundle(module: URL): Promise<string> {
  const built = await rollup({
    input: fileURLToPath(module),
    plugins: [nodeResolve({ browser: true })],
    onwarn: () => undefined,
  });
  const { output } = await built.generate({ format: 'es', inlineDynamicImports: true });
  await built.close();
  return output[0].code;
}
