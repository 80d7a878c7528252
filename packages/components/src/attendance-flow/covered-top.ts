import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells everything inside the flow how much of the page's top is covered while its bar sticks there (`--_covered`), so
 * that what gets the focus comes into view below it. The bar grows with the text and is not there on a wide screen.
 */
export class CoveredTop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #bar: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', this.#uncover);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const bar = this.#host.shadowRoot?.querySelector<HTMLElement>('.bar') ?? undefined;
    if (bar === this.#bar) return;
    this.#observer?.disconnect();
    this.#bar = bar;
    if (!bar) return;
    this.#observer ??= new ResizeObserver(() => this.#tell());
    this.#observer.observe(bar);
    this.#tell();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#bar = undefined;
  }

  /** WebKit leaves what gets the focus under the bar, whatever its margins say. */
  readonly #uncover = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    requestAnimationFrame(() => {
      if (!(focused instanceof Element) || !this.#bar?.parentElement || this.#bar.parentElement.contains(focused))
        return;
      const isCovered = focused.getBoundingClientRect().top < this.#bar.getBoundingClientRect().bottom;
      if (isCovered) focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  };

  #tell(): void {
    const height = this.#bar?.offsetHeight ?? 0;
    const flow = this.#bar?.closest<HTMLElement>('.flow');
    flow?.style.setProperty('--_covered', `calc(var(--aa-covered, 0px) + ${height}px)`);
  }
}
