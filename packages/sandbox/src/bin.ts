#!/usr/bin/env node
import { readEnvironment } from './environment.js';
import { createSandbox } from './sandbox.js';

/** Starts the sandbox with what the environment says, until it is told to stop. */
async function run(): Promise<void> {
  const { configuration, ledgerFile, port, host } = await readEnvironment(process.env);
  const sandbox = createSandbox({ configuration, ledgerFile });
  const stop = (): void => {
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error, port),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const address = await sandbox.listen(port, host);
    console.log(`SAS sandbox: ${address} (ledger: ${address}/__sandbox/ledger)`);
  } catch (error) {
    fail(error, port);
  }
}

function fail(error: unknown, port?: number): never {
  console.error(explain(error, port));
  process.exit(1);
}

function explain(error: unknown, port: number | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const isPortBusy = 'code' in error && error.code === 'EADDRINUSE';
  return isPortBusy
    ? `A porta ${port} já está em uso: escolha outra na variável SANDBOX_PORT.`
    : `O sandbox do SAS não iniciou: ${error.message}`;
}

run().catch((error: unknown) => fail(error));
