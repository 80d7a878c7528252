// npm start: builds what is not built, then runs the example pages, the gateway and the SAS sandbox until Ctrl+C.
import { bundleElements, compile, isBundleCurrent } from './build.mjs';
import { registerExamplePartner } from './example-partner.mjs';
import { writeExampleRegistry } from './example-registry.mjs';
import { ensureInstalled } from './install.mjs';
import { whenNpmEnds } from './parent.mjs';
import { stopCommands } from './run-command.mjs';
import { Servers } from './servers.mjs';
import { readStartConfiguration } from './start-configuration.mjs';

const twoMinutes = 120_000;
let isStopping = false;
const servers = new Servers((name) => void fail(`${name} parou inesperadamente.`));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
whenNpmEnds(() => void stop(0));
process.on('uncaughtException', (error) => void fail(error.message));
process.on('unhandledRejection', (error) => void fail(error.message));

const configuration = await readStartConfiguration(process.env);
await ensureInstalled();
await build();
await startServers(configuration);
printAddresses(configuration);

async function build() {
  if (!(await compile())) throw new Error('A compilação falhou; veja os erros acima.');
  if (!isBundleCurrent() && !(await bundleElements())) throw new Error('O pacote para navegador não foi gerado.');
}

async function startServers({ sandbox, gateway, page, publicPage, exampleRegistry, dataFolder }) {
  if (sandbox) servers.start('sandbox', 'packages/sandbox/dist/bin.js', { env: sandbox.env });
  else console.log('SAS_BASE_URL está definida: o sandbox do SAS não será iniciado.');

  if (exampleRegistry) writeExampleRegistry(exampleRegistry);
  // Before the gateway runs: its embedded database has one user at a time.
  const { secretKey, publishableKey } = await registerExamplePartner({ dataFolder, gateway, page, publicPage });
  servers.start('gateway', 'packages/gateway/dist/bin.js', { programArguments: ['serve'], env: gateway.env });
  servers.start('página', 'examples/plain-html/server.mjs', {
    env: { PORT: String(page.port), GATEWAY_URL: gateway.address, PARTNER_SECRET_KEY: secretKey },
  });
  servers.start('página pública', 'examples/public-page/server.mjs', {
    env: { PORT: String(publicPage.port), GATEWAY_URL: gateway.address, PUBLISHABLE_KEY: publishableKey },
  });

  await Promise.all([
    ...(sandbox ? [servers.ready('sandbox', sandbox.address, twoMinutes)] : []),
    servers.ready('gateway', `${gateway.address}/healthz`, twoMinutes),
    servers.ready('página', page.address, twoMinutes),
    servers.ready('página pública', publicPage.address, twoMinutes),
  ]);
}

function printAddresses({ page, publicPage, gateway, sandbox }) {
  console.log(
    [
      '',
      'Tudo pronto.',
      '',
      `  Página de exemplo   ${page.address}`,
      `  Página da gestão    ${page.address}/gestao/`,
      `  Página pública      ${publicPage.address}`,
      `  Gateway             ${gateway.address}`,
      sandbox
        ? `  Registros no SAS    ${sandbox.ledger}  (simulado)`
        : `  SAS                 ${process.env.SAS_BASE_URL}`,
      '',
      'Para encerrar, Ctrl+C.',
    ].join('\n'),
  );
}

/** The first failure is the cause; what fails while everything ends is only its consequence. */
async function fail(message) {
  if (!isStopping) console.error(message);
  await stop(1);
}

async function stop(exitCode) {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([servers.stop(), stopCommands()]);
  process.exit(exitCode);
}
