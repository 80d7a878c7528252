import type { Questionnaire } from '@atendimento-ativo/domain';
import { createTestGateway, sampleContent } from '@atendimento-ativo/sdk/testing';
import { listen } from '@atendimento-ativo/sdk/testing/node';
import { chromium, type Locator, type Page } from 'playwright-core';
import { percentile } from '../measure.js';
import { servePage } from '../page-server.js';
import { slowed, THROTTLING } from '../slowed.js';
import type {} from './form-page.js';

const QUESTIONS = 60;
const THEMES = 6;
/** Milliseconds. */
const BOUND = 100;
const PHONE = { width: 360, height: 780 };

/**
 * Measures the diagnostic form in Chromium, slowed down to a cheap phone, all questions on one page: how long each tap
 * and each key takes until the page shows it. Records are written as in earnest, to IndexedDB.
 */
export async function runForm(executablePath: string, print: (title: string, rows: readonly object[]) => void) {
  const gateway = createTestGateway({ now: Date.now(), content: { questionnaire: questionnaireOf(QUESTIONS) } });
  const server = await listen(gateway);
  const pageServer = await servePage(new URL('form-page.js', import.meta.url));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const rows = [];
    for (const [what, answer, bound] of [
      ['a tap on a level', tap, BOUND],
      ['a key, 1 to 4', press, BOUND],
      ['for comparison: a tap on a button of the page', tapButton, Infinity],
    ] as const) {
      const context = await browser.newContext({ viewport: PHONE, hasTouch: true, locale: 'pt-BR' });
      const page = await context.newPage();
      const parameters = new URLSearchParams({ gateway: server.url, token: await gateway.getSessionToken() });
      await page.goto(`${pageServer.url}/#${parameters}`);
      await page.getByRole('button', { name: 'Começar' }).click();
      await page
        .getByRole('radiogroup')
        .nth(QUESTIONS - 1)
        .waitFor();
      const before = await page.evaluate(() => window.formPage.interactions.length);
      const given = await slowed(await context.newCDPSession(page), () => answer(page));
      const long = (await page.evaluate(() => window.formPage.interactions)).slice(before);
      // Event Timing leaves out what took less than 16 ms.
      const all = [...Array.from({ length: Math.max(0, given - long.length) }, () => 16), ...long];
      rows.push(row(`${what}, ${QUESTIONS} questions on the page`, all, bound));
      await context.close();
    }
    print(`Chromium ${browser.version()}, processor slowed down ${THROTTLING} times`, rows);
  } finally {
    await browser.close();
    await Promise.all([server.close(), pageServer.close()]);
  }
}

async function tap(page: Page): Promise<number> {
  for (let question = 0; question < QUESTIONS; question += 1) {
    const levels = page.getByRole('radiogroup').nth(question).locator('label');
    await touch(page, levels.nth(question % 4));
  }
  return QUESTIONS;
}

async function tapButton(page: Page): Promise<number> {
  for (let time = 0; time < QUESTIONS; time += 1) await touch(page, page.locator('body > button'));
  return QUESTIONS;
}

/**
 * A finger on what the person has scrolled to and looks at. `Locator.tap` would look up, scroll and check within the
 * slowed page while the finger waits, and its work would be measured with the form's.
 */
async function touch(page: Page, target: Locator): Promise<void> {
  const { x, y } = await target.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.touchscreen.tap(x, y);
  await painted(page);
}

async function press(page: Page): Promise<number> {
  await page.getByRole('radiogroup').first().locator('input').first().focus();
  for (let question = 0; question < QUESTIONS; question += 1) {
    await page.keyboard.press(String(1 + (question % 4)));
    await painted(page);
  }
  return QUESTIONS;
}

/** The next one comes once this one is on the screen, as with a person. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

function row(what: string, times: readonly number[], bound: number) {
  const p95 = percentile(times, 95);
  if (p95 > bound) process.exitCode = 1;
  return {
    what,
    count: times.length,
    median: percentile(times, 50).toFixed(0),
    p95: p95.toFixed(0),
    most: Math.max(...times).toFixed(0),
    bound: bound === Infinity ? '' : `p95 ${bound}`,
    verdict: p95 > bound ? 'over' : 'within',
  };
}

/** Practices with four levels, as most questions of the national questionnaire are. */
function questionnaireOf(count: number): Questionnaire {
  const { questionnaire } = sampleContent;
  const [sample] = questionnaire.questions;
  if (!sample) throw new Error('The sample questionnaire has no question.');
  const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);
  const themes = numbers(THEMES).map((theme) => ({
    id: `tema-${theme}`,
    name: `Tema ${theme}`,
    summary: 'Por que este tema importa.',
    weight: 1,
  }));
  const questions = numbers(count).map((question) => ({
    ...sample,
    id: `pergunta-${question}`,
    themeId: `tema-${1 + Math.floor(((question - 1) * THEMES) / count)}`,
    topic: `Prática ${question}`,
  }));
  return { ...questionnaire, themes, questions };
}
