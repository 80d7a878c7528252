import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { repositoryRoot } from './run-command.mjs';

const patience = 8_000;

/** Long-running programs of `npm start`, which start and end together. */
export class Servers {
  #children = new Map();
  #stopping;
  #onUnexpectedEnd;

  /** @param {(name: string) => void} onUnexpectedEnd Called when a program ends before it was told to. */
  constructor(onUnexpectedEnd) {
    this.#onUnexpectedEnd = onUnexpectedEnd;
    // The last resort: whatever ends this process, no program stays behind.
    process.on('exit', () => this.#signal('SIGKILL'));
  }

  /** Starts a JavaScript file of this repository; its output appears behind its name. */
  start(name, file, { programArguments = [], env }) {
    const child = spawn(process.execPath, [path.join(repositoryRoot, file), ...programArguments], {
      cwd: repositoryRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.set(name, child);
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on('line', (line) => console.log(dim(`[${name}] ${line}`)));
    }
    child.once('exit', () => {
      this.#children.delete(name);
      if (!this.#stopping) this.#onUnexpectedEnd(name);
    });
  }

  /** Waits until a started program answers at an address. @throws When it does not within `timeout` milliseconds. */
  async ready(name, address, timeout) {
    const deadline = Date.now() + timeout;
    while (this.#children.has(name) && Date.now() < deadline) {
      if (await answersAt(address)) return;
      await delay(100);
    }
    throw new Error(`${name} não respondeu em ${address}.`);
  }

  /** Asks every program to end, and insists after eight seconds; resolves when all have ended. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll() {
    const ended = Promise.all([...this.#children.values()].map((child) => once(child, 'exit')));
    this.#signal('SIGTERM');
    const insist = setTimeout(() => this.#signal('SIGKILL'), patience);
    await ended;
    clearTimeout(insist);
  }

  #signal(signal) {
    for (const child of this.#children.values()) child.kill(signal);
  }
}

async function answersAt(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

function dim(text) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[2m${text}\u001b[22m` : text;
}
