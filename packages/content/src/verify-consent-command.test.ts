import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { appendLink, createConsentReceipt, type ConsentChain, type ConsentLink } from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';

const program = fileURLToPath(new URL('./bin.js', import.meta.url));
let folder: string;
let chain: ConsentChain;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const published = (await loadContent([nationalDocuments])).find('consent-term', 'termo-nacional', '2026.1', 'pt-BR');
  assert.ok(published);
  chain = [];
  for (const [index, decision] of (['granted', 'withdrawn', 'granted'] as const).entries()) {
    const receipt = await createConsentReceipt({
      recordId: `019ab000-0000-7000-8000-00000000000${index}`,
      subject: 'f3a1c0de5e9b4477',
      term: published.document,
      shownHash: published.hash,
      decisions: [{ purpose: 'offers', decision }],
      parties: {},
      event: {
        time: `2026-03-1${index}T09:00:00-03:00`,
        method: 'tap',
        channel: 'in-person',
        place: { state: 'BA' },
      },
    });
    chain = await appendLink(chain, receipt, `2026-03-1${index}T12:00:01.000Z`);
  }
});
after(() => rm(folder, { recursive: true }));

async function verify(exported: unknown, ...words: string[]) {
  const file = join(folder, 'export.json');
  await writeFile(file, typeof exported === 'string' ? exported : JSON.stringify(exported, null, 2));
  const { status, stdout } = spawnSync(process.execPath, [program, 'verify-consent', file, ...words], {
    encoding: 'utf8',
  });
  return { status, said: stdout.trim() };
}

const changed = ({ receipt, ...link }: ConsentLink): ConsentLink => ({
  ...link,
  receipt: { ...receipt, event: { ...receipt.event, time: '2026-01-01T09:00:00-03:00' } },
});

test('a chain as it was answered is valid, whatever stands beside it', async () => {
  assert.deepEqual(await verify({ purposes: [], chain, mistaken: [] }), {
    status: 0,
    said: 'Valid: 3 links, each as it was recorded.',
  });
});

test('says what was changed where', async () => {
  const [first, second, third] = chain as readonly [ConsentLink, ConsentLink, ConsentLink];
  assert.deepEqual(await verify({ chain: [first, changed(second), third] }), {
    status: 1,
    said: 'Not valid. Link 2 of 3: the receipt was changed: its hash is not that of its content.',
  });
  assert.match((await verify({ chain: [first, third] })).said, /^Not valid\. Link 2 of 2: a link was removed/);
});

test('finds with an anchor that the end was cut off', async () => {
  const anchor = chain.at(-1)?.hash ?? '';
  assert.deepEqual(await verify({ chain }, anchor), {
    status: 0,
    said: 'Valid: 3 links, each as it was recorded. The anchor is one of them.',
  });
  const { status, said } = await verify({ chain: chain.slice(0, -1) }, anchor);
  assert.equal(status, 1);
  assert.match(said, /^Not valid\. Link 2 of 2: the anchor is in no link/);
});

test("reads the client's own receipts too", async () => {
  const receipts = chain.map(({ receipt }) => receipt);
  assert.deepEqual(await verify({ receipts }), { status: 0, said: 'Valid: 3 receipts, each as it was made.' });
  const altered = chain.map((link, index) => (index === 2 ? changed(link) : link).receipt);
  assert.match((await verify({ receipts: altered })).said, /^Not valid\. Receipt 3 of 3: the receipt was changed/);
  assert.match((await verify({ receipts: [{}] })).said, /^Not valid\. Receipt 1 of 1: a field is missing/);
  assert.equal((await verify({ receipts }, 'a'.repeat(64))).status, 1);
});

test('says what it cannot read', async () => {
  assert.match((await verify('{"chain":')).said, /^Not valid\. Cannot be read as JSON/);
  assert.match((await verify({ links: [] })).said, /^Not valid\. Holds neither "chain" nor "receipts"/);
  const { status, stderr } = spawnSync(process.execPath, [program, 'verify-consent'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /verify-consent FILE/);
});
