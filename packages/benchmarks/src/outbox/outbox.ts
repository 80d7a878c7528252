import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestGateway, faults, type Fault } from '@atendimento-ativo/sdk/testing';
import { listen } from '@atendimento-ativo/sdk/testing/node';
import { chromium, type Page } from 'playwright-core';
import { percentile } from '../measure.js';
import { servePage } from '../page-server.js';
import { slowed, THROTTLING } from '../slowed.js';
import type {} from './outbox-page.js';

const WAITING_WHILE_WRITING = 5_000;
const NOTES = 200;
const WAITING_WHILE_DRAINING = 20_000;
const CLICK_EVERY_MS = 250;
/** Milliseconds. */
const BOUNDS = { write: 60, interaction: 100 };

/**
 * Measures the outbox in Chromium, slowed down to a cheap phone: how long a record takes to be durable while many
 * wait without a network, and how long a page takes to answer a tap while many are being sent.
 */
export async function runOutbox(executablePath: string, print: (title: string, rows: readonly object[]) => void) {
  const gateway = createTestGateway({ now: Date.now() });
  const closed = faults.on('/v1/events', faults.status(503));
  gateway.fault = closed;
  const server = await listen(gateway);
  const pageServer = await servePage(new URL('outbox-page.js', import.meta.url));
  const profile = await mkdtemp(path.join(tmpdir(), 'benchmark-outbox-'));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  try {
    const page = await context.newPage();
    const parameters = new URLSearchParams({ gateway: server.url, token: await gateway.getSessionToken() });
    await page.goto(`${pageServer.url}/#${parameters}`);
    const title = `Chromium ${context.browser()?.version() ?? ''}, processor slowed down ${THROTTLING} times`;
    const devtools = await context.newCDPSession(page);

    await fill(page, WAITING_WHILE_WRITING);
    await context.setOffline(true);
    const writes = await slowed(devtools, () => page.evaluate((notes) => window.outboxPage.recordNotes(notes), NOTES));
    await context.setOffline(false);
    print(title, [row(`a record, ${WAITING_WHILE_WRITING} waiting, no network`, writes, 95, BOUNDS.write)]);

    await fill(page, WAITING_WHILE_DRAINING - WAITING_WHILE_WRITING);
    gateway.fault = faults.on('/v1/events', acknowledge);
    const begun = performance.now();
    const clicked = await slowed(devtools, () =>
      clickWhile(
        page,
        page.evaluate(() => window.outboxPage.drain()),
      ),
    );
    const seconds = (performance.now() - begun) / 1000;
    const clicks = await page.evaluate(() => window.outboxPage.clicks);
    // Event Timing leaves out what took less than 16 ms.
    const all = [...Array.from({ length: Math.max(0, clicked - clicks.length) }, () => 16), ...clicks];
    print(title, [
      // As the web's own measure of it (INP): the slowest, but for one in fifty.
      row(
        `a tap, ${WAITING_WHILE_DRAINING} records being sent in ${seconds.toFixed(0)} s`,
        all,
        98,
        BOUNDS.interaction,
      ),
    ]);
  } finally {
    await context.close();
    await Promise.all([server.close(), pageServer.close()]);
    await rm(profile, { recursive: true });
  }
}

/** Times in milliseconds, of which a percentile has a bound. */
function row(what: string, times: readonly number[], bounded: number, bound: number) {
  const value = percentile(times, bounded);
  if (value > bound) process.exitCode = 1;
  return {
    what,
    count: times.length,
    median: percentile(times, 50).toFixed(1),
    [`p${bounded}`]: value.toFixed(1),
    most: Math.max(...times).toFixed(1),
    bound: `p${bounded} ${bound}`,
    verdict: value > bound ? 'over' : 'within',
  };
}

/** Records what shall wait, and opens the page again: it was recorded earlier, and no page holds it open. */
async function fill(page: Page, records: number): Promise<void> {
  await page.evaluate((count) => window.outboxPage.fill(count), records);
  await page.reload();
}

/** Takes every event at once: the device is measured, not the gateway. */
const acknowledge: Fault = async (request) => {
  const { events } = (await request.json()) as { events: readonly { id: string }[] };
  const receivedAt = new Date().toISOString();
  return Response.json({ results: events.map(({ id }) => ({ id, status: 'accepted', receivedAt })) });
};

/** @returns how often it was clicked */
async function clickWhile(page: Page, work: Promise<void>): Promise<number> {
  const state = { isDone: false };
  const finish = (): void => void (state.isDone = true);
  const ended = work.then(finish, (error: unknown) => {
    finish();
    throw error;
  });
  let clicked = 0;
  for (; !state.isDone; clicked += 1) {
    await page.click('button');
    await new Promise((resolve) => setTimeout(resolve, CLICK_EVERY_MS));
  }
  await ended;
  return clicked;
}
