// Uses nothing of node_modules: the engines are looked for before it is there.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from './browser-installation.mjs';
import { inSearchPath } from './browser-locations.mjs';

const engines = {
  /** `findChromium` installs it. */
  chromium: { isMissing: () => false },
  firefox: { isMissing: () => !findFirefox(), packages: ['firefox-esr'] },
  webkit: { isMissing: () => findWebKit().missing.length > 0, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/**
 * Which engines the browser tests run in: those that `ENGINES` names, such as `chromium,webkit`, each of which has to
 * be there then; without it, those that this machine has.
 *
 * @returns {{ names: string[], areRequired: boolean }}
 */
export function wantedEngines() {
  const named = process.env.ENGINES;
  const names = named ? named.split(',').map((name) => name.trim()) : Object.keys(engines);
  const unknown = names.filter((name) => !engines[name]);
  if (unknown.length > 0)
    throw new Error(`ENGINES knows ${Object.keys(engines).join(', ')}; not ${unknown.join(', ')}.`);
  return { names, areRequired: Boolean(named) };
}

/** Installs what is missing of the wanted engines, where that is asked for: by name, or with `INSTALL_ENGINES=1`. */
export async function installEngines() {
  const { names, areRequired } = wantedEngines();
  if (!areRequired && process.env.INSTALL_ENGINES !== '1') return;
  for (const name of names.filter((name) => engines[name].isMissing())) {
    const { succeeded, reason } = await installPackages(engines[name].packages);
    if (!succeeded) console.warn(`${name} could not be installed: ${reason}.`);
  }
}

export function findFirefox() {
  return process.env.FIREFOX_PATH ?? [...inSearchPath('firefox-esr'), ...inSearchPath('firefox')][0];
}

/** The parts of WebKitGTK under a virtual screen; on Debian the packages webkit2gtk-driver and xvfb. */
export function findWebKit() {
  const [driver] = inSearchPath('WebKitWebDriver');
  const [screen] = inSearchPath('Xvfb');
  const browser = findMiniBrowser();
  const parts = { WebKitWebDriver: driver, MiniBrowser: browser, Xvfb: screen ?? process.env.DISPLAY };
  const missing = Object.keys(parts).filter((name) => !parts[name]);
  return { driver, screen, browser, missing };
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
