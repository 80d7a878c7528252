import { writeSync } from 'node:fs';
import { fileStorage } from './file-storage.node.js';
import { add, sampleEntry } from './storage-rules.fixture.js';

/** Run as a program with a directory: adds entries until it is killed, and says each one that was kept. */
const storage = fileStorage(process.argv[2] ?? '');
let sequence = (await storage.attendance('a')).entries.length;
for (;;) {
  sequence += 1;
  await add(storage, 'a', sampleEntry('a', sequence, { sealed: new ArrayBuffer(5_000) }));
  writeSync(1, `${sequence}\n`);
}
