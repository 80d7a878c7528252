/**
 * Lets a browser test see the page as under Windows' contrast themes:
 * `executeServerCommand('forced-colors', true)`. Answers whether this engine can; Chromium does.
 */
const sessions = new Map();

export const forcedColorsPlugin = {
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    const { browser, id } = session;
    if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return { isForced: false };
    if (!sessions.has(id)) sessions.set(id, await browser.getPage(id).createCDPSession());
    await sessions.get(id).send('Emulation.setEmulatedMedia', {
      features: payload ? [{ name: 'forced-colors', value: 'active' }] : [],
    });
    return { isForced: payload };
  },
};
