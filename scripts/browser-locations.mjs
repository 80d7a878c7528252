import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome-headless-shell',
  'microsoft-edge',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const playwrightExecutables = new Set([
  'chrome-headless-shell',
  'headless_shell',
  'chrome',
  'Chromium',
  'Google Chrome for Testing',
  'chrome-headless-shell.exe',
  'chrome.exe',
]);

/** Each of these answers with candidates, best first, and with the reason when there are none. */
export function fromEnvironment() {
  const executable = process.env.CHROME_PATH;
  return { candidates: executable ? [executable] : [], reason: 'not set' };
}

export function installedBrowsers() {
  const candidates = [...commandNames.flatMap((name) => inSearchPath(name)), ...inWellKnownPlaces()];
  return { candidates: [...new Set(candidates)], reason: `none of ${commandNames.join(', ')}` };
}

export function playwrightCache() {
  const folder = playwrightFolder();
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('chromium')) : [];
  versions.sort((left, right) => revision(right) - revision(left));
  return {
    candidates: versions.flatMap((name) => executablesIn(path.join(folder, name), 5)),
    reason: `none in ${folder}`,
  };
}

/** Full paths of a command in PATH. */
export function inSearchPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => path.join(folder, fileName)).filter((file) => existsSync(file));
}

function inWellKnownPlaces() {
  if (process.platform === 'darwin') {
    return [...macApplications, ...macApplications.map((file) => path.join(homedir(), file))].filter((file) =>
      existsSync(file),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((variable) =>
        process.env[variable] ? windowsPrograms.map((program) => path.join(process.env[variable], program)) : [],
      )
      .filter((file) => existsSync(file));
  }
  return [];
}

function playwrightFolder() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return path.join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'ms-playwright');
}

function revision(folderName) {
  return Number(folderName.split('-').at(-1)) || 0;
}

function executablesIn(folder, depth) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && playwrightExecutables.has(entry.name));
  const folders = depth > 0 ? entries.filter((entry) => entry.isDirectory()) : [];
  return [
    ...files.map((entry) => path.join(folder, entry.name)),
    ...folders.flatMap((entry) => executablesIn(path.join(folder, entry.name), depth - 1)),
  ];
}
