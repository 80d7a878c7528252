/**
 * Playwright's page, used in one way only: by touch, or by keyboard. What a test says stays the same; how it is done
 * is the hand's: a click is a tap, or Tab to the button and Enter.
 */
const ACTIONS = ['click', 'check', 'fill', 'pressSequentially', 'selectOption'];
const MOST_TABS = 250;

/** A page that is only touched. Text comes from the phone's own keyboard, a list's options from its own picker. */
export function byTouch(page) {
  return used(page, {
    click: (locator) => locator.tap(),
    check: async (locator) => {
      if (!(await locator.isChecked())) await locator.tap();
    },
    fill: async (locator, text) => {
      await locator.tap();
      await page.keyboard.type(text);
    },
    pressSequentially: async (locator, text) => {
      await locator.tap();
      await page.keyboard.type(text);
    },
    selectOption: (locator, option) => locator.selectOption(option),
  });
}

/** A page that is used by keys alone: Tab, arrows, Space, Enter and letters. */
export function byKeyboard(page) {
  const press = (key) => page.keyboard.press(key);
  const reach = async (locator, isThere = isFocused) => {
    await locator.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await locator.evaluate(isThere)) return;
      await press('Tab');
    }
    throw new Error(`Tab does not come to ${locator}.`);
  };
  const type = async (locator, text) => {
    await reach(locator);
    await page.keyboard.type(text);
  };
  return used(page, {
    click: async (locator) => {
      await reach(locator);
      await press('Enter');
    },
    check: async (locator) => {
      if (await locator.isChecked()) return;
      const isRadio = await locator.evaluate((input) => input.type === 'radio');
      // Tab comes to a group of radio buttons once; the arrows go through it.
      await reach(locator, isRadio ? isGroupFocused : isFocused);
      for (let arrows = 0; isRadio && !(await locator.evaluate(isFocused)); arrows += 1) {
        if (arrows > MOST_TABS) throw new Error(`The arrows do not come to ${locator}.`);
        await press('ArrowDown');
      }
      if (!(await locator.isChecked())) await press('Space');
    },
    fill: type,
    pressSequentially: type,
    selectOption: (locator, { label }) => type(locator, label),
  });
}

/** Runs in the page. */
function isFocused(element) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === element;
}

/** Runs in the page. */
function isGroupFocused(radio) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.type === 'radio' && active.name === radio.name && active.getRootNode() === radio.getRootNode();
}

const real = Symbol('real');

/** The page or a locator of it, whose actions are those of the hand. */
function used(target, hand) {
  return new Proxy(target, {
    get(_, name) {
      if (name === real) return target;
      if (ACTIONS.includes(name)) return (...words) => hand[name](target, ...words);
      const value = target[name];
      if (typeof value !== 'function') return value;
      return (...words) => {
        const result = value.apply(target, words.map(unwrapped));
        return result instanceof Promise ? result.then((found) => wrapped(found, hand)) : wrapped(result, hand);
      };
    },
  });
}

function wrapped(result, hand) {
  if (Array.isArray(result)) return result.map((one) => wrapped(one, hand));
  return typeof result?.getByRole === 'function' ? used(result, hand) : result;
}

/** Locators within options, such as `filter({ has })`, are looked for by Playwright itself. */
function unwrapped(word) {
  if (typeof word !== 'object' || word === null || word instanceof RegExp) return word;
  if (word[real]) return word[real];
  return Object.fromEntries(Object.entries(word).map(([name, value]) => [name, value?.[real] ?? value]));
}
