import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browser.mjs';
import { findFirefox, wantedEngines } from './engine-locations.mjs';
import { startWebKit } from './webkit.mjs';

const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/**
 * What @web/test-runner needs to run in the wanted engines. One that this machine lacks is left out with a word
 * about it; when it is required, that is an error.
 *
 * @returns {Promise<{ browsers: object[], plugins: object[] }>}
 */
export async function startEngines() {
  const { names, areRequired } = wantedEngines();
  const browsers = [];
  const plugins = [];
  const missing = [];
  for (const name of names) {
    const { browser, plugin, reason } = await starters[name]();
    if (browser) browsers.push(browser);
    else missing.push(`${name} (${reason})`);
    if (plugin) plugins.push(plugin);
  }
  const message = `Browser engines missing on this machine: ${missing.join(', ')}.`;
  if (missing.length > 0 && (areRequired || browsers.length === 0)) throw new Error(message);
  if (missing.length > 0) console.warn(message);
  return { browsers, plugins };
}

async function startChromium() {
  const { executablePath, args } = await findChromium({ announce: false });
  return { browser: chromeLauncher({ launchOptions: { executablePath, args } }) };
}

/** Through WebDriver BiDi: needs no geckodriver. */
function startFirefox() {
  const executablePath = findFirefox();
  if (!executablePath) return { reason: 'no firefox-esr or firefox in PATH and FIREFOX_PATH is not set' };
  const browser = chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } });
  browser.name = 'Firefox';
  return { browser };
}
