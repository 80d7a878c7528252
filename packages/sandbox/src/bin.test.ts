import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { newAttendance, paths, startSandbox, temporaryLedgerFile } from './sandbox.fixture.js';

const program = fileURLToPath(new URL('./bin.js', import.meta.url));

function startProgram(t: TestContext, variables: Record<string, string>): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program], { env: { ...process.env, ...variables } });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

function addressIn(line: string): string {
  const address = /^SAS sandbox: (?<address>\S+) /.exec(line)?.groups?.['address'];
  assert.ok(address !== undefined, line);
  return address;
}

async function exitCode(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('the program says in one line where it listens', async (t) => {
  const child = startProgram(t, { SANDBOX_PORT: '0', SANDBOX_LEDGER: await temporaryLedgerFile(t) });
  const line = await firstLine(child);
  const address = addressIn(line);
  assert.equal(line, `SAS sandbox: ${address} (ledger: ${address}/__sandbox/ledger)`);
  assert.equal((await fetch(`${address}/__sandbox/ledger`)).status, 200);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} stops the program cleanly`, async (t) => {
    const child = startProgram(t, { SANDBOX_PORT: '0', SANDBOX_LEDGER: await temporaryLedgerFile(t) });
    const errors = text(child.stderr);
    const address = addressIn(await firstLine(child));
    // Leaves a connection open.
    await (await fetch(`${address}/__sandbox/ledger`)).json();
    child.kill(signal);
    assert.equal(await exitCode(child), 0);
    assert.equal(await errors, '');
  });
}

test('a record that was answered survives a kill', async (t) => {
  const variables = { SANDBOX_PORT: '0', SANDBOX_LEDGER: await temporaryLedgerFile(t), SANDBOX_KEY: 'my-key' };
  const first = startProgram(t, variables);
  const response = await fetch(addressIn(await firstLine(first)) + paths.includeAttendance, {
    method: 'POST',
    headers: { 'x-req': 'my-key' },
    body: JSON.stringify({
      ...newAttendance,
      MesAnoCompetencia: '11/2026',
      DataHoraInicioRealizacao: '2020-01-01T08:00:00',
    }),
  });
  assert.equal(response.status, 200);
  first.kill('SIGKILL');
  await exitCode(first);
  const second = startProgram(t, variables);
  const ledger = await fetch(`${addressIn(await firstLine(second))}/__sandbox/ledger`);
  const { attendances } = (await ledger.json()) as { attendances: unknown[] };
  assert.equal(attendances.length, 1);
});

test('a taken port is explained in exactly one line that names the variable', async (t) => {
  const { port } = new URL((await startSandbox(t)).address);
  const child = startProgram(t, { SANDBOX_PORT: port, SANDBOX_LEDGER: await temporaryLedgerFile(t) });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  assert.equal(output, '');
  assert.equal(errors, `A porta ${port} já está em uso: escolha outra na variável SANDBOX_PORT.\n`);
  assert.equal(await exitCode(child), 1);
});

test('a wrong variable is explained in one line', async (t) => {
  const child = startProgram(t, { SANDBOX_PORT: 'x' });
  assert.equal(
    await text(child.stderr),
    'O sandbox do SAS não iniciou: SANDBOX_PORT deve ser um número de 0 a 65535, não "x"\n',
  );
  assert.equal(await exitCode(child), 1);
});
