import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { findWebKit } from './engine-locations.mjs';
import { answers, freePort } from './ports.mjs';
import { pageOver } from './webkit-page.mjs';

/** WebKitGTK under a virtual screen. */
export async function startWebKit() {
  const { driver, screen, browser, missing } = findWebKit();
  if (missing.length > 0) return { reason: `no ${missing.join(', no ')}` };

  const port = await freePort();
  const runtimeFolder = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  shrinkToolbar(runtimeFolder);
  const children = [];
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill();
    rmSync(runtimeFolder, { recursive: true, force: true });
  };
  process.once('exit', stop);

  const display = process.env.DISPLAY ?? (await startScreen(screen, children));
  children.push(
    spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
      env: environment(display, runtimeFolder),
      stdio: 'ignore',
    }),
  );
  await answers(port, 10_000);
  return { browser: launcher(port, browser), plugin: { name: 'stop-webkit', serverStop: stop } };
}

/** Takes the commands of the tests as a Playwright page does, and sends them through WebDriver. */
class WebKitLauncher extends WebdriverLauncher {
  type = 'playwright';

  getPage() {
    return pageOver(this.driver);
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }
}

function launcher(port, browser) {
  return new WebKitLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
}

/** A machine without a graphics card or a session bus, which is what CI is. */
function environment(display, runtimeFolder) {
  return {
    XDG_RUNTIME_DIR: runtimeFolder,
    ...process.env,
    XDG_CONFIG_HOME: runtimeFolder,
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    NO_AT_BRIDGE: '1',
  };
}

/** A window is at least as wide as its toolbar, which is wider than the smallest phone. */
function shrinkToolbar(configurationFolder) {
  const folder = path.join(configurationFolder, 'gtk-3.0');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'gtk.css'),
    'toolbar button { min-width: 0; margin: 0 -12px; padding: 0; border: 0 } entry { min-width: 0; margin: 0 -70px; padding: 0 }',
  );
}

/** Xvfb picks a free display itself and writes its number to file descriptor 3. */
async function startScreen(command, children) {
  const screen = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(screen);
  const [number] = await once(screen.stdio[3], 'data');
  return `:${String(number).trim()}`;
}
