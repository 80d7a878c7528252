import { writeSync } from 'node:fs';
import { createClient } from './create-client.js';
import { fileStorage } from './node.js';
import { start } from './sample-visit.fixture.js';

/** Run as a program: notes without end until it is killed, and says the id of each note that was kept. */
const [gateway = '', token = '', directory = ''] = process.argv.slice(2);
const client = createClient({
  gateway,
  getSessionToken: () => Promise.resolve(token),
  storage: fileStorage(directory),
});
const attendance = (await client.attendances.resume()) ?? (await start(client));
for (;;) writeSync(1, `${await attendance.noteListening({ text: 'Anotado.', themes: [] })}\n`);
