import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryRoot } from './run-command.mjs';

const run = promisify(execFile);

/** Lets a browser test ask for markup as a server renders it: `executeCommand({ command: 'server-render', payload })`. */
export const serverRenderPlugin = {
  name: 'server-render',
  async executeCommand({ command, payload }) {
    if (command !== 'server-render') return undefined;
    const { stdout } = await run(process.execPath, ['scripts/server-render.mjs', payload], {
      cwd: repositoryRoot,
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  },
};
