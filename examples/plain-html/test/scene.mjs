import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browser.mjs';
import { openStage } from './stage.mjs';

const WINDOW = { viewport: { width: 360, height: 780 } };
export const PHONE = { ...WINDOW, hasTouch: true, isMobile: true };

/** A stage, and a browser for the people on it, for the tests of the suite that calls it. */
export function openScene(options) {
  const scene = {
    /**
     * A device that has kept nothing of another one. What its browser complains about, such as a policy, is one of
     * its `faults`.
     */
    async openDevice(device = WINDOW, { timeout = 20_000 } = {}) {
      const context = await scene.browser.newContext({ ...device, locale: 'pt-BR', timezoneId: 'America/Bahia' });
      context.setDefaultTimeout(timeout);
      const page = await context.newPage();
      const faults = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      return { page, context, faults };
    },
  };
  before(async () => {
    scene.stage = await openStage(options);
    const { executablePath, args } = await findChromium();
    scene.browser = await chromium.launch({ executablePath, args });
  });
  after(async () => {
    await scene.browser?.close();
    await scene.stage?.close();
  });
  return scene;
}
