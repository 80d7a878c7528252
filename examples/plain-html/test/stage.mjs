/**
 * The whole path on free ports and a folder of its own: SAS sandbox, gateway, partner's page. Each is a
 * process, so that a test can kill one as a power cut would.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { prepareEmbeddedDatabase } from '../../../packages/testbed/dist/embedded-database.js';

const root = path.resolve(import.meta.dirname, '../../..');
const gatewayProgram = path.join(root, 'packages/gateway/dist/bin.js');
const exampleConfiguration = path.join(root, 'packages/gateway/configuration/sas.example-ba.json');
const KEY = 'sandbox-development-key';

/** @param isPublic whether the partner also has a publishable key and a public page, on which nobody signs in */
export async function openStage({ isPublic = false } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'atendimento-ativo-'));
  const [pagePort, publicPort, gatewayPort, sandboxPort] = await freePorts(4);
  const pageUrl = `http://localhost:${pagePort}`;
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const gatewayEnvironment = {
    PORT: String(gatewayPort),
    DATA_DIR: path.join(folder, 'gateway'),
    SAS_BASE_URL: sandboxUrl,
    SAS_API_KEY: KEY,
    ...(isPublic ? { SAS_CONFIG: withResponsible(folder) } : {}),
  };
  await prepareEmbeddedDatabase(gatewayEnvironment.DATA_DIR);
  const publicUrl = `http://localhost:${publicPort}`;
  const secretKey = addPartner(gatewayEnvironment, [pageUrl, publicUrl]);
  const publishableKey = isPublic ? addPublishableKey(gatewayEnvironment) : undefined;
  const running = new Set();

  const run = async (program, args, environment) => {
    const child = await startProgram(program, args, environment);
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  const startGateway = (extra = {}) => run(gatewayProgram, ['serve'], { ...gatewayEnvironment, ...extra });

  await run(path.join(root, 'packages/sandbox/dist/bin.js'), [], {
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_LEDGER: path.join(folder, 'ledger.jsonl'),
    SANDBOX_KEY: KEY,
  });
  let gateway = await startGateway();
  await run(path.join(root, 'examples/plain-html/server.mjs'), [], {
    PORT: String(pagePort),
    GATEWAY_URL: gatewayUrl,
    PARTNER_SECRET_KEY: secretKey,
  });
  if (isPublic) {
    await run(path.join(root, 'examples/public-page/server.mjs'), [], {
      PORT: String(publicPort),
      GATEWAY_URL: gatewayUrl,
      PUBLISHABLE_KEY: publishableKey,
    });
  }

  return {
    pageUrl,
    publicUrl,
    gatewayUrl,
    sandboxUrl,
    secretKey,
    publishableKey,
    /** The ledger of SAS, as it stands. */
    ledger: async () => (await fetch(`${sandboxUrl}/__sandbox/ledger`)).json(),
    /** Makes the next calls of a SAS method fail in the way named. */
    fault: (fault) =>
      fetch(`${sandboxUrl}/__sandbox/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      }),
    async killGateway() {
      const ended = once(gateway, 'exit');
      gateway.kill('SIGKILL');
      await ended;
    },
    async restartGateway(extra) {
      gateway = await startGateway(extra);
    },
    async close() {
      const ended = [...running].map((child) => once(child, 'exit'));
      for (const child of running) child.kill('SIGTERM');
      await Promise.all(ended);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whose CPF SAS gets where no agent attends. */
function withResponsible(folder) {
  const file = path.join(folder, 'sas.json');
  const example = JSON.parse(readFileSync(exampleConfiguration, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...example, responsible: { cpf: '11144477735' } }));
  return file;
}

function addPartner(environment, origins) {
  const args = [
    'partners',
    'add',
    '--id',
    'exemplo',
    '--name',
    'Associação Comercial de Vila Nova',
    '--network',
    'extended',
  ];
  args.push('--state', 'BA', '--unit', 'UN-01=Espaço Sebrae Exemplo');
  args.push(...origins.flatMap((origin) => ['--origin', origin]));
  return administer(environment, args).secretKey;
}

function addPublishableKey(environment) {
  return administer(environment, ['partners', 'rotate', '--id', 'exemplo', '--kind', 'publishable']).key;
}

function administer(environment, words) {
  const output = execFileSync(process.execPath, [gatewayProgram, ...words, '--json'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** Resolves when the program has said its first line, which each says when it is ready. */
async function startProgram(program, args, environment) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', process.env.STAGE_LOG ? 'inherit' : 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${path.relative(root, program)} ended with ${code} before it was ready.`);
  });
  await Promise.race([once(lines, 'line'), failed]);
  failed.catch(() => undefined);
  return child;
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
