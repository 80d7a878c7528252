// npm run screenshots: every element in every theme at the width of a phone and of a desk, into docs/screenshots.
// With names of scenes (`npm run screenshots -- nps-survey`) only those; the others stay as they are.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browser.mjs';
import { compile } from './build.mjs';
import { bundleGallery, serveGallery } from './gallery-server.mjs';
import { repositoryRoot } from './run-command.mjs';

/** Style sheets of `packages/components/themes` and what the browser is told about the person's choices. */
const THEMES = {
  'neutral-light': { sheets: [], features: { 'prefers-color-scheme': 'light' } },
  'neutral-dark': { sheets: [], features: { 'prefers-color-scheme': 'dark' } },
  sebrae: { sheets: ['sebrae'], features: { 'prefers-color-scheme': 'light' } },
  govbr: { sheets: ['govbr'], features: { 'prefers-color-scheme': 'light' } },
  sunlight: { sheets: ['sunlight', 'density-phone'], features: { 'prefers-color-scheme': 'light' } },
  'forced-colors': { sheets: [], features: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' } },
};
const WIDTHS = [360, 1280];
/** Pixels of a long element that are kept. */
const TALLEST = 1600;
const target = path.join(repositoryRoot, 'docs/screenshots');

if (!(await compile())) process.exit(1);
const folder = mkdtempSync(path.join(tmpdir(), 'screenshots-'));
const server = await serveGallery(folder);
const { executablePath, args } = await findChromium();
const browser = await puppeteer.launch({ executablePath, args });
try {
  await bundleGallery(folder);
  await photograph(process.argv.slice(2));
  await report();
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function photograph(wanted) {
  for (const [theme, { sheets, features }] of Object.entries(THEMES)) {
    mkdirSync(path.join(target, theme), { recursive: true });
    for (const width of WIDTHS) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(`${theme}: ${error.message}`));
      await page.setViewport({ width, height: 800 });
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: Object.entries({ ...features, 'prefers-reduced-motion': 'reduce' }).map(([name, value]) => ({
          name,
          value,
        })),
      });
      await page.goto(`http://127.0.0.1:${server.address().port}/?${sheets.join('&')}`);
      await page.waitForFunction('window.gallery');
      const names = await page.evaluate('gallery.sceneNames');
      for (const name of names.filter((name) => wanted.length === 0 || wanted.includes(name))) {
        await page.evaluate(`gallery.showScene(${JSON.stringify(name)}, content)`);
        const file = path.join(target, theme, `${name}-${width}.webp`);
        const height = Math.min(await page.evaluate('document.documentElement.scrollHeight'), TALLEST);
        await page.screenshot({
          path: file,
          type: 'webp',
          quality: 42,
          clip: { x: 0, y: 0, width, height },
          captureBeyondViewport: true,
        });
      }
      await page.close();
    }
  }
}

/** The page that shows them, and how much they weigh. */
async function report() {
  const themes = Object.keys(THEMES);
  const scenes = readdirSync(path.join(target, themes[0]))
    .filter((file) => file.endsWith('-360.webp'))
    .map((file) => file.replace('-360.webp', ''));
  const link = (theme, scene) => WIDTHS.map((width) => `[${width}](${theme}/${scene}-${width}.webp)`).join(' ');
  const page = [
    '# Screenshots',
    '',
    'Each element in each theme at 360 and 1280 px, made by `npm run screenshots`. Names are invented.',
    '',
    `| scene | ${themes.join(' | ')} |`,
    `| --- |${' --- |'.repeat(themes.length)}`,
    ...scenes.map((scene) => `| ${scene} | ${themes.map((theme) => link(theme, scene)).join(' | ')} |`),
  ].join('\n');
  writeFileSync(path.join(target, 'README.md'), await format(page, { parser: 'markdown' }));
  const files = themes.flatMap((theme) =>
    readdirSync(path.join(target, theme)).map((file) => path.join(target, theme, file)),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in docs/screenshots.`);
}
