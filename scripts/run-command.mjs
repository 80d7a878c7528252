import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, whatever the working directory is. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const running = new Set();

// Whatever ends this process, nothing that it started stays behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Ends every program that is still running: politely, so that it ends its own, and after three seconds by force. */
export async function stopCommands() {
  for (const child of running) child.kill();
  const deadline = Date.now() + 3_000;
  while (running.size > 0 && Date.now() < deadline) await delay(50);
  for (const child of running) child.kill('SIGKILL');
}

/**
 * Runs a program to its end. Output is shown as it comes, unless `capture` is set: then it is returned,
 * `standardOutput` alone and `output` with the errors in between.
 *
 * @returns {Promise<{ succeeded: boolean, standardOutput: string, output: string }>} A program that cannot be
 * started, or that outlives `timeout` (milliseconds), did not succeed; `output` then says why.
 */
export function runCommand(
  command,
  commandArguments,
  { capture = false, cwd = repositoryRoot, env, shell = false, timeout } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    let standardOutput = '';
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (data) => {
      standardOutput += data;
      output += data;
    });
    child.stderr?.setEncoding('utf8').on('data', (data) => (output += data));
    const timer = timeout && setTimeout(() => child.kill('SIGKILL'), timeout);
    const finish = (succeeded, reason = '') => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ succeeded, standardOutput, output: output + reason });
    };
    child.on('error', (error) => finish(false, error.message));
    child.on('close', (code, signal) => finish(code === 0, signal ? `ended by ${signal}` : ''));
  });
}

/** Runs a JavaScript file of this repository or of node_modules with the current Node. */
export function runScript(file, scriptArguments = [], options = {}) {
  return runCommand(process.execPath, [path.join(repositoryRoot, file), ...scriptArguments], options);
}
