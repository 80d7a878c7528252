import { rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium on a profile that outlives it. */
export class Browser {
  /** Resolves when every tab is gone, however the browser ended. */
  readonly ended: Promise<void>;
  readonly #context: Context;
  readonly #processId: number;

  private constructor(context: Context, processId: number) {
    this.#context = context;
    this.#processId = processId;
    this.ended = new Promise((resolve) => context.once('close', () => resolve()));
  }

  /** @param profile a folder; what a killed browser leaves behind elsewhere goes into the one around it */
  static async launch(executablePath: string, profile: string): Promise<Browser> {
    const env = { ...process.env, TMPDIR: path.dirname(profile) };
    const context = await chromium.launchPersistentContext(profile, { executablePath, env });
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser lets nobody ask for its processes.');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const main = processInfo.find(({ type }) => type === 'browser');
    if (!main) throw new Error('The browser does not say which process it is.');
    return new Browser(context, main.id);
  }

  /** Opens a tab; one that dies while it loads has done what it was opened for. */
  async openTab(url: string): Promise<void> {
    await Promise.race([this.ended, this.#load(url)]);
  }

  /** SIGKILL to the whole process tree: the browser leads a group of its own. */
  async kill(): Promise<void> {
    process.kill(process.platform === 'win32' ? this.#processId : -this.#processId, 'SIGKILL');
    await this.ended;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async #load(url: string): Promise<void> {
    try {
      const page = await this.#context.newPage();
      await page.goto(url, { waitUntil: 'commit' });
    } catch (error) {
      // Playwright reports the end of the page before the end of the browser.
      if (!/closed|crashed/i.test(String(error))) throw error;
    }
  }
}

/**
 * What a Chromium that judges its store damaged does to a profile while nobody has it open: the one LevelDB with all
 * databases of all sites is gone. What lies in storage buckets is elsewhere.
 */
export async function loseStore(profile: string): Promise<void> {
  await rm(path.join(profile, 'Default', 'IndexedDB'), { recursive: true });
}

type Context = Awaited<ReturnType<typeof chromium.launchPersistentContext>>;
