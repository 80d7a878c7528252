import { inSearchPath, installedBrowsers, playwrightCache } from './browser-locations.mjs';
import { runCommand, runScript } from './run-command.mjs';

const playwright = 'node_modules/playwright-core/cli.js';
const tenMinutes = 600_000;

/** Debian and Ubuntu as root: the distribution's own Chromium with the libraries that it needs. */
export async function installWithApt() {
  const { succeeded, reason } = await installPackages(['chromium']);
  return succeeded ? { ...installedBrowsers(), reason: 'the package brought no browser' } : { candidates: [], reason };
}

/** @returns {Promise<{ succeeded: boolean, reason?: string }>} */
export async function installPackages(names) {
  if (!canUseApt()) return { succeeded: false, reason: 'needs apt-get and root' };
  console.log(`Not found: installing ${names.join(', ')} with apt-get.`);
  await aptGet('update');
  const { succeeded, output } = await aptGet('install', '-y', '--no-install-recommends', ...names);
  return succeeded ? { succeeded } : { succeeded, reason: lastLine(output) };
}

export async function downloadWithPlaywright() {
  console.log('No browser found: downloading a headless Chromium with Playwright.');
  // A bare system lacks libraries that the download needs; where they cannot be had, it may still start.
  if (canUseApt())
    await runScript(playwright, ['install-deps', 'chromium-headless-shell'], { capture: true, timeout: tenMinutes });
  const download = await runScript(playwright, ['install', 'chromium-headless-shell'], {
    capture: true,
    timeout: tenMinutes,
  });
  if (!download.succeeded) return { candidates: [], reason: lastLine(download.output) };
  return playwrightCache();
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid() === 0 && inSearchPath('apt-get').length > 0;
}

function aptGet(...aptArguments) {
  return runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=900', ...aptArguments], {
    capture: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 2 * tenMinutes,
  });
}

function lastLine(output) {
  const lines = output
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return lines.findLast((line) => /^E:|error/i.test(line)) ?? lines.at(-1) ?? 'failed';
}
