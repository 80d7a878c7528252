import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { inSearchPath } from './browser-locations.mjs';
import { answers, freePort } from './ports.mjs';

/** WebKitGTK under a virtual screen; on Debian the packages webkit2gtk-driver and xvfb. */
export async function startWebKit() {
  const [driver] = inSearchPath('WebKitWebDriver');
  const [screen] = inSearchPath('Xvfb');
  const browser = findMiniBrowser();
  const lacking = Object.entries({
    WebKitWebDriver: driver,
    MiniBrowser: browser,
    Xvfb: screen ?? process.env.DISPLAY,
  });
  const missing = lacking.filter(([, found]) => !found).map(([name]) => name);
  if (missing.length > 0) return { reason: `no ${missing.join(', no ')}` };

  const port = await freePort();
  const runtimeFolder = mkdtempSync(path.join(tmpdir(), 'webkit-'));
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

function launcher(port, browser) {
  return webdriverLauncher({
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
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    NO_AT_BRIDGE: '1',
  };
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

function findMiniBrowser() {
  const libraries = '/usr/lib';
  const architectures = existsSync(libraries)
    ? readdirSync(libraries).filter((name) => name.endsWith('-linux-gnu'))
    : [];
  return architectures
    .flatMap((architecture) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => path.join(libraries, architecture, name, 'MiniBrowser')),
    )
    .find((file) => existsSync(file));
}
