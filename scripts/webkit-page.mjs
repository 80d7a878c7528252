/** Code points of the keys that have no letter. Source: W3C WebDriver, "Keyboard actions". */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/**
 * The part of a Playwright page that the commands of the browser tests use, over WebDriver. @web/test-runner can
 * speak to WebDriver itself, but presses the letters of a text all at once and cannot size the page.
 *
 * @param {import('webdriverio').Browser} driver
 */
export function pageOver(driver) {
  const perform = async (actions) => {
    await driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  };
  return {
    keyboard: {
      type: (text) => perform([...text].flatMap((letter) => [keyDown(letter), keyUp(letter)])),
      press: (combination) => {
        // The last one may be a plus sign itself.
        const names = combination.split(/(?<=[^+])\+/);
        return perform([...names.map(keyDown), ...names.toReversed().map(keyUp)]);
      },
      down: (name) => perform([keyDown(name)]),
      up: (name) => perform([keyUp(name)]),
    },
    setViewportSize: (size) => setViewport(driver, size),
  };
}

function keyDown(name) {
  return { type: 'keyDown', value: codeOf(name) };
}

function keyUp(name) {
  return { type: 'keyUp', value: codeOf(name) };
}

function codeOf(name) {
  const code = keys[name] ?? name;
  if ([...code].length !== 1) throw new Error(`scripts/webkit-page.mjs knows no key ${name}.`);
  return code;
}

/**
 * The window is larger than the page by its toolbar. It stays over the middle of the screen, where the pointer is:
 * without a window manager, that is what gives it the focus.
 */
async function setViewport(driver, { width, height }) {
  const [aroundWidth, aroundHeight, screenWidth, screenHeight] = await driver.execute(
    'return [outerWidth - innerWidth, outerHeight - innerHeight, screen.width, screen.height]',
  );
  const [outerWidth, outerHeight] = [width + aroundWidth, height + aroundHeight];
  await driver.setWindowRect(
    Math.max(0, Math.floor((screenWidth - outerWidth) / 2)),
    Math.max(0, Math.floor((screenHeight - outerHeight) / 2)),
    outerWidth,
    outerHeight,
  );
  await driver.waitUntil(async () => (await driver.execute('return innerWidth')) === width, {
    interval: 20,
    timeoutMsg: `WebKit's page does not become ${width} px wide.`,
  });
  // Media queries are judged with the next frame.
  await driver.executeAsync('requestAnimationFrame(() => requestAnimationFrame(arguments[0]))');
}
