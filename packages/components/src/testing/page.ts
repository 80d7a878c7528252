/** Small gestures of a person on an element's shadow root, for tests. */

/** An element and how long to wait until it shows what a gesture set off, as `visitFixture` gives them. */
interface Shown {
  readonly element: Element;
  readonly settle: () => Promise<void>;
}

export function find<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`${element.localName} shows no ${selector}.`);
  return found;
}

/** The button or label whose text contains `text`. */
export function findByText(element: Element, selector: string, text: string): HTMLElement {
  const candidates = [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const found = candidates.find((candidate) => candidate.textContent.includes(text));
  if (!found) throw new Error(`${element.localName} shows no ${selector} with "${text}".`);
  return found;
}

/** Waits until what the click recorded is shown, too. */
export async function click({ element, settle }: Shown, selector: string): Promise<void> {
  find(element, selector).click();
  await settle();
  await settle();
}

/** Clicks the button whose text contains `text`. */
export async function press({ element, settle }: Shown, text: string, selector = 'button'): Promise<void> {
  findByText(element, selector, text).click();
  await settle();
  await settle();
}

export function fill(element: Element, selector: string, value: string): void {
  const input = find<HTMLInputElement | HTMLSelectElement>(element, selector);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.dispatchEvent(new FocusEvent('blur'));
}

/** What the element shows, with runs of white space as one space. */
export function textOf(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What has the focus inside the element. */
export function focused(element: Element): Element | null | undefined {
  return element.shadowRoot?.activeElement;
}

/** Every `aa-…` event that leaves the element, in order. */
export function listen<Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: Name,
): HTMLElementEventMap[Name][] {
  const heard: HTMLElementEventMap[Name][] = [];
  target.addEventListener(name, (event) => heard.push(event));
  return heard;
}
