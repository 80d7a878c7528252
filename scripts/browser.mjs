import { spawnSync } from 'node:child_process';
import { installWithApt, downloadWithPlaywright } from './browser-installation.mjs';
import { fromEnvironment, installedBrowsers, playwrightCache } from './browser-locations.mjs';

const sources = [
  { source: 'CHROME_PATH', locate: fromEnvironment },
  { source: 'installed', locate: installedBrowsers },
  { source: 'Playwright cache', locate: playwrightCache },
  { source: 'apt-get install', locate: installWithApt },
  { source: 'Playwright download', locate: downloadWithPlaywright },
];

/**
 * A Chromium that starts, from this machine or, failing that, installed now.
 *
 * @param {{ announce?: boolean }} options `announce` (default true) prints one line that says which one is used.
 * @returns {Promise<{ executablePath: string, args: string[], source: string, version: string }>}
 * @throws When there is none; the message lists each place that was tried.
 */
export async function findChromium({ announce = true } = {}) {
  const reasons = [];
  for (const { source, locate } of sources) {
    const { candidates, reason } = await locate();
    if (candidates.length === 0) reasons.push(`${source}: ${reason}`);
    for (const executablePath of candidates) {
      const { version, problem } = versionOf(executablePath);
      if (!version) {
        reasons.push(`${source}: ${executablePath} does not answer --version (${problem})`);
        continue;
      }
      if (announce)
        console.log(
          `Browser: ${version} (${[`${source}: ${executablePath}`, ...ignoredSetting(reasons, source)].join('; ')})`,
        );
      return { executablePath, args: launchArguments(), source, version };
    }
  }
  throw new Error(
    ['No Chromium was found or installed. Set CHROME_PATH to a Chrome, Chromium or Edge. Tried:', ...reasons].join(
      '\n  - ',
    ),
  );
}

/** A setting that was made and did not help is worth a word; the other places are not. */
function ignoredSetting(reasons, source) {
  return process.env.CHROME_PATH && source !== 'CHROME_PATH' ? reasons.slice(0, 1) : [];
}

/** Chromium refuses its sandbox as root, and most CI containers do not allow it. */
function launchArguments() {
  return process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
}

function versionOf(executablePath) {
  const [command, commandArguments] =
    process.platform === 'win32'
      ? // On Windows `chrome --version` opens a window and prints nothing.
        [
          'powershell',
          ['-NoProfile', '-Command', `(Get-Item -LiteralPath '${executablePath}').VersionInfo.ProductVersion`],
        ]
      : [executablePath, ['--version', ...launchArguments()]];
  const result = spawnSync(command, commandArguments, { encoding: 'utf8', timeout: 30_000 });
  const version = result.status === 0 ? result.stdout.trim() : '';
  if (version) return { version };
  return { problem: result.error?.message ?? (result.stderr.trim().split('\n')[0] || `exit code ${result.status}`) };
}
