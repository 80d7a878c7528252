import path from 'node:path';
import { isPortFree } from './ports.mjs';
import { repositoryRoot } from './run-command.mjs';

const data = path.join(repositoryRoot, '.data');

/**
 * What `npm start` starts, from the environment: PORT, PUBLIC_PORT, GATEWAY_PORT and SANDBOX_PORT; everything else
 * that the gateway knows (SAS_CONFIG, DATABASE_URL …) reaches it as it is.
 *
 * @throws When a port is no port, is named twice or is taken.
 */
export async function readStartConfiguration(environment) {
  const usesSandbox = !environment.SAS_BASE_URL;
  const ports = {
    PORT: portFrom(environment, 'PORT', 8080),
    PUBLIC_PORT: portFrom(environment, 'PUBLIC_PORT', 8082),
    GATEWAY_PORT: portFrom(environment, 'GATEWAY_PORT', 8081),
    ...(usesSandbox ? { SANDBOX_PORT: portFrom(environment, 'SANDBOX_PORT', 8090) } : {}),
  };
  await checkPorts(ports);
  const usesOwn = !usesSandbox || Boolean(environment.SAS_CONFIG);
  const registry = path.join(data, 'sas.json');
  const gatewayAddress = `http://127.0.0.1:${ports.GATEWAY_PORT}`;
  const sandboxAddress = `http://127.0.0.1:${ports.SANDBOX_PORT}`;
  return {
    dataFolder: data,
    page: { port: ports.PORT, address: `http://localhost:${ports.PORT}` },
    publicPage: { port: ports.PUBLIC_PORT, address: `http://localhost:${ports.PUBLIC_PORT}` },
    // A configuration of one's own is handed on as it is.
    exampleRegistry: usesOwn ? undefined : registry,
    gateway: {
      address: gatewayAddress,
      env: {
        PORT: String(ports.GATEWAY_PORT),
        DATA_DIR: path.join(data, 'gateway'),
        ...(usesOwn ? {} : { SAS_CONFIG: registry }),
        ...(usesSandbox
          ? { SAS_BASE_URL: sandboxAddress, SAS_API_KEY: environment.SAS_API_KEY || 'sandbox-development-key' }
          : {}),
      },
    },
    sandbox: usesSandbox
      ? {
          address: sandboxAddress,
          ledger: `${sandboxAddress}/__sandbox/ledger`,
          env: {
            SANDBOX_PORT: String(ports.SANDBOX_PORT),
            SANDBOX_LEDGER: path.join(data, 'sandbox-ledger.jsonl'),
            // A key of one's own would otherwise be refused by the sandbox.
            ...(environment.SAS_API_KEY ? { SANDBOX_KEY: environment.SAS_API_KEY } : {}),
          },
        }
      : undefined,
  };
}

function portFrom(environment, variable, standard) {
  const text = environment[variable] || String(standard);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${variable} deve ser um número de porta (1 a 65535), não "${text}".`);
}

async function checkPorts(ports) {
  const variables = Object.keys(ports);
  for (const [index, variable] of variables.entries()) {
    const port = ports[variable];
    const twin = variables.slice(0, index).find((other) => ports[other] === port);
    if (twin) throw new Error(`${twin} e ${variable} indicam a mesma porta ${port}: defina ${variable} com outra.`);
    if (!(await isPortFree(port))) {
      throw new Error(
        `A porta ${port} já está em uso: defina ${variable} com outra porta (${variable}=${port + 100} npm start).`,
      );
    }
  }
}
