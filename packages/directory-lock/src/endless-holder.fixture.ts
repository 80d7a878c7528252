import { lockDirectory } from './lock-directory.js';

/** Run as a program: holds a directory until it is killed. */
await lockDirectory(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
