import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkGroups, junitReport, reportLine, reportTotals, type CheckResult } from './index.js';

const program = fileURLToPath(new URL('./bin.js', import.meta.url));

const results: readonly CheckResult[] = [
  { group: 'events', name: 'takes "a" & b', outcome: 'passed', milliseconds: 12 },
  { group: 'events', name: 'keeps <c>', outcome: 'failed', message: 'It answered "500"\u0000.', milliseconds: 3 },
  { group: 'isolation', name: 'hides d', outcome: 'skipped', message: 'Needs a key.', milliseconds: 0 },
];

test('says what went wrong under the check that failed', () => {
  assert.deepEqual(results.map(reportLine), [
    '✔ events: takes "a" & b',
    '✖ events: keeps <c>\n    It answered "500"\u0000.',
    '– isolation: hides d\n    Needs a key.',
  ]);
  assert.equal(reportTotals(results), '1 passed, 1 failed, 1 skipped');
});

test('writes JUnit XML, whatever the messages hold', () => {
  const xml = junitReport(results);
  assert.ok(xml.includes('<testsuite name="events" tests="2" failures="1" skipped="0">'));
  assert.ok(xml.includes('name="takes &quot;a&quot; &amp; b" time="0.012"/>'));
  assert.ok(xml.includes('<failure message="It answered &quot;500&quot;\ufffd."/>'));
});

test('every check has a name of its own', () => {
  const names = checkGroups.flatMap(({ checks }) => checks.map(({ name }) => name));
  assert.equal(new Set(names).size, names.length);
});

const variables = { ...process.env, CONFORMANCE_SECRET_KEY: 'aa_sk_test' };

test('the command says how it is used when it is not understood', () => {
  for (const words of [[], ['not-an-address', '--unit', 'UN-01'], ['http://localhost:1'], ['http://a', '--colour']]) {
    const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: variables });
    assert.equal(status, 2);
    assert.match(stderr, /^Usage:/);
  }
});

test('the command fails every check on something that is no gateway, and says so in the file', async (context) => {
  const stranger = createServer((_request, response) => response.end('<html>Welcome to the hotel</html>'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(path.join(tmpdir(), 'conformance-'));
  context.after(async () => {
    stranger.close();
    await rm(folder, { recursive: true });
  });
  const { port } = stranger.address() as AddressInfo;
  const file = path.join(folder, 'report.xml');
  const { status, output } = await runProgram([`http://127.0.0.1:${port}`, '--unit', 'UN-01', '--junit', file]);
  assert.equal(status, 1);
  assert.match(output, /0 passed, \d+ failed, \d+ skipped\n$/);
  assert.match(await readFile(file, 'utf8'), /<failure message="Expected 404, got 200 without JSON\."\/>/);
});

/** Not in step, since the stranger answers from this process. */
async function runProgram(words: readonly string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [program, ...words], { env: variables });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output };
}
